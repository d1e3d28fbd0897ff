import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { AuditFilter } from '../port/audit.ts';
import { storableText } from '../port/storable-text.ts';
import type { Tables } from './tables.ts';

type Search<T> = SelectQueryBuilder<Tables, 'audit', T>;

/** A search that gives only the entries that fit. */
export function fittingEntries<T>(search: Search<T>, { who: requestedBy, action, subject, from, until }: AuditFilter): Search<T> {
  return search
    .$if(requestedBy !== undefined, (all) => all.where('who', '=', storableText(requestedBy ?? '')))
    .$if(action !== undefined, (all) => all.where('action', '=', action ?? ''))
    .$if(subject !== undefined, (all) => all.where((cell) => concerns(cell, storableText(subject ?? ''))))
    .$if(from !== undefined, (all) => all.where('at', '>=', from ?? 0))
    .$if(until !== undefined, (all) => all.where('at', '<', until ?? 0));
}

/** It itself, what is below it and its versions: `a/b`, `a/b/…`, `a/b@…`, but not `a/bc`. As ranges, so that the index serves. */
function concerns(cell: ExpressionBuilder<Tables, 'audit'>, subject: string): Expression<SqlBool> {
  const below = (first: string, behind: string) =>
    cell.and([cell('subject', '>=', `${subject}${first}`), cell('subject', '<', `${subject}${behind}`)]);
  return cell.or([cell('subject', '=', subject), below('/', '0'), below('@', 'A')]);
}

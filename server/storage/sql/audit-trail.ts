import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { yieldToEventLoop } from '../../threads/yield-to-event-loop.ts';
import type { AuditEntry, AuditEvent, AuditFilter, AuditHead, AuditSitting, AuditVerdict } from '../port/audit.ts';
import type { AuditTrail } from '../port/ledger.ts';
import type { Page, PageOf } from '../port/page.ts';
import { storableText } from '../port/storable-text.ts';
import { nextEntry } from './audit-chain.ts';
import { auditEntry, auditRow } from './audit-row.ts';
import { SittingList } from './audit-sittings.ts';
import { AuditVerification } from './audit-verification.ts';
import { cursorOf, pageOf, placeOf } from './cursor.ts';
import type { AuditTable, Tables } from './tables.ts';
import type { TransactionScope } from './transaction-scope.ts';

const rowsAtOnce = 1_000;
const sliceOfSittings = 200;

/** The chain of what happened, in the tables `audit` and `audit_head`. */
export class StoredAuditTrail implements AuditTrail {
  constructor(readonly scope: TransactionScope) {}

  append(event: AuditEvent): Promise<AuditEntry> {
    return this.scope.write(async (db) => {
      // Touching the head's row makes everybody else who appends wait, in every database, before it is read.
      const head = await db
        .updateTable('audit_head')
        .set((cell) => ({ sequence: cell('sequence', '+', 1) }))
        .where('id', '=', 1)
        .returning(['sequence', 'hash'])
        .executeTakeFirstOrThrow();
      const entry = nextEntry({ sequence: head.sequence - 1, hash: head.hash }, event);
      await db.insertInto('audit').values(auditRow(entry)).execute();
      await db.updateTable('audit_head').set({ hash: entry.hash }).where('id', '=', 1).execute();
      return entry;
    });
  }

  async list(filter: AuditFilter, page: Page): Promise<PageOf<AuditEntry>> {
    const [before] = placeOf('audit', 'n', page.cursor) ?? [];
    const rows = await this.scope.read((db) =>
      fittingEntries(db.selectFrom('audit').selectAll(), filter)
        .$if(before !== undefined, (all) => all.where('sequence', '<', Number(before)))
        .orderBy('sequence', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, auditEntry, ({ sequence }) => cursorOf('audit', [sequence]));
  }

  async get(sequence: number): Promise<AuditEntry | undefined> {
    const row = await this.scope.read((db) =>
      db.selectFrom('audit').selectAll().where('sequence', '=', sequence).executeTakeFirst(),
    );
    return row && auditEntry(row);
  }

  async sittings(filter: AuditFilter, page: Page): Promise<PageOf<AuditSitting>> {
    const [place] = placeOf('sittings', 'n', page.cursor) ?? [];
    const after = place === undefined ? undefined : Number(place);
    const list = new SittingList(page.limit, (entry) =>
      after === undefined ? Promise.resolve(undefined) : this.#nextSave(filter, entry, after),
    );
    for (let before = after; ; ) {
      const rows = await this.#before(filter, before);
      for (const row of rows) await list.look(auditEntry(row));
      before = rows.at(-1)?.sequence;
      if (rows.length < sliceOfSittings || list.isDone) break;
      await yieldToEventLoop();
    }
    return { items: list.sittings, next: list.last === undefined ? null : cursorOf('sittings', [list.last]) };
  }

  #before(filter: AuditFilter, before: number | undefined): Promise<AuditTable[]> {
    return this.scope.read((db) =>
      fittingEntries(db.selectFrom('audit').selectAll(), filter)
        .$if(before !== undefined, (all) => all.where('sequence', '<', before ?? 0))
        .orderBy('sequence', 'desc')
        .limit(sliceOfSittings)
        .execute(),
    );
  }

  /** The save that fits and comes next after an entry on the same draft, from a place on. */
  async #nextSave(filter: AuditFilter, { subject }: AuditEntry, from: number): Promise<AuditEntry | undefined> {
    const { subject: _, ...others } = filter;
    const row = await this.scope.read((db) =>
      fittingEntries(db.selectFrom('audit').selectAll(), others)
        .where('subject', '=', subject)
        .where('action', '=', 'draft-saved')
        .where('sequence', '>=', from)
        .orderBy('sequence')
        .limit(1)
        .executeTakeFirst(),
    );
    return row && auditEntry(row);
  }

  head(): Promise<AuditHead> {
    return this.scope.read((db) =>
      db.selectFrom('audit_head').select(['sequence', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow(),
    );
  }

  /** From one name to the next along their index, however many entries each has. */
  names(): Promise<readonly string[]> {
    return this.scope.read(async (db) => {
      const { rows } = await sql<{ who: string }>`with recursive name(who) as (
        select min(who) from audit union all select (select min(who) from audit where who > name.who) from name where name.who is not null
      ) select who from name where who is not null`.execute(db);
      return rows.map(({ who }) => who);
    });
  }

  async verify(expected?: AuditHead): Promise<AuditVerdict> {
    const { newest, ...head } = await this.#extent();
    const verification = new AuditVerification(expected);
    for (;;) {
      const rows = await this.#rows(verification.last.sequence, newest);
      for (const row of rows) verification.look(row);
      if (rows.length < rowsAtOnce) return verification.verdict(head);
      await yieldToEventLoop();
    }
  }

  /** The head and the newest row, both of one moment: what comes later is none of this verification's business. */
  #extent(): Promise<AuditHead & { newest: number }> {
    return this.scope.read((db) =>
      db
        .selectFrom('audit_head')
        .select(['sequence', 'hash'])
        .select(sql<number>`coalesce((select max(audit.sequence) from audit), 0)`.as('newest'))
        .where('id', '=', 1)
        .executeTakeFirstOrThrow(),
    );
  }

  #rows(after: number, newest: number): Promise<AuditTable[]> {
    return this.scope.read((db) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('sequence', '>', after)
        .where('sequence', '<=', newest)
        .orderBy('sequence')
        .limit(rowsAtOnce)
        .execute(),
    );
  }
}

type Search<T> = SelectQueryBuilder<Tables, 'audit', T>;

/** A search that gives only the entries that fit. */
function fittingEntries<T>(search: Search<T>, { who: requestedBy, action, subject, from, until }: AuditFilter): Search<T> {
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

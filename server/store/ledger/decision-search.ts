import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { DecisionFilter } from '../recorded-decision.ts';
import { storableText } from '../storable-text.ts';
import type { Place } from './cursor.ts';
import type { DecisionTable, Tables } from './tables.ts';

type Search = SelectQueryBuilder<Tables, 'decision', { [Column in keyof DecisionTable]: Exclude<DecisionTable[Column], object> }>;

/**
 * The newest `most` decisions that fit, after the place of a cursor. Each way of asking has an index that gives them in this
 * order, so that the search can stop as soon as there are enough.
 */
export async function searchDecisions(db: Kysely<Tables>, filter: DecisionFilter, after: Place | undefined, most: number) {
  const { caseId, rule, severity, outcome } = filter;
  const { policy, language, version } = partsOf(filter.policy);
  // Sorting by the table that is walked along keeps the database from sorting everything that a common rule has ever given.
  const [at, number] = rule === undefined ? ['decision.recorded_at', 'decision.number'] : ['fired.recorded_at', 'fired.decision'];
  return (rule === undefined ? allDecisions(db) : decisionsOfRule(db, rule))
    .$if(caseId !== undefined, (all) => all.where('case_id', '=', storableText(caseId ?? '')))
    .$if(policy !== undefined, (all) => all.where('policy', '=', policy ?? ''))
    .$if(language !== undefined, (all) => all.where('language', '=', language ?? ''))
    .$if(version !== undefined, (all) => all.where('version', '=', version ?? 0))
    .$if(severity !== undefined, (all) => all.where('severity', '=', storableText(severity ?? '')))
    .$if(outcome !== undefined, (all) => all.where('outcome', '=', storableText(outcome ?? '')))
    .$if(filter.from !== undefined, (all) => all.where(sql<boolean>`${sql.ref(at)} >= ${filter.from}`))
    .$if(filter.until !== undefined, (all) => all.where(sql<boolean>`${sql.ref(at)} < ${filter.until}`))
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(${sql.ref(at)}, ${sql.ref(number)}) < (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy(sql.ref(at), 'desc')
    .orderBy(sql.ref(number), 'desc')
    .limit(most)
    .execute();
}

function allDecisions(db: Kysely<Tables>): Search {
  return db.selectFrom('decision').selectAll('decision') as unknown as Search;
}

function decisionsOfRule(db: Kysely<Tables>, rule: string): Search {
  return db
    .selectFrom('decision_rule as fired')
    .innerJoin('decision', 'decision.number', 'fired.decision')
    .selectAll('decision')
    .where('fired.rule', '=', (one) =>
      one.selectFrom('rule_name').select('number').where('name', '=', storableText(rule)),
    ) as unknown as Search;
}

/** `planview/customer-care`, an edition of it or a version of that, taken apart. */
function partsOf(name: string | undefined): { policy?: string; language?: string; version?: number } {
  if (name === undefined) return {};
  const [, policy, language, version] = /^([^/]*\/[^/@]*)(?:\/([^/@]*)(?:@(\d+))?)?$/.exec(name) ?? [];
  return {
    policy: storableText(policy ?? name),
    ...(language !== undefined && { language: storableText(language) }),
    ...(version !== undefined && { version: Number(version) }),
  };
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DecisionFilter } from '../port/recorded-decision.ts';
import { storableText } from '../port/storable-text.ts';
import type { Tables } from './tables.ts';

/** One thing that a decision must fulfil. An index gives those that do, newest first. */
export type Condition = {
  /** The table with that index, what its column of decisions' numbers is called, and what has to hold in it. */
  readonly table: 'decision' | 'decision_rule';
  readonly number: 'number' | 'decision';
  readonly indexed: RawBuilder<unknown>;
  /** The same, asked of a row of `decision` that was found already; worded so that no index offers itself for it. */
  readonly holds: RawBuilder<unknown>;
};

/** What a filter asks for besides the time, the most telling first; undefined where nothing can fulfil it. */
export async function conditionsOf(db: Kysely<Tables>, filter: DecisionFilter): Promise<readonly Condition[] | undefined> {
  const { caseId, rule, outcome, severity } = filter;
  const fired = rule === undefined ? undefined : await ruleNumber(db, rule);
  if (rule !== undefined && fired === undefined) return undefined;
  return [
    ...(caseId === undefined ? [] : [cells({ case_id: caseId })]),
    ...(fired === undefined ? [] : [firedIn(fired)]),
    ...(outcome === undefined ? [] : [cells({ outcome })]),
    ...(severity === undefined ? [] : [cells({ severity })]),
    ...(filter.policy === undefined ? [] : [cells(partsOf(filter.policy))]),
  ];
}

function cells(wanted: Readonly<Record<string, string | number>>): Condition {
  const entries = Object.entries(wanted).map(([column, value]) => ({
    column: sql.ref(`decision.${column}`),
    value: typeof value === 'string' ? storableText(value) : value,
    none: typeof value === 'string' ? sql.lit('') : sql.lit(0),
  }));
  const and = sql` and `;
  return {
    table: 'decision',
    number: 'number',
    indexed: sql.join(
      entries.map(({ column, value }) => sql`${column} = ${value}`),
      and,
    ),
    holds: sql.join(
      entries.map(({ column, value, none }) => sql`coalesce(${column}, ${none}) = ${value}`),
      and,
    ),
  };
}

function firedIn(rule: number): Condition {
  const same = sql`decision_rule.recorded_at = decision.recorded_at and decision_rule.decision = decision.number`;
  return {
    table: 'decision_rule',
    number: 'decision',
    indexed: sql`decision_rule.rule = ${rule}`,
    holds: sql`exists (select 1 from decision_rule where decision_rule.rule = ${rule} and ${same})`,
  };
}

async function ruleNumber(db: Kysely<Tables>, rule: string): Promise<number | undefined> {
  const row = await db.selectFrom('rule_name').select('number').where('name', '=', storableText(rule)).executeTakeFirst();
  return row?.number;
}

/** `planview/customer-care`, an edition of it or a version of that, as columns. */
function partsOf(name: string): Record<string, string | number> {
  const [, policy, language, version] = /^([^/]*\/[^/@]*)(?:\/([^/@]*)(?:@(\d{1,9}))?)?$/.exec(name) ?? [];
  return {
    policy: policy ?? name,
    ...(language !== undefined && { language }),
    ...(version !== undefined && { version: Number(version) }),
  };
}

import { groupWords, ownValue, type Path } from '../../../../engine/index.ts';
import type { OutcomeColumn, RuleList, WrittenRule } from './rule-lists.ts';

/** A column of a rule table: the rule's name, a question, conditions of another form, what the rule gives, or where it is stated. */
export type Column =
  | { readonly kind: 'id' }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'free' }
  | ({ readonly kind: 'outcome' } & { readonly outcome: OutcomeColumn })
  | { readonly kind: 'section' };

/** What joins conditions to others. */
export const groupKeys: readonly string[] = groupWords;

/** What is asked for before it is shown: the names of the rules, and where they stand in the document. */
export type FoldedColumn = 'id' | 'section';

type ShownColumns = {
  /** Questions that have a column whether a rule asks them or not, in this order before all others. */
  readonly facts?: readonly string[];
  /** What is asked for of what is folded away otherwise; left out, all of it. */
  readonly unfolded?: readonly FoldedColumn[];
};

/** The columns of a table: what its rules ask, what follows, and of names and places what is unfolded. */
export function columnsOf(
  list: RuleList,
  rules: readonly WrittenRule[],
  { facts: first = [], unfolded = ['id', 'section'] }: ShownColumns = {},
): Column[] {
  const facts = new Set([...first, ...askedFacts(rules)]);
  const hasFree = rules.some((rule) => freeOf(rule) !== undefined);
  const outcomes = list.outcomes.filter(
    ({ key, kind }) => kind !== 'target' || !isRare(key) || rules.some((rule) => rule[key] !== undefined),
  );
  const ifUnfolded = (kind: FoldedColumn): Column[] => (unfolded.includes(kind) ? [{ kind }] : []);
  return [
    ...ifUnfolded('id'),
    ...[...facts].map((fact): Column => ({ kind: 'fact', fact })),
    ...(hasFree ? [{ kind: 'free' } as const] : []),
    ...outcomes.map((outcome): Column => ({ kind: 'outcome', outcome })),
    ...ifUnfolded('section'),
  ];
}

/** The questions that rules ask one by one: those that most of them ask first, of others those that come up first. */
export function askedFacts(rules: readonly WrittenRule[]): string[] {
  const rulesByFact = new Map<string, number>();
  for (const fact of rules.flatMap(factsOf)) rulesByFact.set(fact, (rulesByFact.get(fact) ?? 0) + 1);
  return [...rulesByFact].sort(([, a], [, b]) => b - a).map(([fact]) => fact);
}

function isRare(key: string): boolean {
  return key === 'rootCauseReport';
}

/** The questions that a rule asks one by one. */
function factsOf({ when }: WrittenRule): string[] {
  return isMap(when) ? Object.keys(when).filter((key) => !groupKeys.includes(key)) : [];
}

/** What a rule asks in another form: all, any, not. Undefined where it does not. */
export function freeOf({ when }: WrittenRule): Readonly<Record<string, unknown>> | undefined {
  if (!isMap(when)) return undefined;
  const entries = Object.entries(when).filter(([key]) => groupKeys.includes(key));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What stands in a cell, as the policy writes it; undefined where nothing does. */
export function cellValue(rule: WrittenRule, column: Column): unknown {
  switch (column.kind) {
    case 'id':
      return rule.id;
    case 'fact':
      return isMap(rule.when) ? ownValue(rule.when, column.fact) : undefined;
    case 'free':
      return freeOf(rule);
    case 'outcome':
      return rule[column.outcome.key];
    case 'section':
      return (rule.source as { section?: unknown } | undefined)?.section;
  }
}

/** Where the cells of a column stand in their rules. */
export function columnPath(column: Column): Path {
  if (column.kind === 'outcome') return [column.outcome.key];
  return { id: ['id'], fact: ['when'], free: ['when'], section: ['source', 'section'] }[column.kind];
}

/** A name for a column that is its own in its table. */
export function columnName(column: Column): string {
  return column.kind === 'fact' ? `fact:${column.fact}` : column.kind === 'outcome' ? `then:${column.outcome.key}` : column.kind;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

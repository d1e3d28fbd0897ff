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

/** The columns of a table: the questions that its rules ask, in the order in which they come up, and those that were added. */
export function columnsOf(list: RuleList, rules: readonly WrittenRule[], added: readonly string[] = []): Column[] {
  const facts = new Set([...rules.flatMap((rule) => factsOf(rule)), ...added]);
  const hasFree = rules.some((rule) => freeOf(rule) !== undefined);
  const outcomes = list.outcomes.filter(
    ({ key, kind }) => kind !== 'target' || !isRare(key) || rules.some((rule) => rule[key] !== undefined),
  );
  return [
    { kind: 'id' },
    ...[...facts].map((fact): Column => ({ kind: 'fact', fact })),
    ...(hasFree ? [{ kind: 'free' } as const] : []),
    ...outcomes.map((outcome): Column => ({ kind: 'outcome', outcome })),
    { kind: 'section' },
  ];
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

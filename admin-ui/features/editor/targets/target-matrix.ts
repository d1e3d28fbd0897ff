import { metricsSetBy, type SupportPolicy, targetKinds } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { freshId } from '../rules/rule-edits.ts';
import { rulesAt, type WrittenRule } from '../rules/rule-lists.ts';

/** What is promised for one severity and kind of target: by which rule, and for which severities that rule holds besides. */
export type MatrixCell = {
  readonly row: number | undefined;
  readonly target: WrittenTarget | undefined;
  readonly shared: readonly string[];
};

/** The promises that hold under the same further conditions, by severity. */
export type MatrixGroup = {
  /** What has to hold besides the severity; undefined where nothing has to. */
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
};

/** What a policy can promise a time for: the metrics that every policy knows, and its own. */
export function metricsOf({ metrics }: SupportPolicy): string[] {
  return [...new Set([...targetKinds, ...Object.keys(metrics ?? {})])];
}

/** The targets of a policy as tables of severities, one for each set of further conditions, in the order of the rules. */
export function targetMatrix(document: SupportPolicy): MatrixGroup[] {
  const rules = rulesAt(document, ['targets']);
  const severities = Object.keys(document.severities ?? {});
  const groups = new Map<string, number[]>();
  for (const [index, rule] of rules.entries()) {
    // A table is edited as the grid it is.
    if (rule.table !== undefined) continue;
    const key = JSON.stringify(restOf(rule) ?? null);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups.values()].map((indexes) => ({
    when: restOf(rules[indexes[0] ?? 0] as WrittenRule),
    cells: new Map(severities.map((severity) => [severity, cellsOf(severity, indexes, document)])),
  }));
}

/** Whether two tables are about the same cases. */
export function isSameGroup(one: MatrixGroup, other: MatrixGroup): boolean {
  return JSON.stringify(one.when ?? null) === JSON.stringify(other.when ?? null);
}

function cellsOf(severity: string, indexes: readonly number[], document: SupportPolicy): ReadonlyMap<string, MatrixCell> {
  const rules = rulesAt(document, ['targets']);
  const severities = Object.keys(document.severities ?? {});
  return new Map(
    metricsOf(document).map((kind): [string, MatrixCell] => {
      const row = indexes.find((index) => rules[index]?.[kind] !== undefined && holdsFor(rules[index], severity, severities));
      if (row === undefined) return [kind, { row, target: undefined, shared: [] }];
      const shared = severities.filter((one) => one !== severity && holdsFor(rules[row], one, severities));
      return [kind, { row, target: (rules[row]?.[kind] ?? {}) as WrittenTarget, shared }];
    }),
  );
}

/** The conditions of a rule without the severity. */
function restOf({ when }: WrittenRule): Readonly<Record<string, unknown>> | undefined {
  if (typeof when !== 'object' || when === null) return undefined;
  const { severity: _, ...rest } = when as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

function holdsFor(rule: WrittenRule | undefined, severity: string, severities: readonly string[]): boolean {
  const condition = (rule?.when as { severity?: unknown } | undefined)?.severity;
  if (condition === undefined) return true;
  if (Array.isArray(condition)) return condition.includes(severity);
  if (typeof condition === 'object' && condition !== null) {
    const denied = (condition as { not?: unknown }).not;
    const list = Array.isArray(denied) ? denied : [denied];
    return denied !== undefined && severities.includes(severity) && !list.includes(severity);
  }
  return condition === severity;
}

/**
 * The edits that promise something else for a severity: in the rule that says it now, else in a rule of the same severity and
 * conditions, else in a new one. A new rule takes the source of the one beside it.
 */
export function matrixEdits(
  document: SupportPolicy,
  group: MatrixGroup,
  severity: string,
  kind: string,
  target: WrittenTarget | undefined,
): PolicyEdit[] {
  const rules = rulesAt(document, ['targets']);
  const { row } = group.cells.get(severity)?.get(kind) ?? {};
  if (row !== undefined) return targetEdits(rules[row], row, kind, target);
  if (target === undefined) return [];
  const own = rules.findIndex((rule) => isSame(rule, group, severity));
  if (own !== -1) return [{ kind: 'set', path: ['targets', own, kind], value: target }];
  const beside = rules.findLastIndex((rule) => JSON.stringify(restOf(rule) ?? null) === JSON.stringify(group.when ?? null));
  const id = freshId(
    `${readableId(group)}${severity}`,
    rules.map((rule) => rule.id),
  );
  const source = rules[beside]?.source;
  const value = { id, when: { ...group.when, severity }, [kind]: target, ...(source !== undefined && { source }) };
  return [{ kind: 'insert', path: ['targets'], index: beside === -1 ? rules.length : beside + 1, value }];
}

/** Key by key, so that what a base says besides stays taken over. */
function targetEdits(rule: WrittenRule | undefined, row: number, kind: string, target: WrittenTarget | undefined): PolicyEdit[] {
  const path = ['targets', row, kind];
  if (target === undefined) {
    const isOnly = metricsSetBy(rule ?? {}).length === 1;
    return [{ kind: 'remove', path: isOnly ? ['targets', row] : path }];
  }
  const before = (rule?.[kind] ?? {}) as Readonly<Record<string, unknown>>;
  const changed = Object.entries(target).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value));
  const gone = Object.keys(before).filter((key) => !(key in target));
  return [
    ...changed.map(([key, value]): PolicyEdit => ({ kind: 'set', path: [...path, key], value })),
    ...gone.map((key): PolicyEdit => ({ kind: 'remove', path: [...path, key] })),
  ];
}

function isSame({ when }: WrittenRule, group: MatrixGroup, severity: string): boolean {
  return (
    (when as { severity?: unknown } | undefined)?.severity === severity &&
    JSON.stringify(restOf({ id: '', when }) ?? null) === JSON.stringify(group.when ?? null)
  );
}

/** The beginning of a new rule's name. */
function readableId({ when }: MatrixGroup): string {
  const [value] = Object.values(when ?? {});
  return typeof value === 'string' && /^[A-Za-z0-9-]+$/.test(value) ? `${value}-` : '';
}

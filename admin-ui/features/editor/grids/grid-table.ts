import { isTableRule, onlyColumn, type Path, ruleTableOf, type SupportPolicy } from '../../../../engine/index.ts';
import { type RuleList, rulesAt, type WrittenRule } from '../rules/rule-lists.ts';

/** What a table goes along: its rows, its columns, and its sheets where it has them. */
export const gridAxes = ['rows', 'columns', 'sheets'] as const;

export type GridAxis = (typeof gridAxes)[number];

/** A grid of a table: all of it, or one of its sheets. Rows and columns are their keys, those without any cell included. */
export type GridSheet = {
  /** The sheet's key; undefined in a table without sheets. */
  readonly key: string | undefined;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cellAt: (row: string, column: string) => unknown;
};

/** A table as it is edited. */
export type GridTable = {
  readonly list: RuleList;
  readonly rule: WrittenRule;
  /** Where its rule stands in the policy. */
  readonly path: Path;
  /** What its columns are: answers to a question, or what its rows set. */
  readonly columnsAre: 'answers' | 'settings';
  /** The question of each axis; undefined where it has none. */
  readonly facts: Readonly<Partial<Record<GridAxis, string>>>;
  /** Where in its rules the cells say something, as `response` and `within`. */
  readonly sets: readonly string[];
  readonly sheets: readonly GridSheet[];
};

/** Rows and columns that have no cell yet, or none any more, by sheet (`''` where there are none), and such sheets. */
type KeptKeys = {
  readonly sheets: readonly string[];
  readonly lines: Readonly<Record<string, { readonly rows: readonly string[]; readonly columns: readonly string[] }>>;
};

export const noKeys: KeptKeys = { sheets: [], lines: {} };

/** How many tables stand in a list of rules, by the places of their rules. */
export function tablesIn(document: SupportPolicy, list: RuleList): number[] {
  return rulesAt(document, list.path).flatMap((rule, index) => (isTableRule(rule) ? [index] : []));
}

/** The table of the rule at a place of a list, with keys that stand in no cell; undefined where that rule is none. */
export function gridTable(document: SupportPolicy, list: RuleList, index: number, kept: KeptKeys): GridTable | undefined {
  const rule = rulesAt(document, list.path)[index];
  if (rule === undefined || !isTableRule(rule)) return undefined;
  const { sets, sheets, columnsAre } = ruleTableOf(rule, list.verdict ?? '');
  const { table } = rule as { readonly table?: Readonly<Record<string, unknown>> };
  const facts = Object.fromEntries(
    gridAxes.flatMap((axis) => (typeof table?.[axis] === 'string' ? [[axis, table[axis] as string]] : [])),
  );
  const written = sheets.map(({ key, rows, columns }): GridSheet => {
    const lines = kept.lines[key ?? ''];
    return {
      key,
      rows: [...new Set([...rows.map((row) => row.key), ...(lines?.rows ?? [])])],
      columns: columnsOf([...columns, ...(lines?.columns ?? [])], columnsAre === 'settings' && sets.length > 0),
      cellAt: (row, column) => rows.find((one) => one.key === row)?.cells[column] ?? undefined,
    };
  });
  const others = facts.sheets === undefined ? [] : kept.sheets.filter((key) => !written.some((sheet) => sheet.key === key));
  return {
    list,
    rule,
    path: [...list.path, index],
    columnsAre,
    facts,
    sets,
    sheets: [
      ...written,
      ...others.map((key): GridSheet => ({ key, ...(kept.lines[key] ?? { rows: [], columns: [] }), cellAt: () => undefined })),
    ],
  };
}

/** Columns, each once; a table whose rows can have one value each has the only column for it. */
function columnsOf(keys: readonly string[], hasOnlyColumn: boolean): string[] {
  return keys.length === 0 && hasOnlyColumn ? [onlyColumn] : [...new Set(keys)];
}

/** The keys along an axis of a table; of rows and columns, those of one sheet. */
export function keysAlong(table: GridTable, axis: GridAxis, sheet: GridSheet | undefined): readonly string[] {
  if (axis === 'sheets') return table.sheets.flatMap(({ key }) => (key === undefined ? [] : [key]));
  return sheet?.[axis] ?? [];
}

/** Keys that stay on the screen, with one more. */
export function withKey(kept: KeptKeys, axis: GridAxis, sheet: string | undefined, key: string): KeptKeys {
  if (axis === 'sheets') return { ...kept, sheets: [...new Set([...kept.sheets, key])] };
  const lines = kept.lines[sheet ?? ''] ?? { rows: [], columns: [] };
  const next = { ...lines, [axis]: [...new Set([...lines[axis], key])] };
  return { ...kept, lines: { ...kept.lines, [sheet ?? '']: next } };
}

/** The same without a key, or with another one in its place. */
export function withoutKey(kept: KeptKeys, axis: GridAxis, sheet: string | undefined, key: string, instead?: string): KeptKeys {
  const changed = (keys: readonly string[]): string[] =>
    keys.flatMap((one) => (one !== key ? [one] : instead === undefined ? [] : [instead]));
  if (axis !== 'sheets') {
    const lines = kept.lines[sheet ?? ''];
    if (lines === undefined) return kept;
    return { ...kept, lines: { ...kept.lines, [sheet ?? '']: { ...lines, [axis]: changed(lines[axis]) } } };
  }
  const { [key]: moved, ...others } = kept.lines;
  const lines = moved !== undefined && instead !== undefined ? { ...others, [instead]: moved } : others;
  return { sheets: changed(kept.sheets), lines };
}

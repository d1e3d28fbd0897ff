import { signal } from '@preact/signals';
import type { FoldedColumn } from '../rules/columns.ts';

/** How somebody likes to see the rule tables: how wide which columns are, by table and column, and what is unfolded in all of them. */
type TableLook = {
  readonly widths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly unfolded: readonly FoldedColumn[];
};

const storageKey = 'rule-tables';

const foldable: readonly FoldedColumn[] = ['id', 'section'];

/** How the tables look now, kept for the next visit. */
export const tableLook = signal<TableLook>(storedLook());

/** Makes a column of a table as wide as that, in pixels; undefined makes it as wide as it was at first. */
export function setColumnWidth(table: string, column: string, width: number | undefined): void {
  const { widths } = tableLook.peek();
  const { [column]: _, ...others } = widths[table] ?? {};
  look({ widths: { ...widths, [table]: width === undefined ? others : { ...others, [column]: Math.round(width) } } });
}

/** Shows what is folded away, or folds it away again. */
export function toggleFolded(kind: FoldedColumn): void {
  const { unfolded } = tableLook.peek();
  look({ unfolded: unfolded.includes(kind) ? unfolded.filter((one) => one !== kind) : [...unfolded, kind] });
}

function look(changed: Partial<TableLook>): void {
  tableLook.value = { ...tableLook.peek(), ...changed };
  try {
    localStorage.setItem(storageKey, JSON.stringify(tableLook.peek()));
  } catch {
    // Without storage the look holds for this visit.
  }
}

function storedLook(): TableLook {
  try {
    return readLook(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return { widths: {}, unfolded: [] };
  }
}

/** The look that was kept; what is none of it is left out. */
export function readLook(kept: unknown): TableLook {
  const { widths, unfolded } = entriesOf(kept);
  const tables = Object.entries(entriesOf(widths)).map(([table, columns]) => [
    table,
    Object.fromEntries(Object.entries(entriesOf(columns)).filter(([, width]) => typeof width === 'number' && width > 0)),
  ]);
  return {
    widths: Object.fromEntries(tables),
    unfolded: foldable.filter((kind) => Array.isArray(unfolded) && unfolded.includes(kind)),
  };
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

import { type Column, columnName } from '../rules/columns.ts';

/** Where a column is, in pixels from the left of the table's first column. */
export type ColumnPlace = {
  readonly column: Column;
  readonly width: number;
  /** How far from either edge of what is in view it stays at least; undefined where it scrolls. */
  readonly pin: { readonly left: number; readonly right: number } | undefined;
};

/** How wide the handle is that every row begins with, and what a column takes at least, in pixels. */
export const handleWidth = 44;
export const narrowest = 72;

/** What stays in view while a table is scrolled sideways takes no more of it than this. */
const mostPinned = 0.45;

/**
 * The columns of a table by their places. What a rule gives stays in view, as much of it as fits beside what it depends on; what is left
 * of the view is given to words.
 */
export function columnPlaces(
  columns: readonly Column[],
  chosen: Readonly<Record<string, number>>,
  view: number,
): readonly ColumnPlace[] {
  const room = view * mostPinned;
  const first = columns.findIndex(({ kind }) => kind === 'outcome');
  const widths = columns.map((column, index) => {
    const width = chosen[columnName(column)] ?? defaultWidth(column);
    return index === first ? Math.max(narrowest, Math.min(width, Math.floor(room))) : width;
  });
  const rest = view - handleWidth - sum(widths);
  const stretched = columns.findLastIndex((column) => isOfWords(column) && chosen[columnName(column)] === undefined);
  if (rest > 0 && stretched >= 0) widths[stretched] = (widths[stretched] ?? 0) + rest;
  const pinned = pinnedColumns(columns, widths, room);
  const nameWidth = columns[0]?.kind === 'id' ? (widths[0] ?? 0) : 0;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const at = pinned.indexOf(index);
    if (at < 0) return { column, width, pin: undefined };
    const before = sum(pinned.slice(0, at).map((one) => widths[one] ?? 0));
    const after = sum(pinned.slice(at + 1).map((one) => widths[one] ?? 0));
    return { column, width, pin: { left: handleWidth + nameWidth + before, right: after } };
  });
}

/** What a rule gives first, and what stands beside it as long as it fits. */
function pinnedColumns(columns: readonly Column[], widths: readonly number[], room: number): number[] {
  const pinned: number[] = [];
  let taken = 0;
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'outcome') continue;
    taken += widths[index] ?? 0;
    if (pinned.length > 0 && (taken > room || isOfWords(column))) break;
    pinned.push(index);
  }
  return pinned;
}

function isOfWords(column: Column): boolean {
  return column.kind === 'free' || column.kind === 'section' || (column.kind === 'outcome' && column.outcome.kind === 'words');
}

/** How wide a column is where nobody made it otherwise, in pixels. */
export function defaultWidth(column: Column): number {
  switch (column.kind) {
    case 'id':
      return 168;
    case 'fact':
      return 136;
    case 'free':
      return 280;
    case 'section':
      return 220;
    case 'outcome':
      return { words: 320, severity: 168, target: 168, desks: 200, desk: 180, hours: 168 }[column.outcome.kind as 'words'] ?? 132;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

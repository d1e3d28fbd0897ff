import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { type CellMessages, cellText, readCellText } from '../rules/cell-text.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import type { CellTable } from '../rules/table-paste.ts';
import type { CellArea } from '../table/grid-selection.ts';
import { cellOfPromise, promiseOf } from './cell-promise.ts';
import { type CellSetting, cellSetting } from './grid-column.ts';
import { cellEdits, emptiedEdits } from './grid-edits.ts';
import type { GridSheet, GridTable } from './grid-table.ts';

type CellFault = Extract<ReturnType<typeof readCellText>, { fault: string }>['fault'];

type CellKeys = { readonly row: string; readonly column: string };

/** What was put into a cell and could not be read there. */
export type UnreadCell = CellKeys & { readonly words: string; readonly fault: CellFault };

/** What stands in a cell as text: of a promise, what is promised. Reading it gives the same again. */
export function writtenCell(value: unknown, { column, setting }: CellSetting): string {
  if (typeof value !== 'object' || value === null) return cellText(value, column);
  const [only, ...others] = Object.entries(value);
  const isAlone = only !== undefined && others.length === 0 && [setting, 'commitment'].includes(only[0]);
  return isAlone ? String(only[1]) : cellText(value, column);
}

/** The value that a text stands for in a cell; undefined empties it. `before` is what stood there. */
export function readCell(
  text: string,
  holds: CellSetting,
  words: CellMessages,
  before: unknown,
): ReturnType<typeof readCellText> {
  const { column, setting, shared } = holds;
  if (column.outcome.kind !== 'target') {
    const isMap = text.trim().startsWith('{');
    return readCellText(text, isMap ? { kind: 'outcome', outcome: { key: setting, kind: 'target' } } : column, words, before);
  }
  const held = before === undefined ? shared : promiseOf(before, setting, shared);
  const parsed = readCellText(text, column, words, held);
  return 'fault' in parsed ? parsed : { value: cellOfPromise(parsed.value as WrittenTarget | undefined, setting, shared) };
}

/** The cells of a block, for the clipboard. */
export function copiedBlock(table: GridTable, sheet: GridSheet, { top, bottom, left, right }: CellArea): string[][] {
  return sheet.rows
    .slice(top, bottom + 1)
    .map((row) =>
      sheet.columns.slice(left, right + 1).map((column) => writtenCell(sheet.cellAt(row, column), cellSetting(table, column))),
    );
}

/**
 * What pasting a block does to the right and down from the first cell of an area: the edits, the cells that could not be read, the area
 * that was written over, and how many cells had no place. One cell fills the whole area.
 */
export function pastedBlock(
  policy: LayeredPolicy,
  table: GridTable,
  sheet: GridSheet,
  area: CellArea,
  cells: CellTable,
  words: CellMessages,
): { edits: PolicyEdit[]; emptied: CellKeys[]; unread: UnreadCell[]; area: CellArea; outside: number } {
  const [[single] = []] = cells;
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  const width = isOne ? area.right - area.left + 1 : Math.max(...cells.map((row) => row.length));
  const height = isOne ? area.bottom - area.top + 1 : cells.length;
  const rows = sheet.rows.slice(area.top, area.top + height);
  const columns = sheet.columns.slice(area.left, area.left + width);
  const sets: PolicyEdit[] = [];
  const emptied: CellKeys[] = [];
  const unread: UnreadCell[] = [];
  for (const [down, row] of rows.entries())
    for (const [across, column] of columns.entries()) {
      const typed = isOne ? single : cells[down]?.[across];
      if (typed === undefined) continue;
      const before = sheet.cellAt(row, column);
      const parsed = readCell(typed, cellSetting(table, column), words, before);
      if ('fault' in parsed) unread.push({ row, column, words: typed.trim(), fault: parsed.fault });
      else if (parsed.value !== undefined) {
        if (JSON.stringify(parsed.value) !== JSON.stringify(before))
          sets.push(...cellEdits(policy, table, sheet, row, column, parsed.value));
      } else if (before !== undefined) emptied.push({ row, column });
    }
  return {
    edits: [...sets, ...emptiedEdits(policy, table, sheet, emptied, new Set(sets.map(({ path }) => path.join('\n'))))],
    emptied,
    unread,
    area: { ...area, bottom: area.top + Math.max(1, rows.length) - 1, right: area.left + Math.max(1, columns.length) - 1 },
    outside: isOne ? 0 : cells.flat().length - cells.slice(0, rows.length).flatMap((row) => row.slice(0, columns.length)).length,
  };
}

/** A cell by its place, from 0. */
export type CellPosition = { readonly row: number; readonly column: number };

/** The cell that is worked on, and the other corner of what is selected with it. */
export type GridSelection = { readonly at: CellPosition; readonly anchor: CellPosition };

type GridSize = { readonly rows: number; readonly columns: number };

/** Rows and columns from where to where, both ends included. */
export type CellArea = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** The rows and columns of a selection. */
export function selectedArea({ at, anchor }: GridSelection): CellArea {
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

/** What of a row is selected: the cell that is worked on, and the columns from where to where; -1 for none. */
export function rowSelection(selection: GridSelection, row: number): { active: number; left: number; right: number } {
  const { top, bottom, left, right } = selectedArea(selection);
  const active = selection.at.row === row ? selection.at.column : -1;
  return row >= top && row <= bottom ? { active, left, right } : { active, left: -1, right: -1 };
}

type Stroke = { readonly key: string; readonly shift: boolean; readonly ctrl: boolean };

/** Where a key leads; undefined for keys that lead nowhere. `page` is how many rows are in view. */
export function movedBy(stroke: Stroke, selection: GridSelection, size: GridSize, page: number): GridSelection | undefined {
  const { row, column } = selection.at;
  const isFar = stroke.ctrl;
  const [lastRow, lastColumn] = [Math.max(0, size.rows - 1), Math.max(0, size.columns - 1)];
  const next = ((): CellPosition | undefined => {
    switch (stroke.key) {
      case 'ArrowUp':
        return { row: isFar ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: isFar ? lastRow : row + 1, column };
      case 'ArrowLeft':
        return { row, column: isFar ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: isFar ? lastColumn : column + 1 };
      case 'PageUp':
        return { row: row - page, column };
      case 'PageDown':
        return { row: row + page, column };
      case 'Home':
        return { row: isFar ? 0 : row, column: 0 };
      case 'End':
        return { row: isFar ? lastRow : row, column: lastColumn };
      default:
        return undefined;
    }
  })();
  if (next === undefined) return undefined;
  const at = { row: clamp(next.row, lastRow), column: clamp(next.column, lastColumn) };
  return { at, anchor: stroke.shift ? selection.anchor : at };
}

/** The selection within a table that has become smaller. */
export function withinSize({ at, anchor }: GridSelection, { rows, columns }: GridSize): GridSelection {
  const clamped = (position: CellPosition): CellPosition => ({
    row: clamp(position.row, rows - 1),
    column: clamp(position.column, columns - 1),
  });
  return { at: clamped(at), anchor: clamped(anchor) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

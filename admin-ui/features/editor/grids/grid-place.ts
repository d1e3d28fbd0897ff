/** A place in a grid. Row -1 holds the keys of the columns, column -1 those of the rows; beyond the last of either, another is added. */
export type GridPlace = { readonly row: number; readonly column: number };

/** So many rows down and columns to the right. */
export type GridStep = readonly [number, number];

type Size = { readonly rows: number; readonly columns: number };

/** The place to which an arrow key leads, by so many rows and columns; at an edge it stays. */
export function placeBeside({ row, column }: GridPlace, [down, across]: GridStep, size: Size): GridPlace {
  return placeWithin({ row: row + down, column: column + across }, size);
}

/** The place of the grid that is nearest: there is none in the corner, nor beside where rows and columns are added. */
export function placeWithin(place: GridPlace, { rows, columns }: Size): GridPlace {
  const row = Math.max(-1, Math.min(place.row, rows));
  const column = Math.max(-1, Math.min(place.column, columns));
  if (row === rows) return { row, column: -1 };
  if (row === -1) return { row, column: Math.max(0, column) };
  return { row, column: Math.min(column, columns - 1) };
}

/** Where a flag stands: its row from the top, and whether its label stands to the left of its staff. */
export type FlagPlace = { readonly x: number; readonly row: number; readonly isFlipped: boolean; readonly width: number };

const gap = 4;
const mostRows = 4;
const widest = 240;
const perLetter = 7.2;
const padding = 24;

/** Places for flags with labels along a width, so that as few as possible cover one another. */
export function flagPlaces(flags: readonly { readonly x: number; readonly label: string }[], across: number): FlagPlace[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  return flags.map(({ x, label }) => {
    const width = Math.min(widest, across * 0.6, label.length * perLetter + padding);
    const isFlipped = x + width > across;
    const span = isFlipped ? { from: x - width, to: x } : { from: x, to: x + width };
    const free = rows.findIndex((row) => row.every(({ from, to }) => span.to + gap <= from || to + gap <= span.from));
    const row = free >= 0 ? free : Math.min(rows.length, mostRows - 1);
    rows[row] = [...(rows[row] ?? []), span];
    return { x, row, isFlipped, width };
  });
}

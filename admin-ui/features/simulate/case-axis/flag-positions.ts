/** Where a flag stands: its row from the top, and whether its label stands to the left of its staff. */
export type FlagPosition = { readonly x: number; readonly row: number; readonly isFlipped: boolean; readonly width: number };

const gap = 4;
const mostRows = 4;
const widest = 240;
const perLetter = 7.2;
const padding = 24;

/** Places for flags with labels along a width, so that as few as possible cover one another and no staff goes down through a label. */
export function flagPositions(flags: readonly { readonly x: number; readonly label: string }[], across: number): FlagPosition[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const positions = new Map<number, FlagPosition>();
  for (const order of leftToRight(flags)) {
    const { x, label } = flags[order] ?? { x: 0, label: '' };
    const width = Math.min(widest, across * 0.6, label.length * perLetter + padding);
    const isFlipped = x + width > across;
    const span = isFlipped ? { from: x - width, to: x } : { from: x, to: x + width };
    const crossed = rows.findLastIndex((row) => row.some(({ from, to }) => from < x && x < to));
    const free = rows.findIndex(
      (row, index) => index > crossed && row.every(({ from, to }) => span.to + gap <= from || to + gap <= span.from),
    );
    const row = free >= 0 ? free : Math.min(rows.length, mostRows - 1);
    rows[row] = [...(rows[row] ?? []), span];
    positions.set(order, { x, row, isFlipped, width });
  }
  return flags.map(({ x }, order) => positions.get(order) ?? { x, row: 0, isFlipped: false, width: 0 });
}

function leftToRight(flags: readonly { readonly x: number }[]): number[] {
  return flags.map((_, order) => order).sort((a, b) => (flags[a]?.x ?? 0) - (flags[b]?.x ?? 0));
}

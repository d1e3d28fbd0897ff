/** How many cases went from one value to another; null where there is none. */
export type Transition = { readonly from: string | null; readonly to: string | null; readonly cases: number };

/** Counts of what became what. The same value twice is what stayed as it is. */
export class Matrix {
  readonly #rows = new Map<string | null, Map<string | null, number>>();

  add(from: string | null, to: string | null, cases = 1): void {
    let row = this.#rows.get(from);
    if (row === undefined) {
      row = new Map();
      this.#rows.set(from, row);
    }
    row.set(to, (row.get(to) ?? 0) + cases);
  }

  merge(transitions: readonly Transition[]): void {
    for (const { from, to, cases } of transitions) this.add(from, to, cases);
  }

  /** Every transition that came up, in order of its names; none comes last. */
  transitions(): Transition[] {
    const all = [...this.#rows].flatMap(([from, row]) => [...row].map(([to, cases]): Transition => ({ from, to, cases })));
    return all.sort((a, b) => byName(a.from, b.from) || byName(a.to, b.to));
  }
}

function byName(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Puts lines that come in any order of blocks back into the order of the blocks. */
export class OrderedLines {
  readonly #early = new Map<number, readonly string[]>();
  #next = 0;

  constructor(private readonly write: (lines: readonly string[]) => void) {}

  /** Takes the lines of the block of that number, counted from 0, and writes what is due. */
  put(block: number, lines: readonly string[]): void {
    this.#early.set(block, lines);
    for (let due = this.#early.get(this.#next); due !== undefined; due = this.#early.get(this.#next)) {
      this.#early.delete(this.#next);
      this.#next += 1;
      if (due.length > 0) this.write(due);
    }
  }
}

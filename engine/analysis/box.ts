import type { Dimension } from './cells.ts';

/**
 * A set of cases: for each dimension a set of its cells, a bit each, one dimension behind the other. `narrowed` names the dimensions of
 * which it leaves out cells.
 */
export type Box = { readonly bits: Int32Array; readonly narrowed: readonly number[] };

/** Where a dimension's bits are, and the word with all of them that is the last of its words. */
type Layout = { readonly from: number; readonly to: number; readonly last: number };

/** A question takes more work than it may: it is too large to be answered exactly. */
export class TooLargeError extends Error {}

/** The space that dimensions span, with its boxes. */
export class BoxSpace {
  readonly dimensions: readonly Dimension[];
  readonly whole: Box;
  readonly #layout: readonly Layout[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #budget: number;
  #spent = 0;

  /** `budget` bounds what all questions together may take, in looks at a cell or at a box: a million take some hundredths of a second. */
  constructor(dimensions: readonly Dimension[], budget: number) {
    let from = 0;
    this.dimensions = dimensions;
    this.#budget = budget;
    this.#layout = dimensions.map(({ cells }) => {
      const words = Math.max(1, Math.ceil(cells.length / 32));
      const rest = cells.length - (words - 1) * 32;
      const layout = { from, to: from + words, last: rest >= 32 ? -1 : (1 << rest) - 1 };
      from += words;
      return layout;
    });
    this.#places = new Map(dimensions.map(({ name }, place) => [name, place]));
    const bits = new Int32Array(from).fill(-1);
    for (const { to, last } of this.#layout) bits[to - 1] = last;
    this.whole = { bits, narrowed: [] };
  }

  /** How much of the budget all questions took so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Counts work that is done. Throws a TooLargeError where it is more than there may be. */
  spend(work: number): void {
    this.#spent += work;
    if (this.#spent > this.#budget) throw new TooLargeError(`it takes more than ${this.#budget / 1_000_000} million looks`);
  }

  placeOf(name: string): number | undefined {
    return this.#places.get(name);
  }

  /** The box of the cells of one dimension that pass; undefined where none does. */
  where(place: number, passes: (cell: Dimension['cells'][number], index: number) => boolean): Box | undefined {
    const { cells } = this.dimensions[place] as Dimension;
    const { from } = this.#layout[place] as Layout;
    this.spend(cells.length + this.whole.bits.length);
    const bits = this.whole.bits.slice();
    let kept = 0;
    for (const [index, cell] of cells.entries())
      if (passes(cell, index)) kept += 1;
      else bits[from + (index >> 5)] = (bits[from + (index >> 5)] as number) & ~(1 << (index & 31));
    if (kept === 0) return undefined;
    return kept === cells.length ? this.whole : { bits, narrowed: [place] };
  }

  /** What lies in both; undefined where nothing does. */
  both(one: Box, other: Box): Box | undefined {
    const bits = one.bits.slice();
    const narrowed = [...one.narrowed];
    for (const place of other.narrowed) {
      const { from, to } = this.#layout[place] as Layout;
      let left = 0;
      for (let word = from; word < to; word++) {
        bits[word] = (bits[word] as number) & (other.bits[word] as number);
        left |= bits[word] as number;
      }
      if (left === 0) return undefined;
      if (!one.narrowed.includes(place)) narrowed.push(place);
    }
    return { bits, narrowed };
  }

  /** The box whatever one dimension is. */
  without(box: Box, place: number): Box {
    if (!box.narrowed.includes(place)) return box;
    const { from, to } = this.#layout[place] as Layout;
    const bits = box.bits.slice();
    for (let word = from; word < to; word++) bits[word] = this.whole.bits[word] as number;
    return { bits, narrowed: box.narrowed.filter((one) => one !== place) };
  }

  meet(one: Box, other: Box): boolean {
    const narrower = one.narrowed.length < other.narrowed.length ? one : other;
    return narrower.narrowed.every((place) => {
      const { from, to } = this.#layout[place] as Layout;
      for (let word = from; word < to; word++) if (((one.bits[word] as number) & (other.bits[word] as number)) !== 0) return true;
      return false;
    });
  }

  /** Whether a box lies wholly in another. */
  isWithin(one: Box, other: Box): boolean {
    return other.narrowed.every((place) => this.#isWithinAt(one, other, place));
  }

  #isWithinAt(one: Box, other: Box, place: number): boolean {
    const { from, to } = this.#layout[place] as Layout;
    for (let word = from; word < to; word++) if (((one.bits[word] as number) & ~(other.bits[word] as number)) !== 0) return false;
    return true;
  }

  /** Of a box what one dimension keeps inside another box (`isInside`) or outside it; undefined where nothing is left. */
  #cut(box: Box, by: Box, place: number, isInside: boolean): Box | undefined {
    const { from, to } = this.#layout[place] as Layout;
    const bits = box.bits.slice();
    let left = 0;
    for (let word = from; word < to; word++) {
      const mask = by.bits[word] as number;
      bits[word] = (bits[word] as number) & (isInside ? mask : ~mask);
      left |= bits[word] as number;
    }
    if (left === 0) return undefined;
    return { bits, narrowed: box.narrowed.includes(place) ? box.narrowed : [...box.narrowed, place] };
  }

  /** The cells of a dimension that a box keeps. */
  cellsIn(box: Box, place: number): number[] {
    const { cells } = this.dimensions[place] as Dimension;
    const { from } = this.#layout[place] as Layout;
    return cells.flatMap((_, index) => (((box.bits[from + (index >> 5)] as number) & (1 << (index & 31))) === 0 ? [] : [index]));
  }

  /**
   * A part of a box that no cover holds; undefined where they hold all of it. `used` is told each cover on which the answer hangs.
   * Throws a TooLargeError where the search takes more than all questions together may.
   */
  uncovered(box: Box, covers: readonly Box[], used?: (cover: Box) => void): Box | undefined {
    this.spend(1 + covers.length);
    const meeting = covers.filter((cover) => this.meet(box, cover));
    let [fewest, best]: [number, Box | undefined] = [Number.POSITIVE_INFINITY, undefined];
    for (const cover of meeting) {
      let count = 0;
      for (const place of cover.narrowed) {
        if (this.#isWithinAt(box, cover, place)) continue;
        count += 1;
        if (count >= fewest) break;
      }
      if (count >= fewest) continue;
      [fewest, best] = [count, cover];
      if (count === 0) {
        used?.(cover);
        return undefined;
      }
    }
    if (best === undefined) return box;
    used?.(best);
    let inside = box;
    const left = meeting.filter((cover) => cover !== best);
    for (const place of best.narrowed) {
      const outside = this.#cut(inside, best, place, false);
      if (outside !== undefined) {
        const found = this.uncovered(outside, left, used);
        if (found !== undefined) return found;
      }
      const next = this.#cut(inside, best, place, true);
      if (next === undefined) return undefined;
      inside = next;
    }
    return undefined;
  }
}

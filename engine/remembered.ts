/** Longer keys are not remembered: they come from somebody who sends anything, and would be kept by the megabyte. */
const longestKeyLetters = 200;

/**
 * What was worked out before, by what it was worked out from. Holds so many entries, the newest; for what is sent and comes again
 * and again, so that whoever sends ever new things can fill neither the memory nor push out more than there is room for.
 */
export class Remembered<K, V> {
  readonly #known = new Map<K, V>();

  constructor(
    private readonly mostEntries: number,
    private readonly longestKey = longestKeyLetters,
  ) {}

  /** What is remembered of a key, or else what `make` gives. */
  get(key: K, make: (key: K) => V): V {
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (typeof key === 'string' && key.length > this.longestKey) return made;
    if (this.#known.size >= this.mostEntries) this.#known.delete(this.#known.keys().next().value as K);
    this.#known.set(key, made);
    return made;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#known.size;
  }
}

/** Of longer names only the beginning counts. */
const longestName = 100;

/** Allows everybody so much in a stretch of time, on this server. What it counts is forgotten at the end of each stretch. */
export class RateLimit {
  readonly #counts = new Map<string, number>();
  #until = 0;

  /** `most` times in `stretch` milliseconds; `now` gives milliseconds. */
  constructor(
    private readonly most: number,
    private readonly stretch: number,
    private readonly now: () => number,
  ) {}

  /** Counts once more for somebody, and says whether they still may. */
  allows(somebody: string): boolean {
    const name = somebody.slice(0, longestName);
    const now = this.now();
    // Nobody can make it grow without end by coming from ever new addresses.
    if (now >= this.#until || this.#counts.size > 100_000) {
      this.#counts.clear();
      this.#until = now + this.stretch;
    }
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count <= this.most;
  }
}

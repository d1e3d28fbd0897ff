/** Keeps what was looked up for a moment, so that the store is not asked at every request. Holds the newest `most` entries. */
export class FreshCache<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly until: number }>();
  readonly #loading = new Map<string, Promise<T>>();

  /** `lifetime` is milliseconds, and so is what `now` gives. */
  constructor(
    private readonly lifetime: number,
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /** What is kept under a key, or what `load` gives; many who ask for the same at once let it load once. */
  get(key: string, load: () => Promise<T>): T | Promise<T> {
    const kept = this.#entries.get(key);
    if (kept !== undefined && this.now() < kept.until) return kept.value;
    const begun = this.#loading.get(key);
    if (begun) return begun;
    // What was asked before it changed must not outlive the change by more than the lifetime.
    const until = this.now() + this.lifetime;
    const loading = load()
      .then((value) => {
        // Whoever forgot the key in the meantime does not want what was read before.
        if (this.#loading.get(key) === loading) this.#keep(key, value, until);
        return value;
      })
      .finally(() => {
        if (this.#loading.get(key) === loading) this.#loading.delete(key);
      });
    this.#loading.set(key, loading);
    return loading;
  }

  /** Lets the next one who asks look it up. */
  forget(key: string): void {
    this.#entries.delete(key);
    this.#loading.delete(key);
  }

  /** Lets everybody look everything up. */
  clear(): void {
    this.#entries.clear();
    this.#loading.clear();
  }

  #keep(key: string, value: T, until: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.most) break;
      this.#entries.delete(oldest);
    }
  }
}

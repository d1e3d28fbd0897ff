import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../errors/store-error.ts';

/** How long what was looked up serves on while the store does not answer, and how long to wait for it before that. Milliseconds. */
const withoutStore = { longest: 10 * 60_000, patience: 300 };

/** `until` is when it is looked up again, `since` when it was last known to be so. */
type Entry<T> = { readonly value: T; readonly until: number; readonly since: number };

/**
 * Keeps what was looked up for a moment, so that the store is not asked at every request; while the store does not answer, for some
 * minutes. Holds the newest `most` entries.
 */
export class FreshCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #loading = new Map<string, Promise<T>>();
  /** Whether the store did not answer when it was asked last. */
  #isOutOfReach = false;

  /**
   * Times are milliseconds. For so long as `grace` after its `lifetime` what was kept still does where it cannot be looked up: a store
   * that cannot be reached is no reason to shut everybody out.
   */
  constructor(
    private readonly lifetime: number,
    private readonly most: number,
    private readonly now: () => number,
    private readonly grace = 0,
  ) {}

  /** What is kept under a key, or what `load` gives; many who ask for the same at once let it load once. */
  get(key: string, load: () => Promise<T>): T | Promise<T> {
    const stored = this.#entries.get(key);
    if (stored !== undefined && this.now() < stored.until) return stored.value;
    const loading = this.#loading.get(key) ?? this.#load(key, load);
    if (stored === undefined || this.now() >= stored.since + withoutStore.longest) return loading;
    return this.#isOutOfReach ? stored.value : this.#inTime(loading, stored.value);
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

  #load(key: string, load: () => Promise<T>): Promise<T> {
    // What was asked before it changed must not outlive the change by more than the lifetime.
    const since = this.now();
    const loading = load()
      .then((value) => {
        this.#isOutOfReach = false;
        // Whoever forgot the key in the meantime does not want what was read before.
        if (this.#loading.get(key) === loading) this.#keep(key, { value, since, until: since + this.lifetime });
        return value;
      })
      .catch((error) => {
        const before = this.#entries.get(key);
        if (before !== undefined && this.now() < before.until + this.grace) return before.value;
        throw error;
      })
      .finally(() => {
        if (this.#loading.get(key) === loading) this.#loading.delete(key);
      });
    this.#loading.set(key, loading);
    // Nobody may be waiting for it.
    loading.catch((error: unknown) => {
      if (!isUnreachable(error)) return;
      this.#isOutOfReach = true;
      const stored = this.#entries.get(key);
      if (stored !== undefined)
        this.#keep(key, { ...stored, until: Math.min(this.now() + this.lifetime, stored.since + withoutStore.longest) });
    });
    return loading;
  }

  /** What loads, or where that takes too long or cannot be had, what was known before. */
  #inTime(loading: Promise<T>, before: T): Promise<T> {
    const patience = new AbortController();
    const late = pause(withoutStore.patience, undefined, { signal: patience.signal }).then(() => {
      this.#isOutOfReach = true;
      return before;
    });
    const loaded = loading.catch((error: unknown) => {
      if (isUnreachable(error)) return before;
      throw error;
    });
    late.catch(() => undefined);
    return Promise.race([loaded, late]).finally(() => patience.abort());
  }

  #keep(key: string, entry: Entry<T>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.most) break;
      this.#entries.delete(oldest);
    }
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'unreachable';
}

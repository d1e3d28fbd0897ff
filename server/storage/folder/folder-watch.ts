import { scanFolder } from './folder-scan.ts';

/**
 * Looks at a folder every now and then while somebody listens. Looking works on every file system, mounted ones too, where
 * notifications from the kernel do not.
 */
export class FolderWatch {
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  /** What the last look saw; undefined where nobody has looked yet, so that the first look counts as a change. */
  #seen: string | undefined;

  constructor(
    readonly folder: string,
    readonly everyMilliseconds: number,
  ) {}

  /** Calls back after every change, until what this gives is called. `seen` is the signature that the listener knows, if any. */
  listen(changed: () => void, seen: string | undefined): () => void {
    const listener = () => changed();
    if (this.#listeners.size === 0) this.#seen = seen;
    else if (this.#seen !== seen) this.#seen = undefined;
    this.#listeners.add(listener);
    this.#schedule();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  /** Tells everybody at once, for changes that were made here. */
  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Looks no more. */
  close(): void {
    this.#listeners.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#look(), this.everyMilliseconds).unref();
  }

  async #look(): Promise<void> {
    const now = await scanFolder(this.folder).then(
      ({ signature }) => signature,
      (error: NodeJS.ErrnoException) => `unreadable ${error.code}`,
    );
    this.#timer = undefined;
    if (this.#listeners.size === 0) return;
    const changed = now !== this.#seen;
    this.#seen = now;
    this.#schedule();
    if (changed) this.notify();
  }
}

import type { PolicyFile } from '../engine/index.ts';
import { type PolicyShelf, shelfOf } from './policy-shelf.ts';
import { versionPath } from './store/edition.ts';
import type { KeptPolicy } from './store/kept-policy.ts';
import type { PolicyArchive } from './store/ledger.ts';
import type { PolicyStore, StoredPolicies } from './store/policy-store.ts';
import { StoreFault } from './store/store-fault.ts';

/** Told after the shelf was read anew and differs from the one before. */
export type ShelfChanged = (shelf: PolicyShelf) => Promise<void>;

/**
 * The policies that decide, kept up with their store. The shelf is replaced as a whole, so that no decision sees half a change;
 * while the store cannot be read, the last one goes on deciding.
 */
export class LivePolicies {
  #stored: StoredPolicies = { released: [], drafts: [], retirements: [], unreadable: [] };
  #kept: readonly KeptPolicy[] = [];
  #trouble: StoreFault | undefined;
  #reading: Promise<void> = Promise.resolve();
  #stop: (() => void) | undefined;
  readonly #store: PolicyStore;
  readonly #archive: PolicyArchive;
  #shelf: PolicyShelf;
  #changed: ShelfChanged = async () => {};

  private constructor(store: PolicyStore, archive: PolicyArchive) {
    this.#store = store;
    this.#archive = archive;
    this.#shelf = shelfOf(store.location, this.#stored);
  }

  /** Reads the store. Rejects with a StoreFault where it cannot be read at all. */
  static async open(store: PolicyStore, archive: PolicyArchive): Promise<LivePolicies> {
    const live = new LivePolicies(store, archive);
    live.#kept = await archive.latest();
    await live.#read();
    return live;
  }

  /** The policies as they are now. Ask each time: what this gives never changes, but is replaced. */
  get shelf(): PolicyShelf {
    return this.#shelf;
  }

  /** Why the store cannot be read at the moment. */
  get trouble(): StoreFault | undefined {
    return this.#trouble;
  }

  /** Keeps up with the store from now on; `changed` is told of each new shelf. */
  watch(changed: ShelfChanged): void {
    this.#changed = changed;
    this.#stop ??= this.#store.subscribe(() => void this.refresh());
  }

  /** Reads the store again, one reading after another, and tells whoever watches. */
  refresh(): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      try {
        if (await this.#read()) await this.#changed(this.#shelf);
        this.#trouble = undefined;
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        this.#trouble = error;
      }
    });
    const done = this.#reading;
    this.#reading = done.catch(() => {});
    return done;
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  async #read(): Promise<boolean> {
    const stored = withKnownFiles(await this.#store.read(), this.#stored);
    if (isSame(stored, this.#stored)) return false;
    if (stored.released.length === 0 && this.#shelf.loaded.length > 0)
      throw new StoreFault(
        'gone',
        `there are no policies in \`${this.#store.location}\` any more`,
        'put them back; those known before go on deciding',
      );
    const shelf = shelfOf(this.#store.location, stored, this.#kept);
    this.#kept = await keepGood(shelf, this.#kept, this.#archive);
    this.#stored = stored;
    this.#shelf = shelf;
    return true;
  }
}

/** Files whose text did not change stay the same objects: what was found out about them is kept with these. */
function withKnownFiles(read: StoredPolicies, before: StoredPolicies): StoredPolicies {
  const known = new Map([...before.released, ...before.drafts, ...before.retirements].map((file) => [file.path, file]));
  const same = (files: readonly PolicyFile[]): PolicyFile[] =>
    files.map((file) => (known.get(file.path)?.text === file.text ? (known.get(file.path) ?? file) : file));
  return { ...read, released: same(read.released), drafts: same(read.drafts), retirements: same(read.retirements) };
}

function isSame(one: StoredPolicies, other: StoredPolicies): boolean {
  const isSameList = (a: readonly PolicyFile[], b: readonly PolicyFile[]): boolean =>
    a.length === b.length && a.every((file, index) => file === b[index]);
  return (
    isSameList(one.released, other.released) &&
    isSameList(one.drafts, other.drafts) &&
    isSameList(one.retirements, other.retirements) &&
    JSON.stringify(one.unreadable) === JSON.stringify(other.unreadable)
  );
}

/** Puts good versions that are new into the archive, and gives for each version the one that was good last. */
async function keepGood(shelf: PolicyShelf, kept: readonly KeptPolicy[], archive: PolicyArchive): Promise<KeptPolicy[]> {
  const before = new Map(kept.map((one) => [versionPath(one.edition, one.version), one]));
  const now: KeptPolicy[] = [];
  for (const { policy, draft, file } of shelf.loaded) {
    const known = before.get(file.path);
    if (known?.digest === policy.digest) {
      now.push(known);
      continue;
    }
    const one = {
      digest: policy.digest,
      edition: { policy: policy.id, language: policy.language },
      version: policy.version,
      files: draft.files,
    };
    await archive.keep(one);
    now.push(one);
  }
  const stands = new Set(now.map(({ edition, version }) => versionPath(edition, version)));
  for (const { edition, version } of kept.filter((one) => !stands.has(versionPath(one.edition, one.version))))
    await archive.release(edition, version);
  return now;
}

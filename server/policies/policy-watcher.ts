import type { LoadedPolicy, PolicyFile } from '../../engine/index.ts';
import { StoreError } from '../errors/store-error.ts';
import { messageOf } from '../messages/message-of.ts';
import type { ArchivedPolicy } from '../storage/port/archived-policy.ts';
import { type Edition, versionPath } from '../storage/port/edition.ts';
import type { PolicyArchive } from '../storage/port/ledger.ts';
import type { PolicyStore, StoredPolicies } from '../storage/port/policy-store.ts';
import { type PolicySnapshot, snapshotOf } from './policy-snapshot.ts';
import { reckonHolidays } from './public-holidays.ts';

/** A version that is good now and was not there before, that has another text, or that is gone: its digests before and after. */
export type VersionChange = {
  readonly edition: Edition;
  readonly version: number;
  readonly before: string | null;
  readonly after: string | null;
};

/** Told after the snapshot was read anew and differs from the one before. */
type SnapshotChanged = (snapshot: PolicySnapshot, changes: readonly VersionChange[]) => Promise<void>;

const tryAgainAfterMilliseconds = 1_000;

/**
 * The policies that decide, kept up with their store. The snapshot is replaced as a whole, so that no decision sees half a change;
 * while the store cannot be read, the last one goes on deciding.
 */
export class PolicyWatcher {
  #stored: StoredPolicies = { released: [], drafts: [], retirements: [], unreadable: [] };
  #archived: readonly ArchivedPolicy[] = [];
  #trouble: StoreError | undefined;
  #reading: Promise<void> = Promise.resolve();
  #stop: (() => void) | undefined;
  readonly #store: PolicyStore;
  readonly #archive: PolicyArchive;
  #snapshot: PolicySnapshot;
  #changed: SnapshotChanged = async () => {};
  /** What nobody has been told of yet, and whether there is anything to tell. */
  #unannounced: readonly VersionChange[] = [];
  #isUnannounced = false;
  /** The reading that will begin when the present one is over. */
  #next: Promise<void> | undefined;
  #again: NodeJS.Timeout | undefined;

  private constructor(store: PolicyStore, archive: PolicyArchive) {
    this.#store = store;
    this.#archive = archive;
    this.#snapshot = snapshotOf(store.location, this.#stored);
  }

  /** Reads the store. Rejects with a StoreError where it cannot be read at all. */
  static async open(store: PolicyStore, archive: PolicyArchive): Promise<PolicyWatcher> {
    const watcher = new PolicyWatcher(store, archive);
    watcher.#archived = await archive.latest();
    await watcher.#read();
    return watcher;
  }

  /** The policies as they are now. Ask each time: what this gives never changes, but is replaced. */
  get snapshot(): PolicySnapshot {
    return this.#snapshot;
  }

  /** Why the store cannot be read at the moment. */
  get trouble(): StoreError | undefined {
    return this.#trouble;
  }

  /** Keeps up with the store from now on; `changed` is told of each new snapshot, and first of what changed since the last one was known. */
  async watch(changed: SnapshotChanged): Promise<void> {
    this.#changed = changed;
    await this.#notify();
    this.#stop ??= this.#store.subscribe(() => this.#keepUp());
  }

  /** Reads the store again when whoever reads it now is done, and tells whoever watches. Those who ask meanwhile share one reading. */
  refresh(): Promise<void> {
    this.#next ??= this.#reading.then(() => {
      this.#next = undefined;
      return this.#takeUp();
    });
    this.#reading = this.#next.catch(() => undefined);
    return this.#next;
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#again);
  }

  /** Reads the store though nobody waits for it, and as long as there is trouble again and again. */
  #keepUp(): void {
    clearTimeout(this.#again);
    this.refresh()
      .catch((error: unknown) => {
        const what = error instanceof Error ? error.message : String(error);
        const message = messageOf('policy.not-taken-up', { location: this.#store.location, what });
        this.#trouble = new StoreError('corrupt', message, messageOf('policy.known-goes-on'), { cause: error });
      })
      .then(() => {
        if (this.#trouble === undefined || this.#stop === undefined) return;
        clearTimeout(this.#again);
        this.#again = setTimeout(() => this.#keepUp(), tryAgainAfterMilliseconds).unref();
      });
  }

  async #takeUp(): Promise<void> {
    try {
      if ((await this.#read()) || this.#isUnannounced) await this.#notify();
      this.#trouble = undefined;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#trouble = error;
    }
  }

  async #notify(): Promise<void> {
    const changes = this.#unannounced;
    await this.#changed(this.#snapshot, changes);
    this.#unannounced = this.#unannounced.slice(changes.length);
    this.#isUnannounced = false;
  }

  async #read(): Promise<boolean> {
    const stored = withKnownFiles(await this.#store.read(), this.#stored);
    if (isSame(stored, this.#stored)) return false;
    if (stored.released.length === 0 && this.#snapshot.loaded.length > 0)
      throw new StoreError(
        'gone',
        messageOf('policy.none-any-more', { location: this.#store.location }),
        messageOf('policy.put-back'),
      );
    const snapshot = snapshotOf(this.#store.location, stored, this.#archived);
    await reckonHolidays(snapshot.loaded.map(({ policy }) => policy));
    const { archived, changes } = await archiveGood(snapshot, this.#archived, this.#archive);
    this.#archived = archived;
    this.#unannounced = [...this.#unannounced, ...changes];
    this.#isUnannounced = true;
    this.#stored = stored;
    this.#snapshot = snapshot;
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

/** The versions that were good last, and what changed about them. */
type Archived = { readonly archived: readonly ArchivedPolicy[]; readonly changes: readonly VersionChange[] };

/** Puts good versions that are new into the archive, and lets go of those that are gone. */
async function archiveGood(
  snapshot: PolicySnapshot,
  archived: readonly ArchivedPolicy[],
  archive: PolicyArchive,
): Promise<Archived> {
  const before = new Map(archived.map((one) => [versionPath(one.edition, one.version), one]));
  const now = snapshot.loaded.map(
    (one) => (before.get(one.file.path)?.digest === one.policy.digest ? before.get(one.file.path) : undefined) ?? archivedOf(one),
  );
  const added = now.filter((one) => before.get(versionPath(one.edition, one.version)) !== one);
  const stands = new Set(now.map(({ edition, version }) => versionPath(edition, version)));
  const gone = archived.filter((one) => !stands.has(versionPath(one.edition, one.version)));
  for (const one of added) await archive.put(one);
  for (const { edition, version } of gone) await archive.release(edition, version);
  const changes = [
    ...added.map(({ edition, version, digest }) => ({
      edition,
      version,
      before: before.get(versionPath(edition, version))?.digest ?? null,
      after: digest,
    })),
    ...gone.map(({ edition, version, digest }) => ({ edition, version, before: digest, after: null })),
  ];
  return { archived: now, changes };
}

function archivedOf({ policy, draft }: LoadedPolicy): ArchivedPolicy {
  const { id, language, version, digest } = policy;
  return { digest, edition: { policy: id, language }, version, files: draft.files };
}

import type { Kysely } from 'kysely';
import type { Diagnostic, PolicyFile } from '../../../engine/index.ts';
import { diagnosticOf } from '../../errors/diagnostic-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import { draftPath, type Edition, editionName, editionOf, retirementPath, versionPath } from '../port/edition.ts';
import type { PolicyStore, Release, Replication, Revision, Seen, Stale, StoredPolicies } from '../port/policy-store.ts';
import { revisionOf } from '../port/revision.ts';
import { unstorable } from '../port/storable-parameters.ts';
import type { DatabaseScope } from '../sql/transaction-scope.ts';
import { dropFile, type FileKind, fileAt, lastChange, type PolicyTables, putFile, standingFiles } from './policy-files.ts';
import { PolicyNews } from './policy-news.ts';

type Queries<T> = (db: Kysely<PolicyTables>) => Promise<T>;

/** What was read last: at which change, and every file by its path. */
type Reading = { readonly sequence: number; readonly stored: StoredPolicies; readonly files: ReadonlyMap<string, KnownFile> };

type KnownFile = { readonly revision: Revision; readonly file: PolicyFile };

/**
 * Policies in PostgreSQL, shared by any number of servers; see docs/stores.md. It uses the transactions of the ledger that is in the
 * same database, and writes only where nobody else does.
 */
export class PostgresPolicyStore implements PolicyStore {
  readonly inLedger = true;
  readonly #news: PolicyNews;
  #last: Reading | undefined;

  /** `settings` are those of the connection that listens. */
  constructor(
    readonly location: string,
    readonly scope: DatabaseScope,
    settings: ConstructorParameters<typeof PolicyNews>[0],
  ) {
    this.#news = new PolicyNews(settings, () => this.#last?.sequence);
  }

  /** Asks for what is new only. */
  async read(): Promise<StoredPolicies> {
    const last = this.#last;
    if (last !== undefined && (await this.#ask(lastChange)) === last.sequence) return last.stored;
    const reading = await this.#ask((db) => readAnew(db, this.location, last));
    // What an open transaction sees may never come to stand.
    if (!this.scope.isWithin) this.#last = reading;
    return reading.stored;
  }

  saveDraft(edition: Edition, text: string, basedOn: Revision | undefined): Promise<{ readonly revision: Revision } | Stale> {
    return this.#write(edition, async (db) => {
      const path = draftPath(edition);
      const current = await fileAt(db, path);
      if (current?.revision !== basedOn) return { stale: current };
      return { revision: await put(db, 'draft', path, text) };
    });
  }

  discardDraft(edition: Edition, basedOn: Revision): Promise<{ readonly discarded: true } | Stale> {
    return this.#write(edition, async (db) => {
      const path = draftPath(edition);
      const current = await fileAt(db, path);
      if (current === undefined || current.revision !== basedOn) return { stale: current };
      await dropFile(db, path);
      return { discarded: true };
    });
  }

  release(release: Release): Promise<{ readonly released: true } | { readonly taken: true } | { readonly outrun: true } | Stale> {
    const { edition, version, text, draft, seen } = release;
    return this.#write(edition, async (db) => {
      if (!Number.isSafeInteger(version) || version < 1) throw new Error(`\`${version}\` is no version`);
      const path = versionPath(edition, version);
      if ((await fileAt(db, path)) !== undefined) return { taken: true };
      if (seen !== undefined && !(await isAsSeen(db, edition, seen))) return { outrun: true };
      const current = await fileAt(db, draftPath(edition));
      if (draft !== undefined && current?.revision !== draft) return { stale: current };
      await put(db, 'released', path, text);
      if (draft !== undefined) await dropFile(db, draftPath(edition));
      return { released: true };
    });
  }

  retire(
    edition: Edition,
    text: string | undefined,
    seen?: Seen,
  ): Promise<{ readonly retired: true } | { readonly outrun: true }> {
    return this.#write(edition, async (db) => {
      if (seen !== undefined && !(await isAsSeen(db, edition, seen))) return { outrun: true };
      const path = retirementPath(edition);
      await (text === undefined ? dropFile(db, path) : put(db, 'retirement', path, text));
      return { retired: true };
    });
  }

  get replication(): Replication {
    return this.#news.replication;
  }

  subscribe(changed: () => void): () => void {
    return this.#news.listen(changed);
  }

  close(): Promise<void> {
    return this.#news.close();
  }

  #ask<T>(queries: Queries<T>): Promise<T> {
    return this.scope.read((db) => queries(db.withTables<PolicyTables>()));
  }

  /** Everything or nothing, and nobody else at the same time, on whatever server. */
  async #write<T>(edition: Edition, queries: Queries<T>): Promise<T> {
    const name = editionName(edition);
    if (editionOf(name) === undefined) throw new Error(`\`${name}\` is no edition`);
    return this.scope.within((scope) => scope.write((db) => queries(db.withTables<PolicyTables>())));
  }
}

async function isAsSeen(db: Kysely<PolicyTables>, edition: Edition, { note, newest }: Seen): Promise<boolean> {
  if (newest !== undefined && (await fileAt(db, versionPath(edition, newest + 1))) !== undefined) return false;
  return (await fileAt(db, retirementPath(edition)))?.text === note;
}

async function put(db: Kysely<PolicyTables>, kind: FileKind, path: string, text: string): Promise<Revision> {
  mustBeStorable(path, text);
  const revision = revisionOf(text);
  await putFile(db, { path, kind, revision, text });
  return revision;
}

/** There is one sign that PostgreSQL has no place for, and none that a policy could need. */
function mustBeStorable(path: string, text: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  throw unstorable(messageOf('store.unstorable-policy', { path, line }));
}

async function readAnew(db: Kysely<PolicyTables>, location: string, last: Reading | undefined): Promise<Reading> {
  const texts = new Map([...(last?.files.values() ?? [])].map(({ revision, file }) => [revision, file.text]));
  const { sequence, files } = await standingFiles(db, [...texts.keys()]);
  const known = new Map<string, KnownFile>();
  for (const { path, revision, text } of files) {
    const before = last?.files.get(path);
    const file = { path, text: text ?? texts.get(revision) ?? '' };
    known.set(path, before?.revision === revision ? before : { revision, file });
  }
  const ofKind = (kind: FileKind): PolicyFile[] =>
    files.filter((one) => one.kind === kind).flatMap(({ path }) => known.get(path)?.file ?? []);
  const released = ofKind('released');
  const unreadable = released.length === 0 ? [noPolicies(location)] : [];
  const stored = { released, drafts: ofKind('draft'), retirements: ofKind('retirement'), unreadable };
  return { sequence, stored, files: known };
}

function noPolicies(location: string): Diagnostic {
  return diagnosticOf(
    { file: location, line: 1, column: 1, length: 1 },
    'no-policies',
    messageOf('store.no-policies-yet', { location }),
    messageOf('store.import-policies'),
  );
}

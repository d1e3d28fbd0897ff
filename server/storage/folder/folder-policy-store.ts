import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StoreError } from '../../errors/store-error.ts';
import { textIssueMessage, UnreadableTextError } from '../../input/unreadable-text.ts';
import { messageOf } from '../../messages/message-of.ts';
import { isEnclosed, LeadsOutError } from '../files/enclosed-files.ts';
import { fileError } from '../files/file-error.ts';
import { createFile, dropFile, isThere, replaceFile, syncFolder } from '../files/whole-file.ts';
import type { Edition } from '../port/edition.ts';
import type { PolicyStore, Release, Revision, Seen, Stale, StoredPolicies } from '../port/policy-store.ts';
import { revisionOf } from '../port/revision.ts';
import { editionFolder, makeEditionFolder } from './edition-folder.ts';
import { openDrafts, scanFolder } from './folder-scan.ts';
import { FolderWatch } from './folder-watch.ts';
import { readPolicyFolder } from './policy-folder.ts';
import { ProcessLock } from './process-lock.ts';
import { closeDraft, finishLeftovers, readIfThere, releaseMark } from './unfinished-release.ts';

/** How often the folder is looked at while somebody listens, and how often reading starts anew when the folder changes under it. */
const lookEveryMilliseconds = 300;
const mostReadings = 5;

/** `folder` holds the policies; in `data` is the lock, which everybody who writes into the folder has to share. */
type FolderPlaces = { readonly folder: string; readonly data: string };

/** Opens a folder of policies and clears away what a crash may have left there; a folder that is not there yet may come later. */
export async function openFolderPolicyStore({ folder, data }: FolderPlaces): Promise<PolicyStore> {
  const store = new FolderPolicyStore(resolve(folder), new ProcessLock(resolve(data, 'policies.lock')));
  await store.clear();
  return store;
}

/** Policies as files. What is in the folder is in force, whoever put it there; see docs/stores.md. */
class FolderPolicyStore implements PolicyStore {
  readonly inLedger = false;
  readonly #watch: FolderWatch;
  #seen: string | undefined;

  constructor(
    readonly location: string,
    readonly lock: ProcessLock,
  ) {
    this.#watch = new FolderWatch(location, lookEveryMilliseconds);
  }

  /** Ends what a crash left; where nothing can be written there is nothing to do. */
  async clear(): Promise<void> {
    try {
      const { unsettled } = await scanFolder(this.location);
      if (unsettled.length === 0) return;
      await this.lock.hold(async () => {
        for (const folder of unsettled) await finishLeftovers(this.location, folder);
      });
    } catch (error) {
      if (!(fileError(error, this.location) instanceof StoreError)) throw error;
    }
  }

  async read(): Promise<StoredPolicies> {
    try {
      for (let readings = 1; ; readings++) {
        const before = await scanFolder(this.location);
        const { files, drafts, retirements, diagnostics } = await readPolicyFolder(this.location);
        const after = await scanFolder(this.location);
        if (before.signature !== after.signature && readings < mostReadings) continue;
        this.#seen = after.signature;
        return { released: files, drafts: openDrafts(drafts, after), retirements, unreadable: diagnostics };
      }
    } catch (error) {
      throw fileError(error, this.location);
    }
  }

  saveDraft(edition: Edition, text: string, basedOn: Revision | undefined): Promise<{ readonly revision: Revision } | Stale> {
    return this.#write(edition, async () => {
      const folder = editionFolder(this.location, edition);
      const current = await draftIn(this.location, folder);
      if (current?.revision !== basedOn) return { stale: current };
      const file = join(await makeEditionFolder(this.location, edition), 'draft.yaml');
      if (current !== undefined) await replaceFile(file, text);
      else {
        const created = await createFile(file, text);
        if (!created) return { stale: await draftIn(this.location, folder) };
        await dropFile(created.temporary);
      }
      return { revision: revisionOf(text) };
    });
  }

  discardDraft(edition: Edition, basedOn: Revision): Promise<{ readonly discarded: true } | Stale> {
    return this.#write(edition, async () => {
      const folder = editionFolder(this.location, edition);
      const current = await draftIn(this.location, folder);
      if (current === undefined || current.revision !== basedOn) return { stale: current };
      await dropFile(join(folder, 'draft.yaml'));
      await syncFolder(folder);
      return { discarded: true };
    });
  }

  release(release: Release): Promise<{ readonly released: true } | { readonly taken: true } | { readonly outrun: true } | Stale> {
    const { edition, version, text, draft, seen } = release;
    return this.#write(edition, async () => {
      if (!Number.isSafeInteger(version) || version < 1) throw new Error(`\`${version}\` is no version`);
      const folder = editionFolder(this.location, edition);
      const file = join(folder, `${version}.yaml`);
      if (await isThere(file)) return { taken: true };
      if (seen !== undefined && !(await isAsSeen(this.location, folder, seen))) return { outrun: true };
      const current = await draftIn(this.location, folder);
      if (draft !== undefined && current?.revision !== draft) return { stale: current };
      await makeEditionFolder(this.location, edition);
      // From here on the version stands and its draft is gone: the temporary file says so until the draft's file is gone too.
      const created = await createFile(file, text, draft === undefined ? '' : releaseMark(version, draft));
      if (!created) return { taken: true };
      if (draft !== undefined) await closeDraft(this.location, folder, draft);
      await dropFile(created.temporary);
      return { released: true };
    });
  }

  retire(
    edition: Edition,
    text: string | undefined,
    seen?: Seen,
  ): Promise<{ readonly retired: true } | { readonly outrun: true }> {
    return this.#write(edition, async () => {
      const folder = editionFolder(this.location, edition);
      if (seen !== undefined && !(await isAsSeen(this.location, folder, seen))) return { outrun: true };
      if (text !== undefined) await replaceFile(join(await makeEditionFolder(this.location, edition), noteFile), text);
      else if (await isThere(join(folder, noteFile))) {
        await dropFile(join(folder, noteFile));
        await syncFolder(folder);
      }
      return { retired: true };
    });
  }

  subscribe(changed: () => void): () => void {
    return this.#watch.listen(changed, this.#seen);
  }

  async close(): Promise<void> {
    this.#watch.close();
    await this.lock.settled();
  }

  /** Does a write while nobody else writes, after whatever a crash left in that folder has been brought to an end. */
  async #write<T>(edition: Edition, work: () => Promise<T>): Promise<T> {
    const folder = editionFolder(this.location, edition);
    const done = await this.lock.hold(async () => {
      try {
        await stat(this.location);
        if (!(await isEnclosed(this.location, folder))) throw new LeadsOutError(folder);
        await finishLeftovers(this.location, folder);
        return await work();
      } catch (error) {
        if (error instanceof LeadsOutError) throw leadsOut(error.message);
        throw fileError(error, this.location);
      }
    });
    if (!changesNothing(done)) this.#watch.notify();
    return done;
  }
}

function changesNothing(done: unknown): boolean {
  return typeof done === 'object' && done !== null && ('stale' in done || 'taken' in done || 'outrun' in done);
}

function leadsOut(place: string): StoreError {
  return new StoreError('corrupt', messageOf('store.policy-link-leads-out', { place }), messageOf('store.put-into-folder'));
}

const noteFile = 'retired.yaml';

async function isAsSeen(root: string, folder: string, { note, newest }: Seen): Promise<boolean> {
  if (newest !== undefined && (await isThere(join(folder, `${newest + 1}.yaml`)))) return false;
  return (await readIfThere(root, join(folder, noteFile))) === note;
}

async function draftIn(root: string, folder: string): Promise<{ text: string; revision: Revision } | undefined> {
  const file = join(folder, 'draft.yaml');
  const text = await readIfThere(root, file).catch((error: unknown) => {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new StoreError(
      'corrupt',
      messageOf('store.no-text', { file, what: textIssueMessage(error.issue) }),
      messageOf('store.not-written-over'),
    );
  });
  return text === undefined ? undefined : { text, revision: revisionOf(text) };
}

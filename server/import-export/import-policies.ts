import { basename } from 'node:path';
import type { Diagnostic } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { LifecycleContext } from '../lifecycle/lifecycle-context.ts';
import { draftName } from '../lifecycle/open-draft.ts';
import { snapshotOf, standingNotes } from '../policies/policy-snapshot.ts';
import type { AuditEvent } from '../storage/port/audit.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import { editionName } from '../storage/port/edition.ts';
import type { LedgerParts } from '../storage/port/ledger.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import type { MovableFile } from './movable-file.ts';
import { planTransfer, type TransferPlan } from './transfer-plan.ts';

/** The name of the folder that policies come from, why they are brought in, and whether that is only tried. */
type Import = { readonly from: string; readonly reason: string | null; readonly dryRun: boolean };

/**
 * Brings policies, drafts and retirements into the database, word for word, all of them or none; each is written down. Refuses what
 * would overwrite something, and versions with diagnostics: they could never be mended there.
 */
export async function importPolicies(
  lifecycle: LifecycleContext,
  requestedBy: string,
  stored: StoredPolicies,
  order: Import,
): Promise<TransferPlan> {
  const { store, ledger, watcher } = lifecycle;
  const plan = planTransfer(stored, await store.read());
  const digests = checkedDigests(lifecycle, plan, await store.read());
  if (order.dryRun || plan.added.length === 0) return plan;
  await ledger.transaction(async (parts) => {
    // Somebody may have been quicker since.
    planTransfer(stored, await store.read());
    for (const file of plan.added)
      await bringIn(lifecycle, parts, requestedBy, file, { ...order, digest: digests.get(file.path) ?? null });
  });
  await watcher.refresh();
  return plan;
}

type Note = Import & { readonly digest: string | null };

async function bringIn(
  { store, now, newId }: LifecycleContext,
  parts: LedgerParts,
  requestedBy: string,
  file: MovableFile,
  { from, reason, digest }: Note,
): Promise<void> {
  const { kind, edition, text } = file;
  const [at, revision] = [now(), revisionOf(text)];
  const event = { at, who: requestedBy, action: 'policies-imported', reason } as const;
  const note = (subject: string, more: AuditEvent['details'] = {}) =>
    parts.audit.append({ ...event, subject, details: { from: basename(from), revision, ...more } });
  if (kind === 'version') {
    await store.release({ edition, version: file.version, text, draft: undefined });
    await note(`${editionName(edition)}@${file.version}`, { digest });
  } else if (kind === 'retirement') {
    await store.retire(edition, text);
    await note(editionName(edition), { retirement: true });
  } else {
    await store.saveDraft(edition, text, undefined);
    await parts.drafts.putText(revision, text);
    const times = { startedBy: requestedBy, startedAt: at, savedBy: requestedBy, savedAt: at };
    const record: DraftRecord = {
      id: newId(),
      edition,
      stage: 'draft',
      revision,
      startedFrom: null,
      ...times,
      authors: [requestedBy],
      version: null,
      waitsFor: [],
    };
    await parts.drafts.put(record);
    await note(draftName(edition));
  }
}

/** The digests of the versions to come, by their paths. Refuses where one has diagnostics beside those that are there. */
function checkedDigests(
  { store: { location } }: LifecycleContext,
  { added }: TransferPlan,
  there: StoredPolicies,
): ReadonlyMap<string, string> {
  const ofKind = (kind: MovableFile['kind']) =>
    added.filter((file) => file.kind === kind).map(({ path, text }) => ({ path, text }));
  const snapshot = snapshotOf(location, {
    released: [...there.released, ...ofKind('version')],
    drafts: [],
    retirements: [...there.retirements, ...ofKind('retirement')],
    unreadable: [],
  });
  const paths = new Set(added.filter(({ kind }) => kind !== 'draft').map(({ path }) => path));
  const diagnostics = snapshot.diagnostics.filter(({ file }) => paths.has(file));
  if (diagnostics.length > 0) throw hasDiagnostics(diagnostics);
  const unwritten = standingNotes(snapshot).filter(({ file }) => paths.has(file));
  if (unwritten.length > 0) throw isUnfinished(unwritten);
  return new Map(snapshot.loaded.map(({ file, policy }) => [file.path, policy.digest]));
}

function isUnfinished(notes: readonly Diagnostic[]): ProblemError {
  return new ProblemError({
    type: 'urn:dueline:problem:unwritten-texts',
    title: 'Texts are still to be written',
    status: 422,
    detail: `nothing was brought in, because ${notes.length === 1 ? 'a text is' : `${notes.length} texts are`} still to be written and a version can never be changed once it is there; write what stands between \`<?\` and \`?>\` first`,
    faults: notes,
  });
}

function hasDiagnostics(diagnostics: readonly Diagnostic[]): ProblemError {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return new ProblemError({
    type: 'urn:dueline:problem:faulty-policy',
    title: 'The policies have faults',
    status: 422,
    detail: `nothing was brought in, because ${files === 1 ? 'one file has' : `${files} files have`} faults and a version can never be changed once it is there; mend them first`,
    faults: diagnostics,
  });
}

import type { DraftStart } from '../../contract/drafts.ts';
import { draftText, renamedText, versionName } from '../../engine/index.ts';
import { auditNameOf, behindOf, personOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { combine } from './combination.ts';
import { mustNotBeLarge } from './draft-size.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, draftOpen, invalid, noSuchEdition } from './lifecycle-problems.ts';
import { draftName, draftTextOf, type OpenDraft } from './open-draft.ts';
import { runJournaled } from './run-journaled.ts';
import { templateOf } from './template.ts';
import { highestNumber, newestVersion, summarizeVersions, versionsOf } from './versions.ts';

/** Opens a draft of an edition, new or not. Refuses where one is open. */
export async function startDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  start: DraftStart,
): Promise<OpenDraft> {
  const { store, ledger, now, newId } = lifecycle;
  const open = await ledger.drafts.open(edition);
  if (open !== undefined && (await draftTextOf(store, edition)) !== undefined) throw draftOpen(edition, open.startedBy);
  const { text, startedFrom } =
    start.carrying === undefined ? beginning(lifecycle, edition, start) : await carried(lifecycle, edition, start);
  mustNotBeLarge(text);
  const revision = revisionOf(text);
  const at = now();
  const record: DraftRecord = {
    id: newId(),
    edition,
    stage: 'draft',
    revision,
    startedFrom,
    startedBy: auditNameOf(requestedBy),
    startedAt: at,
    savedBy: auditNameOf(requestedBy),
    savedAt: at,
    authors: [personOf(requestedBy)],
    version: null,
    waitsFor: [],
  };
  const event = {
    at,
    who: auditNameOf(requestedBy),
    action: 'draft-started' as const,
    subject: draftName(edition),
    reason: null,
    details: { startedFrom, revision, ...behindOf(requestedBy) },
  };
  const effect = { kind: 'draft' as const, edition, revision };
  const outcome = await runJournaled(
    lifecycle,
    { id: newId(), at, effect, event, record },
    () => store.saveDraft(edition, text, undefined),
    (saved) => 'revision' in saved,
    text,
  );
  if ('stale' in outcome) throw draftOpen(edition, 'somebody else');
  return { text, revision, record };
}

/** A scheduled version's text with what another version changed. Where both changed the same lines, those of the scheduled one stand. */
async function carried(
  lifecycle: LifecycleContext,
  edition: Edition,
  { from = '', carrying = 0 }: DraftStart,
): Promise<{ text: string; startedFrom: string }> {
  const [name, number] = from.split('@');
  if (name !== editionName(edition) || !/^[1-9]\d{0,8}$/.test(number ?? ''))
    throw invalid(
      '/from',
      messageOf('draft.carry-needs-version'),
      messageOf('draft.carry-name-scheduled', { edition: editionName(edition) }),
    );
  const { carefully } = await combine(lifecycle, edition, { scheduled: Number(number), change: carrying });
  return { text: carefully, startedFrom: from };
}

function beginning(
  { watcher, now }: LifecycleContext,
  edition: Edition,
  { from, template, title, vendorName }: DraftStart,
): { text: string; startedFrom: string } {
  const { loaded, files } = watcher.snapshot;
  const own = versionsOf(watcher.snapshot, edition);
  const highest = highestNumber(watcher.snapshot, edition);
  if (template !== undefined) {
    if (highest > 0)
      throw conflict(
        'version-taken',
        messageOf('draft.policy-exists.title'),
        messageOf('draft.policy-exists', { edition: editionName(edition) }),
      );
    return { text: templateOf(edition, template).text, startedFrom: 'template:standard' };
  }
  const known = loaded.map(({ policy }) => versionName(policy));
  // What was cancelled or outrun is taken up only where it is named.
  const standing = summarizeVersions(watcher.snapshot, edition, now()).find(({ state }) => state !== 'withdrawn')?.version;
  const wanted = from ?? `${editionName(edition)}@${standing ?? (newestVersion(own) || highest)}`;
  const source = files.find(({ path }) => path === `${wanted.replace('@', '/')}.yaml`);
  if (source === undefined && from === undefined)
    throw noSuchEdition(edition, [...new Set(loaded.map(({ policy }) => `${policy.id}/${policy.language}`))]);
  if (source === undefined)
    throw invalid(
      '/from',
      messageOf('draft.unknown-version', { version: wanted }),
      messageOf('hint.there-are', { names: known.join(', ') }),
    );
  const named = { ...(title !== undefined && { title }), ...(vendorName !== undefined && { vendorName }) };
  return { text: renamedText(draftText(source.text, highest + 1), { ...edition, ...named }), startedFrom: wanted };
}

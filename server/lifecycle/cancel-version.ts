import { auditNameOf, behindOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { notesText, readNotes, writeNotes } from './edition-notes.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, invalid } from './lifecycle-problems.ts';
import { mustGiveReason } from './publish.ts';
import { runJournaled } from './run-journaled.ts';
import { highestNumber, summarizeVersions } from './versions.ts';

/**
 * Has a scheduled version never begin: what is in force goes on. Its file stays, so that its text can be taken up as a draft. It takes
 * no approval, for nothing comes into force by it. Refuses a version that has begun, for cases were decided by it.
 */
export async function cancelVersion(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  mustGiveReason(reason);
  const { store, watcher, now, newId } = lifecycle;
  const { text: note, notes } = await readNotes(store, edition);
  await watcher.refresh();
  const newest = highestNumber(watcher.snapshot, edition);
  const at = now();
  const { from } = scheduledVersion(lifecycle, edition, version, at);
  const others = notes.cancelled.filter((one) => one.version !== version);
  const text = notesText({ ...notes, cancelled: [...others, { version, at: new Date(at).toISOString(), reason }] });
  const revision = text === undefined ? null : revisionOf(text);
  await runJournaled(
    lifecycle,
    {
      id: newId(),
      at,
      effect: { kind: 'retirement', edition, revision },
      event: {
        at,
        who: auditNameOf(requestedBy),
        action: 'version-cancelled',
        subject: `${editionName(edition)}@${version}`,
        reason,
        details: { from: new Date(from).toISOString(), ...behindOf(requestedBy) },
      },
      record: null,
    },
    () => writeNotes(store, edition, { seen: { note, newest }, text }),
    () => true,
  );
}

/** A version that is published and has not begun, with the instant at which it would; refuses any other. */
export function scheduledVersion(
  { watcher }: Pick<LifecycleContext, 'watcher'>,
  edition: Edition,
  version: number,
  now: number,
): { readonly from: number } {
  const versions = summarizeVersions(watcher.snapshot, edition, now);
  const found = versions.find((one) => one.version === version);
  if (found?.state === 'scheduled' && found.from !== null && edition.language !== 'base') return { from: found.from };
  const scheduled = versions.filter(({ state, from }) => state === 'scheduled' && from !== null).map((one) => one.version);
  const hint =
    scheduled.length === 0
      ? messageOf('schedule.none')
      : messageOf('schedule.there-are', { versions: scheduled.toReversed().join(', ') });
  if (found === undefined)
    throw invalid('/version', messageOf('publish.unknown-version', { version, edition: editionName(edition) }), hint);
  throw conflict(
    'not-scheduled',
    messageOf('schedule.begun.title'),
    messageOf(found.state === 'withdrawn' ? 'schedule.withdrawn' : 'schedule.begun', {
      version,
      edition: editionName(edition),
      hint,
    }),
    { state: found.state },
  );
}

import type { Retirement } from '../../contract/publication.ts';
import { beginningOf } from '../../engine/index.ts';
import { auditNameOf, behindOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { notesText, readNotes, writeNotes } from './edition-notes.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, invalid, mustLieInYears, noSuchEdition } from './lifecycle-problems.ts';
import { zoneOfEdition } from './next-version.ts';
import { mustGiveReason } from './publish.ts';
import { runJournaled } from './run-journaled.ts';
import { versionsOf } from './versions.ts';

/** Ends a policy in a language from a day on: no version of it is in force any more. Cases opened before stay decided by it. */
export async function retire(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { from, reason }: Retirement,
): Promise<void> {
  mustGiveReason(reason);
  mustExist(lifecycle, edition);
  const start = beginningOf(from, zoneOfEdition(lifecycle.watcher.snapshot, edition));
  if (Number.isNaN(start)) throw invalid('/from', messageOf('publish.not-a-day', { from }), messageOf('retire.write-day'));
  mustLieInYears(from);
  if (start < lifecycle.now())
    throw invalid('/from', messageOf('retire.begun-already', { from }), messageOf('retire.name-later-day'));
  const { text: before, notes } = await readNotes(lifecycle.store, edition);
  const text = notesText({ ...notes, retired: { from, reason } });
  await write(lifecycle, requestedBy, edition, { before, text, action: 'retired', reason, details: { from } });
}

/** Takes back that a policy ends, as long as it has not. */
export async function liftRetirement(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  reason: string,
): Promise<void> {
  mustGiveReason(reason);
  mustExist(lifecycle, edition);
  const { text: before, notes } = await readNotes(lifecycle.store, edition);
  if (before === undefined || (notes.retired === undefined && notes.cancelled.length > 0))
    throw conflict(
      'not-retired',
      messageOf('retire.nothing-to-lift.title'),
      messageOf('retire.nothing-to-lift', { edition: editionName(edition) }),
    );
  const text = notesText({ cancelled: notes.cancelled });
  await write(lifecycle, requestedBy, edition, { before, text, action: 'retirement-lifted', reason, details: {} });
}

type Change = {
  readonly before: string | undefined;
  readonly text: string | undefined;
  readonly action: 'retired' | 'retirement-lifted';
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
};

async function write(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { before, text, ...event }: Change,
): Promise<void> {
  const { store, now, newId } = lifecycle;
  const at = now();
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
        subject: editionName(edition),
        ...event,
        details: { ...event.details, ...behindOf(requestedBy) },
      },
      record: null,
    },
    () => writeNotes(store, edition, { seen: { note: before }, text }),
    () => true,
  );
}

function mustExist({ watcher }: LifecycleContext, edition: Edition): void {
  if (edition.language === 'base') throw conflict('base', messageOf('retire.base.title'), messageOf('retire.base'));
  if (versionsOf(watcher.snapshot, edition).length > 0) return;
  throw noSuchEdition(edition, [...new Set(watcher.snapshot.loaded.map(({ policy }) => `${policy.id}/${policy.language}`))]);
}

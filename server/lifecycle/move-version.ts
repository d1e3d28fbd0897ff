import type { Move, Published } from '../../contract/publication.ts';
import { draftText } from '../../engine/index.ts';
import type { RequestedBy } from '../identity/requested-by.ts';
import { type Edition, versionPath } from '../storage/port/edition.ts';
import { scheduledVersion } from './cancel-version.ts';
import { carriedApprovals } from './carried-approvals.ts';
import { readNotes } from './edition-notes.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { nextVersion } from './next-version.ts';
import { mustGiveReason, releaseVersion } from './publish.ts';
import { versionsOf } from './versions.ts';

/**
 * Has a scheduled version begin at another time. A released version never changes: its content becomes a new version in its place.
 * The approvals that it was published with go on to count; where more are asked for by now it is refused, and has to become a draft.
 */
export async function moveVersion(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { version, reason, ...terms }: Move & { readonly version: number },
): Promise<Published> {
  mustGiveReason(reason);
  const { text: note } = await readNotes(lifecycle.store, edition);
  await lifecycle.watcher.refresh();
  const now = lifecycle.now();
  scheduledVersion(lifecycle, edition, version, now);
  const { snapshot } = lifecycle.watcher;
  const text = snapshot.files.find(({ path }) => path === versionPath(edition, version))?.text ?? '';
  const loaded = versionsOf(snapshot, edition).find(({ policy }) => policy.version === version);
  const carried = await carriedApprovals(lifecycle, edition, version);
  const { openCases = loaded?.policy.document.effective?.openCases } = terms;
  const next = nextVersion(snapshot, edition, draftText(text, version), { ...terms, openCases }, now, version);
  return releaseVersion(lifecycle, requestedBy, edition, {
    next,
    note,
    draft: undefined,
    reason,
    action: 'version-moved',
    details: { moved: version, ...carried },
  });
}

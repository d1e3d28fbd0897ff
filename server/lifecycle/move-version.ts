import type { Move, Published } from '../../contract/publication.ts';
import { draftText } from '../../engine/index.ts';
import type { RequestedBy } from '../identity/requested-by.ts';
import { type Edition, versionPath } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { approvalsNeeded } from './approvals.ts';
import { scheduledVersion } from './cancel-version.ts';
import { releasesOf } from './history.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { nextVersion } from './next-version.ts';
import { mustGiveReason, notApproved, releaseVersion } from './publish.ts';
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
  await lifecycle.watcher.refresh();
  scheduledVersion(lifecycle, edition, version);
  const { snapshot } = lifecycle.watcher;
  const text = snapshot.files.find(({ path }) => path === versionPath(edition, version))?.text ?? '';
  const loaded = versionsOf(snapshot, edition).find(({ policy }) => policy.version === version);
  const release = (await releasesOf(lifecycle.ledger.audit, edition)).get(version);
  // What somebody wrote into the file since was approved by nobody.
  const isAsPublished = release?.details.revision === revisionOf(text);
  const approvals = isAsPublished ? approvalsOf(release.details.approvals) : undefined;
  // What was rolled back to needed none, and does not because it begins on another day.
  const isApproved = isAsPublished && approvals === undefined && release.action !== 'published';
  const given = approvals?.given ?? [];
  const needed = isApproved ? 0 : await approvalsNeeded(lifecycle, edition, text);
  if (given.length < needed) throw notApproved(edition, needed - given.length);
  const { openCases = loaded?.policy.document.effective?.openCases } = terms;
  const next = nextVersion(snapshot, edition, draftText(text, version), { ...terms, openCases }, lifecycle.now(), version);
  return releaseVersion(lifecycle, requestedBy, edition, {
    next,
    draft: undefined,
    reason,
    action: 'version-moved',
    details: { moved: version, ...(approvals !== undefined && { approvals: { needed, given } }) },
  });
}

function approvalsOf(noted: unknown): { readonly given: readonly string[] } | undefined {
  const { given } = (noted ?? {}) as { readonly given?: unknown };
  return Array.isArray(given) ? { given: given.filter((one) => typeof one === 'string') } : undefined;
}

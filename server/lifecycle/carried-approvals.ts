import { type Edition, versionPath } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { approvalsNeeded } from './approvals.ts';
import { releasesOf } from './history.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { notApproved } from './publish.ts';

/** The approvals that a version brings along to one that is made of it, as they are noted. */
export type CarriedApprovals = { readonly approvals?: { readonly needed: number; readonly given: readonly string[] } };

/**
 * The approvals of a version that has not begun or never did, for one with the same content. Refuses where more are asked for by now, or
 * where its file is not what was published: what somebody wrote into it since was approved by nobody.
 */
export async function carriedApprovals(
  lifecycle: LifecycleContext,
  edition: Edition,
  version: number,
): Promise<CarriedApprovals> {
  const { snapshot } = lifecycle.watcher;
  const text = snapshot.files.find(({ path }) => path === versionPath(edition, version))?.text ?? '';
  const release = (await releasesOf(lifecycle.ledger.audit, edition)).get(version);
  const noted = release?.details.revision === revisionOf(text) ? release : undefined;
  const given = noted && givenIn(noted.details.approvals);
  // What was rolled back to needed none, and does not because it begins on another day.
  if (noted !== undefined && given === undefined && noted.action !== 'published') return {};
  const needed = await approvalsNeeded(lifecycle, edition, text);
  const standing = given ?? [];
  if (standing.length < needed) throw notApproved(edition, needed - standing.length);
  return { approvals: { needed, given: standing } };
}

function givenIn(noted: unknown): readonly string[] | undefined {
  const { given } = (noted ?? {}) as { readonly given?: unknown };
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : undefined;
}

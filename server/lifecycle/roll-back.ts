import type { Published, RollBack } from '../../contract/publication.ts';
import { draftText } from '../../engine/index.ts';
import type { RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName, versionPath } from '../storage/port/edition.ts';
import { carriedApprovals } from './carried-approvals.ts';
import { readNotes } from './edition-notes.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { invalid } from './lifecycle-problems.ts';
import { nextVersion } from './next-version.ts';
import { mustGiveReason, releaseVersion } from './publish.ts';
import { begunVersions } from './versions.ts';

/**
 * Publishes the content of an old version as a new one. Versions that have not begun by then are withdrawn. It takes no approval: what
 * comes back was in force before, and it is mostly urgent. Of a version that never was, the approvals that it was published with count. What
 * approvals the edition asks for stays as it is. An open draft stays open.
 */
export async function rollBack(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { to, reason, ...terms }: RollBack,
): Promise<Published> {
  mustGiveReason(reason);
  const { text: note } = await readNotes(lifecycle.store, edition);
  await lifecycle.watcher.refresh();
  const { snapshot } = lifecycle.watcher;
  const old = snapshot.files.find(({ path }) => path === versionPath(edition, to));
  if (old === undefined) {
    const there = snapshot.files
      .filter(({ path }) => path.startsWith(`${editionName(edition)}/`))
      .map(({ path }) => path.split('/').at(-1)?.replace('.yaml', ''));
    throw invalid(
      '/to',
      messageOf('publish.unknown-version', { version: to, edition: editionName(edition) }),
      there.length === 0 ? messageOf('publish.no-versions') : messageOf('hint.there-is', { versions: there.join(', ') }),
    );
  }
  const now = lifecycle.now();
  const carried = begunVersions(snapshot, edition, now).has(to) ? {} : await carriedApprovals(lifecycle, edition, to);
  const next = nextVersion(snapshot, edition, draftText(old.text, to), { ...terms, withdraw: true }, now);
  return releaseVersion(lifecycle, requestedBy, edition, {
    next,
    note,
    draft: undefined,
    reason,
    action: 'rolled-back',
    details: { to, ...carried },
  });
}

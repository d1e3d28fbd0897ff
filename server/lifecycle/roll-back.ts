import { draftText, phrase } from '../../engine/index.ts';
import type { Who } from '../identity/who.ts';
import { type Edition, editionName, versionPath } from '../storage/port/edition.ts';
import type { Workshop } from './lifecycle-context.ts';
import { invalid } from './lifecycle-problems.ts';
import { nextVersion, type PublicationTerms } from './next-version.ts';
import { mustGiveReason, type Published, releaseVersion } from './publish.ts';

/** Which version comes back, from when, and why. */
export type RollBack = PublicationTerms & { readonly to: number; readonly reason: string };

/**
 * Publishes the content of an old version as a new one. Versions that have not begun by then are withdrawn. It takes no approval: what
 * comes back was published before, and it is mostly urgent. What approvals the edition asks for stays as it is. An open draft stays open.
 */
export async function rollBack(
  workshop: Workshop,
  who: Who,
  edition: Edition,
  { to, reason, ...terms }: RollBack,
): Promise<Published> {
  mustGiveReason(reason);
  await workshop.live.refresh();
  const { shelf } = workshop.live;
  const old = shelf.files.find(({ path }) => path === versionPath(edition, to));
  if (old === undefined) {
    const there = shelf.files
      .filter(({ path }) => path.startsWith(`${editionName(edition)}/`))
      .map(({ path }) => path.split('/').at(-1)?.replace('.yaml', ''));
    throw invalid(
      '/to',
      phrase`there is no version ${to} of \`${editionName(edition)}\``,
      there.length === 0 ? phrase`it has no versions` : phrase`there is ${there.join(', ')}`,
    );
  }
  const next = nextVersion(shelf, edition, draftText(old.text, to), { ...terms, withdraw: true }, workshop.now());
  return releaseVersion(workshop, who, edition, { next, draft: undefined, reason, action: 'rolled-back', details: { to } });
}

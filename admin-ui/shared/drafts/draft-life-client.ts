import type { Combination } from '../../../contract/combination.ts';
import type { DiscardedDraft, OpenDraft } from '../../../contract/drafts.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const edition = server.v1.policies[':vendor'][':policy'][':language'];
const { draft } = edition;

export type { Combination, DiscardedDraft };

/** Takes the open draft away, if it is still that revision. */
export async function discardDraft(name: EditionName, revision: string): Promise<void> {
  const headers = { 'if-match': `"${revision}"` };
  await answerOf(draft.$delete({ param: editionPath(name) }, { headers }) as Promise<{ json(): Promise<null> }>);
}

/** The drafts that were discarded and can be had back, the last one first. */
export async function readDiscarded(name: EditionName): Promise<readonly DiscardedDraft[]> {
  return (await answerOf(draft.discarded.$get({ param: editionPath(name) }))).items;
}

/** Opens a discarded draft again. */
export function restoreDraft(name: EditionName, id: string): Promise<OpenDraft> {
  return answerOf(draft.restoration.$post({ param: editionPath(name), json: { id } }));
}

/** Starts a draft from a version; `carrying` is one whose change is carried over into it. */
export function startDraftFrom(name: EditionName, version: number, carrying?: number): Promise<OpenDraft> {
  const from = `${name.policy}/${name.language}@${version}`;
  return answerOf(draft.$post({ param: editionPath(name), json: { from, ...(carrying !== undefined && { carrying }) } }));
}

/** What a scheduled version undoes of a change that was made beside it: the draft, or a version. */
export function readCombination(name: EditionName, scheduled: number, change: number | 'draft'): Promise<Combination> {
  return answerOf(
    edition[':version{[0-9]+}'].combination.$get({
      param: { ...editionPath(name), version: String(scheduled) },
      query: { change: String(change) },
    }),
  ) as Promise<Combination>;
}

import type { OpenDraft, StaleDraft } from '../../../../contract/drafts.ts';
import { ServerError } from '../../../platform/client/server-error.ts';
import { answerOf, server } from '../../../platform/client/typed-client.ts';
import { editionPath } from '../../../shared/policies/policy-address.ts';

/** A policy in one language. */
type Edition = { readonly policy: string; readonly language: string };

export type { OpenDraft, StaleDraft };

const { draft } = server.v1.policies[':vendor'][':policy'][':language'];

/** The open draft of an edition; undefined where there is none. */
export async function readDraft(edition: Edition, signal?: AbortSignal): Promise<OpenDraft | undefined> {
  try {
    return await answerOf(draft.$get({ param: editionPath(edition) }, { init: { signal } }));
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return undefined;
    throw error;
  }
}

/** Starts a draft from a version, as `planview/customer-care/fr@1`. */
export function startDraft(edition: Edition, from: string): Promise<OpenDraft> {
  return answerOf(draft.$post({ param: editionPath(edition), json: { from } }));
}

/** Saves a draft over the revision on which its text builds. Tells what stands there now where that is another one. */
export async function saveDraft(
  edition: Edition,
  text: string,
  basedOn: string,
): Promise<OpenDraft | { readonly stale: StaleDraft }> {
  try {
    const headers = { 'content-type': 'application/yaml', 'if-match': `"${basedOn}"` };
    return await answerOf(draft.$put({ param: editionPath(edition) }, { init: { body: text, headers } }));
  } catch (error) {
    if (!(error instanceof ServerError) || error.status !== 412) throw error;
    const { base = null, theirs = null, revision = null, savedBy = null } = (error.problem ?? {}) as Partial<StaleDraft>;
    return { stale: { base, theirs, revision, savedBy } };
  }
}

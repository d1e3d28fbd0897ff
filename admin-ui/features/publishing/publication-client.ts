import type { Publication, Published } from '../../../contract/publication.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../../shared/policies/policy-address.ts';

const edition = server.v1.policies[':vendor'][':policy'][':language'];

export type { Publication, Published };

/** Publishes the open draft, if it is still the revision that was looked at. */
export function publishDraft(name: EditionName, revision: string, terms: Publication): Promise<Published> {
  const headers = { 'if-match': `"${revision}"` };
  return answerOf(edition.draft.publication.$post({ param: editionPath(name), json: terms }, { headers }));
}

/** Publishes the content of an old version as a new one. */
export function rollBack(name: EditionName, to: number, { withdraw: _, ...terms }: Publication): Promise<Published> {
  return answerOf(edition.rollback.$post({ param: editionPath(name), json: { to, ...terms } }));
}

/** Has a scheduled version never begin. */
export async function cancelVersion(name: EditionName, version: number, reason: string): Promise<void> {
  const param = { ...editionPath(name), version: String(version) };
  await answerOf(
    edition[':version{[0-9]+}'].cancellation.$post({ param, json: { reason } }) as Promise<{ json(): Promise<null> }>,
  );
}

/** Has the content of a scheduled version begin at another time, as a new version in its place. */
export function moveVersion(name: EditionName, version: number, { withdraw: _, ...terms }: Publication): Promise<Published> {
  const param = { ...editionPath(name), version: String(version) };
  return answerOf(edition[':version{[0-9]+}'].move.$post({ param, json: terms }));
}

/** Ends a policy in a language from a day or an instant on. */
export async function retire(name: EditionName, from: string, reason: string): Promise<void> {
  await answerOf(edition.retirement.$post({ param: editionPath(name), json: { from, reason } }));
}

/** Takes back that a policy ends. */
export async function liftRetirement(name: EditionName, reason: string): Promise<void> {
  await answerOf(
    edition.retirement.$delete({ param: editionPath(name), json: { reason } }) as Promise<{ json(): Promise<null> }>,
  );
}

import type { Draft } from '../../client/drafts.ts';
import { type PolicySummary, readPolicy } from '../../client/policies.ts';
import { loadPhrasebook } from '../../messages/phrasebook.ts';
import type { EditionName } from '../../policy/policy-address.ts';
import { baseFiles } from './base-files.ts';
import { EditSession } from './edit-session.ts';

/** Gets ready what editing a draft needs: its bases, and the version in force to compare it with. */
export async function openSession(edition: EditionName, draft: Draft, versions: readonly PolicySummary[]): Promise<EditSession> {
  const compared = versions.find(({ inForce }) => inForce) ?? versions[0];
  const [before, bases] = await Promise.all([compared && readPolicy(compared), baseFiles(draft.text), loadPhrasebook()]);
  return new EditSession(edition, draft, before, bases);
}

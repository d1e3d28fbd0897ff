import type { Draft } from '../../client/drafts.ts';
import { type PolicySummary, readPolicy } from '../../client/policies.ts';
import { loadPhrasebook } from '../../messages/phrasebook.ts';
import { startedFrom } from '../../policy/draft-ground.ts';
import type { EditionName } from '../../policy/policy-address.ts';
import { leadingVersion } from '../../policy/standing.ts';
import { baseFiles } from './base-files.ts';
import { EditSession } from './edit-session.ts';

/** Gets ready what editing a draft needs: its bases, and the version that it was started from, or else the one that leads, to compare it with. */
export async function openSession(edition: EditionName, draft: Draft, versions: readonly PolicySummary[]): Promise<EditSession> {
  const compared = startedFrom(edition, versions, draft.startedFrom) ?? leadingVersion(versions);
  const [before, bases] = await Promise.all([compared && readPolicy(compared), baseFiles(draft.text), loadPhrasebook()]);
  return new EditSession(edition, draft, before, bases);
}

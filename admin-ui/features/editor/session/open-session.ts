import { loadEngineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { startedFrom } from '../../../shared/drafts/draft-ground.ts';
import { baseFiles } from '../../../shared/policies/base-files.ts';
import { leadingVersion } from '../../../shared/policies/edition-versions.ts';
import { type PolicySummary, readPolicy } from '../../../shared/policies/policies-client.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import type { OpenDraft } from './drafts-client.ts';
import { EditSession } from './edit-session.ts';

/** Gets ready what editing a draft needs: its bases, and the version that it was started from, or else the one that leads, to compare it with. */
export async function openSession(
  edition: EditionName,
  draft: OpenDraft,
  versions: readonly PolicySummary[],
): Promise<EditSession> {
  const compared = startedFrom(edition, versions, draft.startedFrom) ?? leadingVersion(versions);
  const [before, bases] = await Promise.all([compared && readPolicy(compared), baseFiles(draft.text), loadEngineCatalog()]);
  return new EditSession(edition, draft, before, bases);
}

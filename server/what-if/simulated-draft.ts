import { ProblemError } from '../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { editionOf } from '../storage/port/edition.ts';
import type { DraftRecords } from '../storage/port/ledger.ts';
import type { RunOptions } from './simulation-run.ts';

/**
 * The draft to whose review a simulation belongs: the one of that id; else the one that is tried, where `to` names an open draft; else
 * none. Refuses an id that no draft has.
 */
export async function simulatedDraft(
  drafts: Pick<DraftRecords, 'get' | 'open'>,
  { draft, to }: { readonly draft: string | undefined; readonly to: string | undefined },
): Promise<RunOptions['draft']> {
  if (draft !== undefined) {
    const found = await drafts.get(draft);
    if (found === undefined)
      throw new ProblemError(invalidRequest([validationIssue('/draft', messageOf('simulation.no-draft', { draft }))]));
    return { id: found.id, revision: found.revision };
  }
  const [name = '', version] = (to ?? '').split('@');
  const edition = version === 'draft' ? editionOf(name) : undefined;
  const open = edition && (await drafts.open(edition));
  return open === undefined ? null : { id: open.id, revision: open.revision };
}

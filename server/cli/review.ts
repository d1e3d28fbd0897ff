import { approvalsNeeded, approvers } from '../lifecycle/approvals.ts';
import { draftName, openDraftOf } from '../lifecycle/open-draft.ts';
import { reviewDraft } from '../lifecycle/review-draft.ts';
import { harmlessIn } from '../render/cells.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import type { Review } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

/** Says something about a draft: asks for a review, comments, approves, sends back, or withdraws it. */
export function review(
  kind: Review['kind'],
  edition: Edition,
  options: ServicesCommandOptions & { readonly text?: string; readonly revision?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const { text = '', revision } = options;
    const { record } = await reviewDraft(services, requestedBy, edition, { kind, text, revision });
    await terminal.out(`${draftName(edition)} is ${stageLabels[record.stage]}\n`);
    return 0;
  });
}

/** Prints what was said about a draft and what it lacks. */
export function reviewShow(
  edition: Edition,
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services) => {
    const open = await openDraftOf(services, edition);
    const reviews = await services.ledger.drafts.reviews(open.record.id);
    const needed = await approvalsNeeded(services, edition, open.text);
    const given = approvers(reviews, open);
    if (options.format === 'json') {
      await terminal.out(
        `${jsonText({ stage: open.record.stage, revision: open.revision, approvals: { needed, given }, reviews }, 2)}\n`,
      );
      return 0;
    }
    await terminal.out(
      `${draftName(edition)} is ${stageLabels[open.record.stage]}, written by ${open.record.authors.join(', ')}\n`,
    );
    for (const { at, who: requestedBy, kind, text, place } of reviews.map((one) => harmlessIn(one)))
      await terminal.out(
        `  ${utcText(at)}  ${requestedBy} ${kindLabels[kind]}${place === null ? '' : ` ${place}`}${text === '' ? '' : `: ${text}`}\n`,
      );
    if (needed > 0)
      await terminal.out(`  ${given.length} of ${needed} approvals${given.length === 0 ? '' : ` (${given.join(', ')})`}\n`);
    return 0;
  });
}

const stageLabels = {
  draft: 'a draft',
  'in-review': 'in review',
  approved: 'approved',
  published: 'published',
  discarded: 'discarded',
};

const kindLabels: Record<Review['kind'], string> = {
  request: 'asked for a review',
  comment: 'commented',
  approval: 'approved',
  'sent-back': 'sent it back',
  withdrawal: 'withdrew it',
};

import { approvalsNeeded, approvers } from '../lifecycle/approvals.ts';
import { draftName, openDraftOf } from '../lifecycle/open-draft.ts';
import { reviewDraft } from '../lifecycle/review-draft.ts';
import { threadsOf, unresolvedCount } from '../lifecycle/review-threads.ts';
import { harmlessIn } from '../render/cells.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import type { Review } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type ReviewOptions = ServicesCommandOptions & {
  readonly text?: string;
  readonly revision?: string;
  /** Whom a request asks by name. */
  readonly ask?: readonly string[];
  /** The part that a comment is about, a JSON Pointer. */
  readonly place?: string;
  /** The comment that is answered, resolved or opened again, by the number under which it is shown. */
  readonly comment?: number;
};

/** Says something about a draft: asks for a review, comments, resolves a comment, approves, sends back, or withdraws it. */
export function review(kind: Review['kind'], edition: Edition, options: ReviewOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const { text = '', revision, ask, place, comment } = options;
    const { drafts } = services.ledger;
    const before = await openDraftOf(services, edition);
    const known = threadsOf(await drafts.reviews(before.record.id));
    const thread = comment === undefined ? undefined : (known[comment - 1]?.comment.id ?? String(comment));
    const opinion = { kind, text, revision, ...(ask && { ask }), ...(place !== undefined && { place }), thread };
    const { record } = await reviewDraft(services, requestedBy, edition, opinion);
    const waits = record.waitsFor.length === 0 ? '' : `, waiting for ${record.waitsFor.join(', ')}`;
    await terminal.out(`${draftName(edition)} is ${stageLabels[record.stage]}${waits}\n`);
    const unresolved = unresolvedCount(await drafts.reviews(record.id));
    if (kind === 'approval' && unresolved > 0) await terminal.out(`${unresolvedText(unresolved)}\n`);
    return 0;
  });
}

/** Prints what was said about a draft, whom it waits for, and what it lacks. */
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
        `${jsonText({ stage: open.record.stage, revision: open.revision, waitsFor: open.record.waitsFor, approvals: { needed, given }, unresolved: unresolvedCount(reviews), reviews }, 2)}\n`,
      );
      return 0;
    }
    await terminal.out(
      `${draftName(edition)} is ${stageLabels[open.record.stage]}, written by ${open.record.authors.join(', ')}\n`,
    );
    const numbers = new Map(
      threadsOf(reviews).map(({ comment, isResolved }, index) => [comment.id, { number: index + 1, isResolved }]),
    );
    for (const { id, at, who: requestedBy, kind, text, place, thread, asked } of reviews.map((one) => harmlessIn(one))) {
      const own = numbers.get(id);
      const other = thread === null ? undefined : numbers.get(thread);
      const told = [
        `  ${utcText(at)}  ${requestedBy} ${thread !== null && kind === 'comment' ? 'answered' : kindLabels[kind]}`,
        ...(other === undefined ? [] : [` comment ${other.number}`]),
        ...(own === undefined ? [] : [` (${own.number}${own.isResolved ? ', resolved' : ''})`]),
        ...(place === null || other !== undefined ? [] : [` ${place}`]),
        ...(asked.length === 0 ? [] : [` from ${asked.join(', ')}`]),
        ...(text === '' ? [] : [`: ${text}`]),
      ];
      await terminal.out(`${told.join('')}\n`);
    }
    if (open.record.waitsFor.length > 0) await terminal.out(`  waiting for ${open.record.waitsFor.join(', ')}\n`);
    const unresolved = unresolvedCount(reviews);
    if (unresolved > 0) await terminal.out(`  ${unresolvedText(unresolved)}\n`);
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
  resolved: 'resolved',
  reopened: 'opened again',
  approval: 'approved',
  'sent-back': 'sent it back',
  withdrawal: 'withdrew it',
};

function unresolvedText(count: number): string {
  return count === 1 ? '1 comment is not resolved' : `${count} comments are not resolved`;
}

import type { AuditAction } from '../../contract/audit-action.ts';
import type { DraftStage } from '../../contract/draft-stage.ts';
import type { ReviewKind } from '../../contract/review-kind.ts';
import type * as reviews from '../../contract/reviews.ts';
import type { Message } from '../../engine/index.ts';
import { auditNameOf, behindOf, isPerson, isSamePerson, personOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Review } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import { approvalsNeeded, approvers } from './approvals.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, invalid, mustHavePlainLetters, nobodyBehind, ownChange, staleDraft } from './lifecycle-problems.ts';
import { draftName, type OpenDraft, openDraftOf } from './open-draft.ts';
import { threadsOf } from './review-threads.ts';
import { askedOf } from './reviewers.ts';

/** What somebody says about a draft. `revision` is the text that they looked at; the one there is where left out. */
export type Opinion = reviews.Opinion & { readonly text: string };

const actions: Record<ReviewKind, AuditAction> = {
  request: 'review-requested',
  comment: 'commented',
  resolved: 'comment-resolved',
  reopened: 'comment-reopened',
  approval: 'approved',
  'sent-back': 'sent-back',
  withdrawal: 'review-withdrawn',
};

/**
 * Notes what somebody says about a draft, and moves it on: into review, approved, or back. Nobody approves their own change. What is said
 * within the thread of a comment is about the part that the comment is about.
 */
export async function reviewDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  opinion: Opinion,
): Promise<OpenDraft> {
  const { ledger, now, newId } = lifecycle;
  const open = await openDraftOf(lifecycle, edition);
  const { kind, text, thread = null, revision = open.revision } = opinion;
  if (revision !== open.revision)
    throw staleDraft(edition, { theirs: open.text, revision: open.revision, savedBy: open.record.savedBy });
  mustHavePlainLetters('text', text, { lines: true });
  mustHavePlainLetters('place', opinion.place ?? '', { lines: false });
  mustFit(edition, open, requestedBy, opinion);
  const comment = commentOf(await ledger.drafts.reviews(open.record.id), opinion);
  const place = comment === undefined ? (opinion.place ?? null) : comment.place;
  const asked = await askedOf(lifecycle.people, open, opinion.ask ?? []);
  const needed = Math.max(1, await approvalsNeeded(lifecycle, edition, open.text));
  const review: Review = { id: newId(), at: now(), who: personOf(requestedBy), kind, text, revision, place, thread, asked };
  return ledger.transaction(async (parts) => {
    const still = await parts.drafts.open(edition);
    if (still?.id !== open.record.id || still.revision !== open.record.revision)
      throw staleDraft(edition, { theirs: null, revision: still?.revision ?? null });
    // What is being published this moment is past being spoken of: its approvals were counted.
    const pending = await parts.intents.pending();
    if (pending.some(({ effect, record: closed }) => effect.kind === 'version' && closed?.id === still.id))
      throw staleDraft(edition, { theirs: null, revision: null });
    const meanwhile = { ...open, record: still };
    mustFit(edition, meanwhile, requestedBy, opinion);
    const reviews = [...(await parts.drafts.reviews(open.record.id)), review];
    const stage = stageAfter(meanwhile, reviews, needed);
    const record = { ...still, stage, waitsFor: waitsForAfter(still.waitsFor, review, stage) };
    await parts.drafts.addReview(open.record.id, review);
    await parts.drafts.put(record);
    await parts.audit.append({
      at: review.at,
      who: auditNameOf(requestedBy),
      action: actions[kind],
      subject: draftName(edition),
      reason: text === '' ? null : text,
      details: {
        revision,
        ...(place !== null && { place }),
        ...(thread !== null && { thread }),
        ...(asked.length > 0 && { asked }),
        ...behindOf(requestedBy),
      },
    });
    return { ...open, record };
  });
}

const pointer = /^(?:\/(?:[^~]|~[01])*)?$/;

/** The comment that is answered, resolved or opened again; undefined for what belongs to none. Refuses one that there is not, and what was done already. */
function commentOf(reviews: readonly Review[], { kind, thread }: Opinion): Review | undefined {
  const settles = kind === 'resolved' || kind === 'reopened';
  if (thread === undefined) {
    if (settles) throw invalid('/thread', messageOf('review.which-comment'), messageOf('review.name-comment'));
    return undefined;
  }
  if (!settles && kind !== 'comment')
    throw invalid('/thread', messageOf('review.thread-not-here', { kind }), messageOf('review.name-comment'));
  const found = threadsOf(reviews).find(({ comment }) => comment.id === thread);
  if (found === undefined) throw invalid('/thread', messageOf('review.no-comment', { thread }), messageOf('review.name-comment'));
  if (settles && found.isResolved === (kind === 'resolved'))
    throw wrongStage(messageOf(found.isResolved ? 'review.resolved-already' : 'review.open-already', { who: found.comment.who }));
  return found.comment;
}

/** Whom a draft waits for once something was said about it: those who are asked, until each has approved. */
function waitsForAfter(before: readonly string[], { kind, who, asked }: Review, stage: DraftStage): readonly string[] {
  if (stage === 'draft') return [];
  if (kind === 'request') return asked;
  return kind === 'approval' ? before.filter((name) => !isSamePerson(name, who)) : before;
}

function mustFit(
  edition: Edition,
  { record }: OpenDraft,
  requestedBy: RequestedBy,
  { kind, text, place, ask = [] }: Opinion,
): void {
  const inReview = record.stage !== 'draft';
  if ((kind === 'comment' || kind === 'sent-back') && text.trim() === '')
    throw invalid(
      '/text',
      messageOf('review.empty'),
      kind === 'comment' ? messageOf('review.write-comment') : messageOf('review.say-what-to-change'),
    );
  if (typeof place === 'string' && !pointer.test(place))
    throw invalid('/place', messageOf('review.not-a-place', { place }), messageOf('review.write-pointer'));
  if (ask.length > 0 && kind !== 'request')
    throw invalid('/ask', messageOf('review.ask-not-here', { kind }), messageOf('review.ask-with-request'));
  if (kind === 'request' && inReview) throw wrongStage(messageOf('review.already', { draft: draftName(edition) }));
  if ((kind === 'approval' || kind === 'sent-back' || kind === 'withdrawal') && !inReview)
    throw wrongStage(messageOf('review.not-requested', { draft: draftName(edition) }));
  if (kind !== 'approval') return;
  const person = personOf(requestedBy);
  if (!isPerson(person)) throw nobodyBehind(auditNameOf(requestedBy));
  if (record.authors.some((author) => isSamePerson(author, person))) throw ownChange(person);
}

function wrongStage(detail: Message) {
  return conflict('wrong-stage', messageOf('review.wrong-stage.title'), detail);
}

function stageAfter(open: OpenDraft, reviews: readonly Review[], needed: number): DraftStage {
  const last = reviews.at(-1)?.kind;
  if (last === 'comment' || last === 'resolved' || last === 'reopened') return open.record.stage;
  if (last === 'request') return 'in-review';
  if (last !== 'approval') return 'draft';
  return approvers(reviews, open).length >= needed ? 'approved' : 'in-review';
}

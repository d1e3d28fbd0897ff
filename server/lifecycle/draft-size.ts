import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';

/** The largest text of a draft, in bytes of UTF-8: a dozen times the largest policy that is shipped. */
export const mostDraftBytes = 1_000_000;

/** Refuses a draft's text that is too large, whichever way it comes. */
export function mustNotBeLarge(text: string): void {
  // No character takes less than one byte, so that most are told at once.
  if (text.length > mostDraftBytes || Buffer.byteLength(text) > mostDraftBytes) throw largeDraft();
}

/** A draft's text is too large to be kept. */
export function largeDraft(): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:too-large',
      title: messageOf('draft.too-large.title'),
      status: 413,
      detail: messageOf('draft.too-large', { most: mostDraftBytes.toLocaleString('en-US') }),
    }),
  );
}

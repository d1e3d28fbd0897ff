import { describeProblem, phrase } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';

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
      title: phrase`The draft is too large`,
      status: 413,
      detail: phrase`a draft has at most ${mostDraftBytes.toLocaleString('en-US')} bytes, and nothing was saved; put what several policies share into a base`,
    }),
  );
}

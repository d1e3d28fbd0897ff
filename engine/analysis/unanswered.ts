import { TooLargeError } from './box.ts';

/** What could not be answered exactly: a list of rules or another part, and why. */
export type Unanswered = { readonly part: string; readonly reason: string };

/** What a question about a part gives; what `otherwise` says where it is too large, which is noted. */
export function answerOf<T>(unanswered: Unanswered[], part: string, ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    unanswered.push({ part, reason: error.message });
    return otherwise;
  }
}

import { ServerError } from '../client/server-error.ts';
import { text } from '../messages/text.ts';

/** Why something could not be read or written, in sentences: what happened, and what to do now. */
export function describeFailure(reason: Error): { readonly why: string; readonly advice: string } {
  if (!(reason instanceof ServerError)) {
    return { why: text('frame.failed.other', { detail: sentence(reason.message) }), advice: text('frame.failed.advice') };
  }
  if (reason.isUnreachable) {
    return { why: text('frame.failed.unreachable', { host: location.host }), advice: text('frame.failed.unreachable.advice') };
  }
  const { problem, status } = reason;
  const hint = typeof problem?.hint === 'string' ? sentence(problem.hint) : undefined;
  return {
    why: problem
      ? text('frame.failed.refused', { detail: sentence(problem.detail) })
      : text('frame.failed.answer', { status: String(status) }),
    advice: hint ?? text('frame.failed.advice'),
  };
}

/** A message of the server or engine as a sentence: with a capital, a full stop, and the quotation marks of the reader's language. */
export function sentence(words: string): string {
  const [opening, closing] = quotationMarks[text.locale] ?? ['“', '”'];
  const quoted = words.replace(
    /`"([^`]*)"`|`([^`]*)`/g,
    (_, inner?: string, plain = '') => `${opening}${inner ?? plain}${closing}`,
  );
  return `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}${/[.?!]$/.test(quoted) ? '' : '.'}`;
}

const quotationMarks: Readonly<Record<string, readonly [string, string]>> = { 'sv-SE': ['”', '”'], 'fr-FR': ['« ', ' »'] };

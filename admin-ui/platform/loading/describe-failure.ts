import { instantOf } from '../../../engine/index.ts';
import { ServerError } from '../client/server-error.ts';
import { text } from '../messages/text.ts';
import { formatStatedMoment } from '../time/format-time.ts';

/** Why something could not be read or written, in sentences: what happened, and what to do now. */
export function describeFailure(reason: Error): { readonly why: string; readonly advice: string } {
  if (!(reason instanceof ServerError)) {
    return { why: text('frame.failed.other', { detail: sentence(reason.message) }), advice: text('frame.failed.advice') };
  }
  if (reason.isUnreachable) {
    return { why: text('frame.failed.unreachable', { host: location.host }), advice: text('frame.failed.unreachable.advice') };
  }
  const { problem, status } = reason;
  const hint = typeof problem?.hint === 'string' ? sentence(withMoments(problem.hint)) : undefined;
  return {
    why: problem
      ? text('frame.failed.refused', { detail: sentence(withMoments(problem.detail)) })
      : text('frame.failed.answer', { status: String(status) }),
    advice: hint ?? text('frame.failed.advice'),
  };
}

/**
 * A message of the server or engine as a sentence: with a capital, a full stop, the quotation marks of the reader's language, and
 * instants as people write them. What stands in backticks is as it is written.
 */
export function sentence(words: string): string {
  const [opening, closing] = quotationMarks[text.locale] ?? ['“', '”'];
  const quoted = words.replace(/`"([^`]*)"`|`([^`]*)`|[^`]+/g, (run, inner?: string, plain?: string) =>
    inner === undefined && plain === undefined ? run.replace(instants, momentOf) : `${opening}${inner ?? plain}${closing}`,
  );
  return `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}${/[.?!]$/.test(quoted) ? '' : '.'}`;
}

/** What is said of something that was chosen in a form, with the instants in it as people write them, also those in backticks. */
export function withMoments(words: string): string {
  return words.replace(instantsInBackticks, (_, instant: string) => momentOf(instant));
}

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;
const instantsInBackticks = new RegExp(`\`(${instants.source})\``, 'g');

function momentOf(instant: string): string {
  return Number.isNaN(instantOf(instant)) ? instant : formatStatedMoment(instant);
}

const quotationMarks: Readonly<Record<string, readonly [string, string]>> = { 'sv-SE': ['”', '”'], 'fr-FR': ['« ', ' »'] };

import type { ValidationIssue } from '../../../engine/index.ts';
import { ServerError } from '../client/server-error.ts';
import { describeFailure, sentence, withMoments } from '../loading/describe-failure.ts';
import { text } from '../messages/text.ts';

/** What is wrong, why, and what can be done now; `lang` is the language of the reason where that is in the server's words. */
type ProblemText = {
  readonly what: string;
  readonly why: string;
  readonly now: string;
  readonly lang?: string | undefined;
};

const known = [
  'stale-draft',
  'own-change',
  'wrong-stage',
  'approval-missing',
  'version-taken',
  'scheduled-version',
  'retired',
  'faulty-policy',
  'not-allowed',
  'not-signed-in',
  'no-draft',
  'not-retired',
] as const;

/** The kind of a problem that the server named; undefined for others. */
export function problemKind(reason: Error): string | undefined {
  if (!(reason instanceof ServerError)) return undefined;
  return /^urn:dueline:problem:(.+)$/.exec(reason.problem?.type ?? '')?.[1];
}

/** A fault in what was sent; `line` and `column` say where in a table it is. */
type PlacedFault = ValidationIssue & { readonly line?: number; readonly column?: number };

function formatFault({ detail, hint, line, column }: PlacedFault): string {
  const what = `${sentence(withMoments(detail))}${hint ? ` ${sentence(withMoments(hint))}` : ''}`;
  return line === undefined || column === undefined
    ? what
    : text('refused.at', { line: String(line), column: String(column), what });
}

/** A refusal in the reader's language where it is a common one, otherwise in the server's words. */
export function describeProblem(reason: Error): ProblemText {
  const found = known.find((one) => one === problemKind(reason));
  if (found === undefined) {
    const { why, advice } = describeFailure(reason);
    const errors: readonly PlacedFault[] = (reason instanceof ServerError ? reason.problem?.errors : undefined) ?? [];
    const details = errors.map(formatFault);
    if (details.length === 0) return { what: text('refused.title'), why, now: advice };
    const lang = reason instanceof ServerError ? reason.language : undefined;
    return { what: text('refused.title'), why: details.join(' '), now: '', lang };
  }
  return { what: text(`refused.${found}`), why: text(`refused.${found}.why`), now: text(`refused.${found}.now`) };
}

import { type Diagnostic, firstMessages, lastYear, type Message, nearestName, strangeLetterIssue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem, validationIssue } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';

type Details = Readonly<Record<string, unknown>>;

function problemError(kind: string, status: number, title: Message, detail: Message, more: Details = {}): ProblemError {
  return new ProblemError(describeProblem({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more }));
}

/** There is no such policy, or none in that language. */
export function noSuchEdition(edition: Edition, known: readonly string[]): ProblemError {
  const nearest = nearestName(editionName(edition), known);
  const way =
    nearest === undefined
      ? messageOf('hint.there-are', { names: known.join(', ') })
      : messageOf('hint.did-you-mean', { nearest });
  return problemError(
    'no-policy',
    404,
    messageOf('policy.unknown.title'),
    messageOf('policy.unknown-with-hint', { edition: editionName(edition), hint: way }),
  );
}

/** The edition has no open draft. */
export function noDraft(edition: Edition): ProblemError {
  const name = editionName(edition);
  return problemError('no-draft', 404, messageOf('draft.none-open.title'), messageOf('draft.none-open', { edition: name }));
}

/** There is a draft in the folder whose file cannot be read. */
export function unreadableDraft(edition: Edition, diagnostics: readonly Diagnostic[]): ProblemError {
  const list = firstMessages(diagnostics.map(({ line, said }) => messageOf('policy.line', { line, message: said.message })));
  const detail = messageOf('draft.unreadable', { edition: editionName(edition), faults: list });
  return problemError('unreadable-draft', 422, messageOf('draft.unreadable.title'), detail, { faults: diagnostics });
}

/** The edition has an open draft already. */
export function draftOpen(edition: Edition, by: string): ProblemError {
  const detail = messageOf('draft.open-already', { edition: editionName(edition), by });
  return problemError('draft-open', 409, messageOf('draft.open-already.title'), detail);
}

/** Somebody else saved, or discarded, the draft in the meantime. */
export function staleDraft(edition: Edition, more: Details): ProblemError {
  const detail = messageOf('draft.stale', { edition: editionName(edition) });
  return problemError('stale-draft', 412, messageOf('draft.stale.title'), detail, more);
}

/** The text has diagnostics, or examples fail. */
export function draftProblem(edition: Edition, diagnostics: readonly Diagnostic[]): ProblemError {
  const name = editionName(edition);
  const list = firstMessages(diagnostics.map(({ line, said }) => messageOf('policy.line', { line, message: said.message })));
  const detail =
    diagnostics.length === 1
      ? messageOf('policy.not-published-for-one', { name, faults: list })
      : messageOf('policy.not-published-for', { name, count: diagnostics.length, faults: list });
  return problemError('faulty-policy', 422, messageOf('policy.faulty.title'), detail, { faults: diagnostics });
}

/** Texts of the policy are still to be written. */
export function unwrittenProblem(edition: Edition, notes: readonly Diagnostic[]): ProblemError {
  const name = editionName(edition);
  const lines = firstMessages(
    notes.map(({ line, said: { message } }) => messageOf('policy.line', { line, message: message.values.text ?? message })),
  );
  const detail = messageOf('policy.not-published-unwritten', { name, count: notes.length, texts: lines });
  return problemError('unwritten-texts', 422, messageOf('policy.unwritten.title'), detail, { faults: notes });
}

/** Something about the request does not fit the state that the policy is in. */
export function conflict(kind: string, title: Message, detail: Message, more: Details = {}): ProblemError {
  return problemError(kind, 409, title, detail, more);
}

/** Something in the request is not as it must be. */
export function invalid(pointer: string, detail: Message, hint: Message): ProblemError {
  return problemError(
    'invalid-request',
    422,
    messageOf('problem.invalid-request.title'),
    messageOf('list.semicolon', { first: detail, second: hint }),
    {
      errors: [validationIssue(pointer, detail, { hint })],
    },
  );
}

/** Refuses a beginning in a year in which no case can lie any more: it is a slip, or would never come. */
export function mustLieInYears(from: string): void {
  if (Number(from.slice(0, 4)) > lastYear)
    throw invalid(
      '/from',
      messageOf('publish.after-last-year', { from, last: String(lastYear) }),
      messageOf('publish.check-year'),
    );
}

/** Refuses a text of a request that has letters which cannot be seen or deceive. */
export function mustHavePlainLetters(name: string, text: string, form: { readonly lines: boolean }): void {
  const diagnostic = strangeLetterIssue(name, text, form);
  if (diagnostic !== undefined) throw invalid(`/${name}`, diagnostic.message, diagnostic.hint);
}

/** Nobody approves their own change. */
export function ownChange(requestedBy: string): ProblemError {
  const detail = messageOf('review.own-change', { author: requestedBy });
  return problemError('own-change', 403, messageOf('review.own-change.title'), detail);
}

/** A token approves in the name of the person who made it, and of this one nobody knows who that is. */
export function nobodyBehind(token: string): ProblemError {
  const detail = messageOf('review.unknown-person', { token });
  return problemError('own-change', 403, messageOf('review.own-change.title'), detail);
}

import {
  type Diagnostic,
  describeProblem,
  firstMessages,
  type Message,
  nearestName,
  phrase,
  strangeLetterIssue,
  validationIssue,
} from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';

type Details = Readonly<Record<string, unknown>>;

function problemError(kind: string, status: number, title: Message, detail: Message, more: Details = {}): ProblemError {
  return new ProblemError(describeProblem({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more }));
}

/** There is no such policy, or none in that language. */
export function noSuchEdition(edition: Edition, known: readonly string[]): ProblemError {
  const nearest = nearestName(editionName(edition), known);
  const way = nearest === undefined ? phrase`there are ${known.join(', ')}` : phrase`did you mean \`${nearest}\`?`;
  return problemError('no-policy', 404, phrase`No such policy`, phrase`there is no \`${editionName(edition)}\`; ${way}`);
}

/** The edition has no open draft. */
export function noDraft(edition: Edition): ProblemError {
  const name = editionName(edition);
  return problemError(
    'no-draft',
    404,
    phrase`No open draft`,
    phrase`\`${name}\` has no open draft; start one with \`dueline draft start ${name}\``,
  );
}

/** There is a draft in the folder whose file cannot be read. */
export function unreadableDraft(edition: Edition, diagnostics: readonly Diagnostic[]): ProblemError {
  const list = firstMessages(diagnostics.map(({ line, said }) => phrase`line ${line}: ${said.message}`));
  const detail = phrase`the file of the draft of \`${editionName(edition)}\` cannot be read: ${list}`;
  return problemError('unreadable-draft', 422, phrase`The draft cannot be read`, detail, { faults: diagnostics });
}

/** The edition has an open draft already. */
export function draftOpen(edition: Edition, by: string): ProblemError {
  const detail = phrase`\`${editionName(edition)}\` has an open draft already, started by ${by}; work on that one, or discard it first`;
  return problemError('draft-open', 409, phrase`There is a draft already`, detail);
}

/** Somebody else saved, or discarded, the draft in the meantime. */
export function staleDraft(edition: Edition, more: Details): ProblemError {
  const detail = phrase`the draft of \`${editionName(edition)}\` was changed in the meantime; nothing was saved. Look at both texts and save again, based on the revision that is there now`;
  return problemError('stale-draft', 412, phrase`The draft was changed in the meantime`, detail, more);
}

/** The text has diagnostics, or examples fail. */
export function draftProblem(edition: Edition, diagnostics: readonly Diagnostic[]): ProblemError {
  const name = editionName(edition);
  const list = firstMessages(diagnostics.map(({ line, said }) => phrase`line ${line}: ${said.message}`));
  const detail =
    diagnostics.length === 1
      ? phrase`\`${name}\` has one fault and was not published: ${list}`
      : phrase`\`${name}\` has ${diagnostics.length} faults and was not published: ${list}`;
  return problemError('faulty-policy', 422, phrase`The policy has faults`, detail, { faults: diagnostics });
}

/** Something about the request does not fit the state that the policy is in. */
export function conflict(kind: string, title: Message, detail: Message, more: Details = {}): ProblemError {
  return problemError(kind, 409, title, detail, more);
}

/** Something in the request is not as it must be. */
export function invalid(pointer: string, detail: Message, hint: Message): ProblemError {
  return problemError('invalid-request', 422, phrase`The request has faults`, phrase`${detail}; ${hint}`, {
    errors: [validationIssue(pointer, detail, { hint })],
  });
}

/** Refuses a text of a request that has letters which cannot be seen or deceive. */
export function mustHavePlainLetters(name: string, text: string, form: { readonly lines: boolean }): void {
  const diagnostic = strangeLetterIssue(name, text, form);
  if (diagnostic !== undefined) throw invalid(`/${name}`, diagnostic.message, diagnostic.hint);
}

/** Nobody approves their own change. */
export function ownChange(requestedBy: string): ProblemError {
  const detail = phrase`${requestedBy} wrote part of this draft; somebody else has to approve it`;
  return problemError('own-change', 403, phrase`Nobody approves their own change`, detail);
}

/** A token approves in the name of the person who made it, and of this one nobody knows who that is. */
export function nobodyBehind(token: string): ProblemError {
  const detail = phrase`nobody can tell which person stands behind \`${token}\`; a person has to approve the draft in their own name`;
  return problemError('own-change', 403, phrase`Nobody approves their own change`, detail);
}

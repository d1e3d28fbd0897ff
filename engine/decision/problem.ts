import { diagnosticIn, type SerializedDiagnostic } from '../diagnostic.ts';
import { caseEnglish } from '../messages/case-english.ts';
import { formatMessage } from '../messages/format-message.ts';
import { firstMessages } from '../messages/lists.ts';
import { briefly, briefText, type Message, type MessageCatalog } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { mostIssuesListed, type ValidationIssue, ValidationIssues } from './validation-issue.ts';

/** Why there is no answer, as RFC 9457 describes it. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ValidationIssue[];
  /** How many issues there are besides those in `errors`; left out where these are all. */
  readonly moreErrors?: number;
  /** What no policy was found for, and the policies that there are. */
  readonly lookedFor?: {
    readonly vendor: string;
    readonly product: string | null;
    readonly language: string | null;
    readonly at: string;
  };
  readonly available?: readonly AvailablePolicy[];
  /** What is wrong with a policy, where that is why. */
  readonly faults?: readonly SerializedDiagnostic[];
  /** By what it can be told in other languages; nothing that an answer holds. */
  readonly said?: { readonly title: Message; readonly detail: Message };
};

/** A policy version that could have been meant. */
export type AvailablePolicy = {
  readonly policy: string;
  readonly language: string;
  readonly version: number;
  readonly products: readonly string[] | null;
  readonly from: string | null;
  readonly until: string | null;
};

type IssueDetails = {
  readonly allowed?: readonly string[];
  readonly nearest?: string | undefined;
  readonly hint?: Message | undefined;
};

type Described = { readonly type: string; readonly title: Message; readonly status: number; readonly detail: Message };

/** Makes problems and the issues in requests: in English, which stands in a catalogue, and with the messages by which they can be told in other languages. */
export function problemsIn(english: MessageCatalog) {
  /** An issue in a request, at a JSON Pointer (RFC 6901) into what was sent. */
  const validationIssue = (
    pointer: string,
    whole: Message,
    { allowed, nearest, hint: long }: IssueDetails = {},
  ): ValidationIssue => {
    const [detail, hint] = [briefly(whole), long && briefly(long)];
    return {
      pointer: briefText(pointer),
      detail: formatMessage(detail, english),
      ...(allowed && { allowed }),
      ...(nearest && { nearest }),
      ...(hint && { hint: formatMessage(hint, english) }),
      said: { detail, ...(hint && { hint }) },
    };
  };

  /** A problem, with whatever else belongs to it. */
  const describeProblem = <T extends object>({ type, title, status, detail: whole, ...more }: Described & T) => {
    const detail = briefly(whole);
    const words = { type, title: formatMessage(title, english), status, detail: formatMessage(detail, english) };
    return { ...words, ...more, said: { title, detail } };
  };

  /** The problem of a request with issues, of which it tells so many and says how many more there are. */
  const invalidRequest = (
    issues: readonly ValidationIssue[] | ValidationIssues,
    title = messageOf('problem.invalid-request.title'),
  ): Problem => {
    const errors = issues instanceof ValidationIssues ? issues.listed : issues.slice(0, mostIssuesListed);
    const [count, listed] = [issues.length, errors.length];
    const told = firstMessages(errors.map(({ said, detail }) => said?.detail ?? detail));
    return describeProblem({
      type: 'urn:dueline:problem:invalid-request',
      title,
      status: 422,
      detail:
        count === listed
          ? messageOf('problem.faults', { count, faults: told })
          : messageOf('problem.first-faults', { count, listed, faults: told }),
      errors,
      ...(count > listed && { moreErrors: count - listed }),
    });
  };

  /** The problem of something that cannot be read at all. */
  const unreadableRequest = (detail: Message, status: 400 | 413 | 415 = 400): Problem =>
    describeProblem({
      type: 'urn:dueline:problem:unreadable',
      title: messageOf('problem.unreadable.title'),
      status,
      detail,
    });

  return { validationIssue, describeProblem, invalidRequest, unreadableRequest };
}

export const { validationIssue, describeProblem, invalidRequest, unreadableRequest } = problemsIn(caseEnglish);

/** A problem as it is answered: in the language of a catalogue, English without one, and without its messages. */
export function problemIn<P extends Problem>({ said, errors, faults: diagnostics, ...plain }: P, catalog?: MessageCatalog) {
  return {
    ...plain,
    ...(said && catalog && { title: formatMessage(said.title, catalog), detail: formatMessage(said.detail, catalog) }),
    ...(errors && { errors: errors.map((issue) => validationIssueIn(issue, catalog)) }),
    ...(diagnostics && { faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic, catalog)) }),
  };
}

/** An issue in a request as it is answered: in the language of a catalogue, English without one, and without its messages. */
export function validationIssueIn<F extends ValidationIssue>({ said, ...plain }: F, catalog?: MessageCatalog) {
  if (said === undefined || catalog === undefined) return plain;
  return { ...plain, detail: formatMessage(said.detail, catalog), ...(said.hint && { hint: formatMessage(said.hint, catalog) }) };
}

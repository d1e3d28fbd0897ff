import { diagnosticIn, type SerializedDiagnostic } from '../diagnostic.ts';
import {
  briefly,
  briefText,
  firstMessages,
  formatMessage,
  type Message,
  type MessageCatalog,
  phrase,
} from '../messages/message.ts';
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

/** An issue in a request, in English and with the phrases by which it can be told in other languages. */
export function validationIssue(
  pointer: string,
  whole: Message,
  { allowed, nearest, hint: long }: IssueDetails = {},
): ValidationIssue {
  const [detail, hint] = [briefly(whole), long && briefly(long)];
  return {
    pointer: briefText(pointer),
    detail: formatMessage(detail),
    ...(allowed && { allowed }),
    ...(nearest && { nearest }),
    ...(hint && { hint: formatMessage(hint) }),
    said: { detail, ...(hint && { hint }) },
  };
}

type Described = { readonly type: string; readonly title: Message; readonly status: number; readonly detail: Message };

/** A problem, in English and with the phrases by which it can be told in other languages. */
export function describeProblem<T extends object>({ type, title, status, detail: whole, ...more }: Described & T) {
  const detail = briefly(whole);
  return { type, title: formatMessage(title), status, detail: formatMessage(detail), ...more, said: { title, detail } };
}

/** A problem as it is answered: in the language of a book, English without one, and without its phrases. */
export function problemIn<P extends Problem>({ said, errors, faults: diagnostics, ...plain }: P, book?: MessageCatalog) {
  return {
    ...plain,
    ...(said && book && { title: formatMessage(said.title, book), detail: formatMessage(said.detail, book) }),
    ...(errors && { errors: errors.map((issue) => validationIssueIn(issue, book)) }),
    ...(diagnostics && { faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic, book)) }),
  };
}

/** An issue in a request as it is answered: in the language of a book, English without one, and without its phrases. */
export function validationIssueIn<F extends ValidationIssue>({ said, ...plain }: F, book?: MessageCatalog) {
  if (said === undefined || book === undefined) return plain;
  return { ...plain, detail: formatMessage(said.detail, book), ...(said.hint && { hint: formatMessage(said.hint, book) }) };
}

/** The problem of a request with issues, of which it tells so many and says how many more there are. */
export function invalidRequest(
  issues: readonly ValidationIssue[] | ValidationIssues,
  title = phrase`The request has faults`,
): Problem {
  const errors = issues instanceof ValidationIssues ? issues.listed : issues.slice(0, mostIssuesListed);
  const more = issues.length - errors.length;
  const told = firstMessages(errors.map(({ said, detail }) => said?.detail ?? detail));
  return describeProblem({
    type: 'urn:dueline:problem:invalid-request',
    title,
    status: 422,
    detail:
      issues.length === 1
        ? phrase`one fault: ${told}`
        : more === 0
          ? phrase`${issues.length} faults: ${told}`
          : phrase`${issues.length} faults, of which the first ${errors.length} are listed: ${told}`,
    errors,
    ...(more > 0 && { moreErrors: more }),
  });
}

/** The problem of something that cannot be read at all. */
export function unreadableRequest(detail: Message, status: 400 | 413 | 415 = 400): Problem {
  return describeProblem({ type: 'urn:dueline:problem:unreadable', title: phrase`The request cannot be read`, status, detail });
}

import { diagnosticIn, type ToldDiagnostic } from '../diagnostic.ts';
import { firstPhrases, type Phrase, type Phrasebook, phrase, phraseText } from '../phrase.ts';

/** One fault in a request. `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export type RequestFault = {
  readonly pointer: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
  /** The known name that was probably meant. */
  readonly nearest?: string;
  readonly hint?: string;
  /** By what it can be told in other languages; nothing that an answer holds. */
  readonly said?: { readonly detail: Phrase; readonly hint?: Phrase };
};

/** Why there is no answer, as RFC 9457 describes it. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly RequestFault[];
  /** What no policy was found for, and the policies that there are. */
  readonly lookedFor?: {
    readonly vendor: string;
    readonly product: string | null;
    readonly language: string | null;
    readonly at: string;
  };
  readonly available?: readonly AvailablePolicy[];
  /** What is wrong with a policy, where that is why. */
  readonly faults?: readonly ToldDiagnostic[];
  /** By what it can be told in other languages; nothing that an answer holds. */
  readonly said?: { readonly title: Phrase; readonly detail: Phrase };
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

type FaultDetails = {
  readonly allowed?: readonly string[];
  readonly nearest?: string | undefined;
  readonly hint?: Phrase | undefined;
};

/** A fault in a request, in English and with the phrases by which it can be told in other languages. */
export function requestFault(pointer: string, detail: Phrase, { allowed, nearest, hint }: FaultDetails = {}): RequestFault {
  return {
    pointer,
    detail: phraseText(detail),
    ...(allowed && { allowed }),
    ...(nearest && { nearest }),
    ...(hint && { hint: phraseText(hint) }),
    said: { detail, ...(hint && { hint }) },
  };
}

type Described = { readonly type: string; readonly title: Phrase; readonly status: number; readonly detail: Phrase };

/** A problem, in English and with the phrases by which it can be told in other languages. */
export function describeProblem<T extends object>({ type, title, status, detail, ...more }: Described & T) {
  return { type, title: phraseText(title), status, detail: phraseText(detail), ...more, said: { title, detail } };
}

/** A problem as it is answered: in the language of a book, English without one, and without its phrases. */
export function problemIn<P extends Problem>({ said, errors, faults, ...plain }: P, book?: Phrasebook) {
  return {
    ...plain,
    ...(said && book && { title: phraseText(said.title, book), detail: phraseText(said.detail, book) }),
    ...(errors && { errors: errors.map((fault) => requestFaultIn(fault, book)) }),
    ...(faults && { faults: faults.map((fault) => diagnosticIn(fault, book)) }),
  };
}

/** A fault in a request as it is answered: in the language of a book, English without one, and without its phrases. */
export function requestFaultIn<F extends RequestFault>({ said, ...plain }: F, book?: Phrasebook) {
  if (said === undefined || book === undefined) return plain;
  return { ...plain, detail: phraseText(said.detail, book), ...(said.hint && { hint: phraseText(said.hint, book) }) };
}

/** The problem of a request with faults. */
export function invalidRequest(errors: readonly RequestFault[], title = phrase`The request has faults`): Problem {
  const told = firstPhrases(errors.map(({ said, detail }) => said?.detail ?? detail));
  return describeProblem({
    type: 'urn:dueline:problem:invalid-request',
    title,
    status: 422,
    detail: errors.length === 1 ? phrase`one fault: ${told}` : phrase`${errors.length} faults: ${told}`,
    errors,
  });
}

/** The problem of something that cannot be read at all. */
export function unreadableRequest(detail: Phrase, status: 400 | 413 | 415 = 400): Problem {
  return describeProblem({ type: 'urn:dueline:problem:unreadable', title: phrase`The request cannot be read`, status, detail });
}

/** One fault in a request. `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export type RequestFault = {
  readonly pointer: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
  /** The known name that was probably meant. */
  readonly nearest?: string;
  readonly hint?: string;
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

/** The problem of a request with faults. */
export function invalidRequest(errors: readonly RequestFault[]): Problem {
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return {
    type: 'urn:dueline:problem:invalid-request',
    title: 'The request has faults',
    status: 422,
    detail: `${count}: ${errors
      .slice(0, 3)
      .map((error) => error.detail)
      .join('; ')}${errors.length > 3 ? '; …' : ''}`,
    errors,
  };
}

/** The problem of something that cannot be read at all. */
export function unreadableRequest(detail: string, status: 400 | 413 | 415 = 400): Problem {
  return { type: 'urn:dueline:problem:unreadable', title: 'The request cannot be read', status, detail };
}

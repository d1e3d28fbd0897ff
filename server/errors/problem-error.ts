import type { Problem } from '../../engine/index.ts';

/** Ends a request with a problem. Thrown, so that what a route returns is its good answer alone and the typed client knows it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: Problem & Readonly<Record<string, unknown>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail);
  }
}

import type { Problem } from '../../../engine/index.ts';

/** The server could not be reached (no status), refused (with its problem), or answered with something else than was asked for. */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly status?: number,
    readonly problem?: Problem & Readonly<Record<string, unknown>>,
    /** The language in which the problem is told. */
    readonly language?: string,
  ) {
    super(message);
  }

  /** Whether there was no answer at all. */
  get isUnreachable(): boolean {
    return this.status === undefined;
  }
}

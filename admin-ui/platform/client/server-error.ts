import type { Problem } from '../../../engine/index.ts';

/** The server could not be reached (no status), responded with an error (with its problem details), or with an unexpected body. */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly status?: number,
    readonly problem?: Problem & Readonly<Record<string, unknown>>,
    /** The language of the problem, from Content-Language. */
    readonly language?: string,
  ) {
    super(message);
  }

  /** Whether there was no response at all. */
  get isUnreachable(): boolean {
    return this.status === undefined;
  }
}

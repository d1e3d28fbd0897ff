import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

const codes: readonly unknown[] = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Whether a request failed because whoever sent it was gone before all of it had come. */
export function isHungUp(error: Error & { readonly code?: unknown }, context: Context): boolean {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: IncomingMessage };
  const isGone = incoming?.destroyed === true && !incoming.complete;
  return isGone && (error.name === 'AbortError' || codes.includes(error.code));
}

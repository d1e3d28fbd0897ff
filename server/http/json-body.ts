import type { Context } from 'hono';
import { type Problem, unreadableRequest } from '../../engine/index.ts';
import { sendProblem } from './problem-response.ts';

/** How large a body of one request may be, and what is said to a larger one. */
export const largestBody = {
  maxSize: 1_000_000,
  onError: (context: Context): Response =>
    sendProblem(context, unreadableRequest('the body is larger than 1,000,000 bytes; send many questions as NDJSON', 413)),
};

/** The JSON of a body, or the problem with it. Whatever the content type says, a body is read as JSON. */
export async function readJson(context: Context): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  const text = await context.req.text();
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const detail =
      text.trim() === ''
        ? 'the body is empty; send a case as JSON'
        : `the body is not JSON: ${(error as Error).message.slice(0, 120)}`;
    return { problem: unreadableRequest(detail) };
  }
}

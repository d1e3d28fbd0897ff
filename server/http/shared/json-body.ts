import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Problem } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { unreadableRequest } from '../../errors/problems.ts';
import { jsonIssueMessage, parseJson } from '../../input/parse-json.ts';
import { textOfBytes } from '../../input/text-of-bytes.ts';
import { messageOf } from '../../messages/message-of.ts';
import { statedEncoding } from './body-type.ts';
import { headerOf } from './request-header.ts';

/** The largest body where nothing else is said, in bytes. */
export const mostBodyBytes = 1_000_000;

/** Refuses bodies of more bytes: by the length that they state, without touching them, or else by counting while they come. */
export function bodyOfAtMost(most: number, refuse: () => ProblemError): MiddlewareHandler {
  const count = bodyLimit({
    maxSize: most,
    onError: () => {
      throw refuse();
    },
  });
  return async (context, next) => {
    const length = headerOf(context, 'content-length');
    if (length === undefined || headerOf(context, 'transfer-encoding') !== undefined) return count(context, next);
    if (Number(length) > most) throw refuse();
    return next();
  };
}

/** Refuses bodies with questions that are too large. */
export const limitBody = bodyOfAtMost(
  mostBodyBytes,
  () => new ProblemError(unreadableRequest(messageOf('body.case-too-large'), 413)),
);

/** What is said where a body of another route is larger than `most` bytes. */
export function largeBody(most: number): ProblemError {
  return new ProblemError(unreadableRequest(messageOf('body.too-large', { most: most.toLocaleString('en-US') }), 413));
}

/** The text of a body, in the charset that it states. Refuses one with bytes that are no text. */
export async function readBody(context: Context): Promise<string> {
  return textOfBytes(new Uint8Array(await context.req.arrayBuffer()), { stated: statedEncoding(context) });
}

/** The JSON of a body, or the problem with it. Refuses one that is no text. */
export async function readJson(context: Context): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  const text = await readBody(context);
  try {
    return { value: parseJson(text) };
  } catch (error) {
    const detail =
      text.trim() === '' ? messageOf('body.case-empty') : jsonIssueMessage(error, (what) => messageOf('body.not-json', { what }));
    return { problem: unreadableRequest(detail) };
  }
}

const jsonHeaders = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' };

/** Answers with JSON. Headers that are set with the body cost nothing; those that are set later make the answer slow. */
export function sendJson(context: Context, value: unknown): Response {
  return context.body(JSON.stringify(value), 200, jsonHeaders);
}

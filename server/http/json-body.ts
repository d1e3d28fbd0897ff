import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Problem, phrase, unreadableRequest } from '../../engine/index.ts';
import { jsonFaultPhrase } from '../json-phrase.ts';
import { sentJson } from '../text/sent-json.ts';
import { textOfBytes } from '../text/text-of-bytes.ts';
import { statedEncoding } from './body-type.ts';
import { sendProblem } from './problem-response.ts';

const largestBody = 1_000_000;

const tooLarge = (context: Context): Response =>
  sendProblem(context, unreadableRequest(phrase`the body is larger than 1,000,000 bytes; send many questions as NDJSON`, 413));

const countBody = bodyLimit({ maxSize: largestBody, onError: tooLarge });

/** Refuses bodies that are too large: by the length that they state, without touching them, or else by counting. */
export const limitBody: MiddlewareHandler = async (context, next) => {
  const length = context.req.header('content-length');
  if (length === undefined || context.req.header('transfer-encoding') !== undefined) return countBody(context, next);
  if (Number(length) > largestBody) return tooLarge(context);
  return next();
};

/** The text of a body, in the charset that it states. Refuses one with bytes that are no text. */
export async function readBody(context: Context): Promise<string> {
  return textOfBytes(new Uint8Array(await context.req.arrayBuffer()), { stated: statedEncoding(context) });
}

/** The JSON of a body, or the problem with it. Refuses one that is no text. */
export async function readJson(context: Context): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  const text = await readBody(context);
  try {
    return { value: sentJson(text) };
  } catch (error) {
    const detail =
      text.trim() === ''
        ? phrase`the body is empty; send a case as JSON`
        : jsonFaultPhrase(error, (what) => phrase`the body is not JSON: ${what}`);
    return { problem: unreadableRequest(detail) };
  }
}

const jsonHeaders = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' };

/** Answers with JSON. Headers that are set with the body cost nothing; those that are set later make the answer slow. */
export function sendJson(context: Context, value: unknown): Response {
  return context.body(JSON.stringify(value), 200, jsonHeaders);
}

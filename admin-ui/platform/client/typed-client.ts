import { hc } from 'hono/client';
import type { App } from '../../../server/http/app.ts';
import { fetchAnswer, parse, refusal } from './reach.ts';

/** The server's routes, with what each takes and gives; their answers go through `answerOf`. */
export const server = hc<App>('/', { fetch: fetchAnswer });

/** What a route gives. Throws a ServerError where there is no answer, a refusal, or something that is no JSON. */
export async function answerOf<T>(asked: Promise<{ json(): Promise<T> }>): Promise<T> {
  // What the client gives is the response that it got, with a type for its JSON.
  const response = (await asked) as Response;
  if (!response.ok) throw await refusal(response);
  return (await parse(response)) as T;
}

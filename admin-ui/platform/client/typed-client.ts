import { hc } from 'hono/client';
import type { App } from '../../../server/http/app.ts';
import { fetchFromServer, parseJson, toServerError } from './send-request.ts';

/** The server's routes, typed; their responses go through `answerOf`. */
export const server = hc<App>('/', { fetch: fetchFromServer });

/**
 * The payload of a response.
 * @throws ServerError for an error status, no response, or a body that is not JSON
 */
export async function answerOf<T>(pending: Promise<{ json(): Promise<T> }>): Promise<T> {
  // The client returns the response itself, typed by its JSON.
  const response = (await pending) as Response;
  if (!response.ok) throw await toServerError(response);
  return (await parseJson(response)) as T;
}

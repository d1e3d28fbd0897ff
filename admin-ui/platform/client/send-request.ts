import type { Problem } from '../../../engine/index.ts';
import { shown } from '../messages/language-choice.ts';
import { actingAs } from './acting-as.ts';
import { isReachable } from './reachable.ts';
import { ServerError } from './server-error.ts';

/** Query parameters; undefined ones are left out. */
type QueryParameters = Readonly<Record<string, string | number | undefined>>;

/** A request: `json` is serialized, `text` and `body` are sent as they are with their `type`; `revision` becomes If-Match. */
type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly text?: string;
  readonly body?: Blob;
  readonly type?: string;
  readonly accept?: string;
  readonly revision?: string;
  readonly signal?: AbortSignal;
};

/** A URL on the server. Segments of the path are encoded. */
export function addressOf(path: string, query: QueryParameters = {}): string {
  const parameters = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `${path.split('/').map(encodeURIComponent).join('/')}${parameters === '' ? '' : `?${parameters}`}`;
}

/**
 * The text that the server responds with, with the revision from the ETag.
 * @throws ServerError for an error status or no response
 */
export async function fetchText(
  address: string,
  options: RequestOptions,
): Promise<{ readonly text: string; readonly revision: string | undefined }> {
  const response = await request(address, options);
  return { text: await response.text(), revision: response.headers.get('etag') ?? undefined };
}

/**
 * The response of the server, whatever its status.
 * @throws ServerError if there is none
 */
export async function sendRequest(
  address: string,
  { method, json, type, accept, revision, signal, ...options }: RequestOptions,
): Promise<Response> {
  const body = json === undefined ? (options.text ?? options.body) : JSON.stringify(json);
  const headers = {
    accept: accept ?? 'application/json',
    ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
    ...(revision !== undefined && { 'if-match': revision }),
  };
  return fetchFromServer(address, { method: method ?? 'GET', headers, body, signal });
}

/** `fetch` with the page's language and the person that this tab acts as; a network error becomes a ServerError. */
export async function fetchFromServer(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  const language = shown.peek()?.language;
  if (language !== undefined) headers.set('accept-language', language);
  if (actingAs.value !== undefined) headers.set('x-dueline-as', encodeURIComponent(actingAs.value));
  try {
    const response = await fetch(address, { ...init, headers });
    isReachable.value = true;
    return response;
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    isReachable.value = false;
    throw new ServerError(`no answer from ${location.host}`);
  }
}

/** @throws ServerError if the body is not JSON */
export async function parseJson(response: Response): Promise<unknown> {
  try {
    return response.status === 204 ? undefined : await response.json();
  } catch {
    throw new ServerError(`the answer of ${location.host} was not JSON (${response.status})`, response.status);
  }
}

async function request(address: string, options: RequestOptions): Promise<Response> {
  const response = await sendRequest(address, options);
  if (response.ok) return response;
  throw await toServerError(response);
}

/** An error response as an error, with the problem details in its body. */
export async function toServerError(response: Response): Promise<ServerError> {
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  const problem = isProblem ? ((await parseJson(response)) as Problem & Readonly<Record<string, unknown>>) : undefined;
  const language = response.headers.get('content-language') ?? undefined;
  return new ServerError(problem?.detail ?? `the server answered ${response.status}`, response.status, problem, language);
}

import type { Problem } from '../../../engine/index.ts';
import { shown } from '../messages/language-choice.ts';
import { actingAs } from './acting-as.ts';
import { isReachable } from './reachable.ts';
import { ServerError } from './server-error.ts';

/** What follows the question mark; what is undefined is left out. */
type Query = Readonly<Record<string, string | number | undefined>>;

/** What is sent: a body that becomes JSON, or text or a file of a type of its own; `revision` is sent as If-Match. */
type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly text?: string;
  readonly body?: Blob;
  readonly type?: string;
  readonly accept?: string;
  readonly revision?: string;
  readonly signal?: AbortSignal;
};

/** The address of something on the server. Parts of the path are encoded, slashes within them stay. */
export function addressOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `${path.split('/').map(encodeURIComponent).join('/')}${parameters === '' ? '' : `?${parameters}`}`;
}

/** An answer that is text, with the revision that its ETag names. Throws a ServerError for every answer that is none. */
export async function askText(
  address: string,
  sent: Sent,
): Promise<{ readonly text: string; readonly revision: string | undefined }> {
  const response = await request(address, sent);
  return { text: await response.text(), revision: response.headers.get('etag') ?? undefined };
}

/** The server's answer, good or not. Throws a ServerError where there is none. */
export async function reach(address: string, { method, json, type, accept, revision, signal, ...sent }: Sent): Promise<Response> {
  const body = json === undefined ? (sent.text ?? sent.body) : JSON.stringify(json);
  const headers = {
    accept: accept ?? 'application/json',
    ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
    ...(revision !== undefined && { 'if-match': revision }),
  };
  return fetchAnswer(address, { method: method ?? 'GET', headers, body, signal });
}

/** Fetch, but in the page's language and in the name of whoever this tab acts as, and for a ServerError where there is no answer. */
export async function fetchAnswer(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
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

/** The JSON of an answer. Throws a ServerError where it is none. */
export async function parse(response: Response): Promise<unknown> {
  try {
    return response.status === 204 ? undefined : await response.json();
  } catch {
    throw new ServerError(`the answer of ${location.host} was not JSON (${response.status})`, response.status);
  }
}

async function request(address: string, sent: Sent): Promise<Response> {
  const response = await reach(address, sent);
  if (response.ok) return response;
  throw await refusal(response);
}

/** An answer that is no success, as a fault with the problem that it states. */
export async function refusal(response: Response): Promise<ServerError> {
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  const problem = isProblem ? ((await parse(response)) as Problem & Readonly<Record<string, unknown>>) : undefined;
  const language = response.headers.get('content-language') ?? undefined;
  return new ServerError(problem?.detail ?? `the server answered ${response.status}`, response.status, problem, language);
}

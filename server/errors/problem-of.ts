import { HTTPException } from 'hono/http-exception';
import { type Message, textMessage } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { BadCursorError } from './bad-cursor-error.ts';
import { ProblemError } from './problem-error.ts';
import { describeProblem, unreadableRequest } from './problems.ts';
import { StoreError } from './store-error.ts';
import { withoutPaths } from './without-paths.ts';

type ProblemResponse = Pick<ProblemError, 'problem' | 'headers'>;

/** The problem of something that failed and not by the fault of whoever asked; `detail` says what was not at fault. */
export function internalProblem<T extends object>(detail: Message, more?: T) {
  return describeProblem({ type: 'about:blank', title: messageOf('request.internal.title'), status: 500, detail, ...more });
}

/**
 * What a thrown error means to whoever asked; undefined where it is our own fault. Where on this machine or in the network a store is
 * stands in it only with `showsPaths`, for whoever runs it.
 */
export function problemOf(
  error: unknown,
  { showsPaths = false }: { readonly showsPaths?: boolean } = {},
): ProblemResponse | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreError) return storeProblem(error, showsPaths);
  if (error instanceof BadCursorError)
    return storeProblemOf(
      'bad-cursor',
      422,
      messageOf('request.bad-cursor.title'),
      messageOf('request.send-next', { detail: error.said }),
    );
  if (error instanceof HTTPException && error.status < 500)
    return { problem: unreadableRequest(textMessage(error.message.toLowerCase())), headers: {} };
  return undefined;
}

/** The stores cannot be used; what there was is untouched and goes on deciding. */
function storeProblem({ kind, said: { message, hint } }: StoreError, showsPaths: boolean): ProblemResponse {
  const what = showsPaths ? message : withoutPaths(message);
  const { problem } = storeProblemOf(
    'store',
    503,
    messageOf('store.unusable.title'),
    messageOf('list.semicolon', { first: what, second: hint }),
  );
  return { problem: { ...problem, kind }, headers: { 'retry-after': '5' } };
}

function storeProblemOf(type: string, status: number, title: Message, detail: Message): ProblemResponse {
  return { problem: describeProblem({ type: `urn:dueline:problem:${type}`, title, status, detail }), headers: {} };
}

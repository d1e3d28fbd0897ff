import { HTTPException } from 'hono/http-exception';
import { unreadableRequest } from '../engine/index.ts';
import { Refusal } from './refusal.ts';
import { BadCursor } from './store/bad-cursor.ts';
import { StoreFault } from './store/store-fault.ts';

type Told = Pick<Refusal, 'problem' | 'headers'>;

/** What a thrown error means to whoever asked; undefined where it is our own fault. */
export function problemOf(error: unknown): Told | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) return storeProblem(error);
  if (error instanceof BadCursor)
    return told(
      'bad-cursor',
      422,
      'The cursor cannot be read',
      `${error.message}; send the \`next\` of the part before as it came`,
    );
  if (error instanceof HTTPException && error.status < 500)
    return { problem: unreadableRequest(error.message.toLowerCase()), headers: {} };
  return undefined;
}

/** The stores cannot be used; what there was is untouched and goes on deciding. */
function storeProblem({ kind, message, hint }: StoreFault): Told {
  const { problem } = told('store', 503, 'The store cannot be used', `${message}; ${hint}`);
  return { problem: { ...problem, kind }, headers: { 'retry-after': '5' } };
}

function told(type: string, status: number, title: string, detail: string): Told {
  return { problem: { type: `urn:dueline:problem:${type}`, title, status, detail }, headers: {} };
}

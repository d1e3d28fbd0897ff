import type { Message } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';

/**
 * Refuses texts that no database keeps: PostgreSQL has no place for U+0000, and SQLite takes it for an end in places. Every query of
 * every store passes here, so that no route has to think of it.
 */
export function mustBeStorable(parameters: readonly unknown[]): void {
  for (const one of parameters) if (typeof one === 'string' && one.includes('\0')) throw unstorable(textBefore(one));
}

/** Says that a text cannot be kept, and why. */
export function unstorable(detail: Message): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:unstorable-text',
      title: messageOf('store.unstorable.title'),
      status: 422,
      detail,
    }),
  );
}

function textBefore(text: string): Message {
  const before = text.slice(0, text.indexOf('\0')).slice(-40);
  return before === '' ? messageOf('store.unstorable-at-start') : messageOf('store.unstorable-behind', { before });
}

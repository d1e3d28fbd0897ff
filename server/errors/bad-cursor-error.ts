import { formatMessage, type Message } from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import { messageOf } from '../messages/message-of.ts';

/** A cursor that this list did not give. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
  readonly hint = 'take the cursor from `next` of the page before, or leave it out to begin at the start';
  /** By what the message can be told in other languages. */
  readonly said: Message;

  constructor(cursor: string) {
    const said = messageOf('request.bad-cursor', { cursor: cursor.length > 60 ? `${cursor.slice(0, 60)}…` : cursor });
    super(formatMessage(said, english));
    this.said = said;
  }
}

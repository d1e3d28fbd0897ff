import { formatMessage, type Message, phrase } from '../../engine/index.ts';

/** A cursor that this list did not give. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
  readonly hint = 'take the cursor from `next` of the page before, or leave it out to begin at the start';
  /** By what the message can be told in other languages. */
  readonly said: Message;

  constructor(cursor: string) {
    const said = phrase`\`${cursor.length > 60 ? `${cursor.slice(0, 60)}…` : cursor}\` is no place in this list`;
    super(formatMessage(said));
    this.said = said;
  }
}

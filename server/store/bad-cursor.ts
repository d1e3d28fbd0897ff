/** A cursor that this list did not give. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
  readonly hint = 'take the cursor from `next` of the page before, or leave it out to begin at the start';

  constructor(cursor: string) {
    super(`\`${cursor.length > 60 ? `${cursor.slice(0, 60)}…` : cursor}\` is no place in this list`);
  }
}

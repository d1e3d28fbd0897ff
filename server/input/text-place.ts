const [newline, carriageReturn] = [10, 13];

/** Where one is in a text: its line and column, from 1; columns in UTF-16 units. CR, LF and CRLF each end a line, as in an editor. */
export class TextPlace {
  line = 1;
  column = 1;
  #isAfterReturn = false;

  /** Goes on by a piece of the text, whole characters of UTF-8. */
  pass(piece: Uint8Array): void {
    if (piece.length === 0) return;
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const rest = this.#isAfterReturn && bytes[0] === newline ? bytes.subarray(1) : bytes;
    const last = Math.max(rest.lastIndexOf(newline), rest.lastIndexOf(carriageReturn));
    this.line += lineEnds(rest);
    this.column = (last < 0 ? this.column : 1) + rest.subarray(last + 1).toString('utf8').length;
    this.#isAfterReturn = bytes[bytes.length - 1] === carriageReturn;
  }
}

/** How many lines end in bytes of UTF-8; a CR at the end counts. */
export function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1;
  for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1))
    if (bytes[at + 1] !== newline) count += 1;
  return count;
}

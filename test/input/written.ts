import { type Encoding, utf8, utf16be, utf16le } from '../../server/input/encoding.ts';
import { type TextIssue, UnreadableTextError } from '../../server/input/unreadable-text.ts';

/** A text in an encoding; of one with a byte a character, only what it has. */
export function written(text: string, encoding: Encoding): Buffer {
  if (encoding === utf8) return Buffer.from(text);
  if (encoding === utf16le) return Buffer.from(text, 'utf16le');
  if (encoding === utf16be) return Buffer.from(text, 'utf16le').swap16();
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const characters = [...all].map((byte) => encoding.decode(all.subarray(byte, byte + 1)));
  return Buffer.from(
    [...text].map((letter) => {
      const byte = characters.indexOf(letter);
      if (byte < 0) throw new Error(`${encoding.name} has no ${letter}`);
      return byte;
    }),
  );
}

/** What keeps a text from being read. */
export async function faultOf(reading: Promise<unknown>): Promise<TextIssue> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof UnreadableTextError) return error.issue;
    throw error;
  }
  throw new Error('it was read');
}

import { lineEnds } from '../input/text-place.ts';
import { messageOf } from '../messages/message-of.ts';
import { blockBytes, type CaseBlock, copied, longestCase } from './case-block.ts';

const [newline, carriageReturn] = [10, 13];

/**
 * Bytes with a case a line as blocks of whole lines, never more in memory than a block, a line and a piece of the stream. Each of
 * LF, CRLF and CR ends a line.
 */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>, sizes = blockBytes): AsyncGenerator<CaseBlock> {
  let rest: Buffer = Buffer.alloc(0);
  let [place, wanted, isOverlong] = [1, sizes.first, false];
  for await (const chunk of chunks) {
    let bytes: Buffer =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk]);
    if (isOverlong) {
      const end = firstLineEnd(bytes, 0);
      if (end === 0) {
        rest = bytes.subarray(endsInReturn(bytes) ? -1 : bytes.length);
        continue;
      }
      isOverlong = false;
      place += 1;
      bytes = bytes.subarray(end);
    }
    for (let end = lastLineEnd(bytes, wanted); end > 0; end = lastLineEnd(bytes, wanted)) {
      const whole = bytes.subarray(0, end);
      yield { kind: 'lines', place, bytes: copied(whole) };
      place += lineEnds(whole);
      bytes = bytes.subarray(end);
      wanted = sizes.later;
    }
    if (bytes.length > longestCase && firstLineEnd(bytes, 0) === 0) {
      yield { kind: 'unreadable', place, detail: messageOf('input.line-too-long') };
      isOverlong = true;
      bytes = bytes.subarray(endsInReturn(bytes) ? -1 : bytes.length);
    }
    rest = Buffer.from(bytes);
  }
  if (rest.length > 0 && !isOverlong) yield { kind: 'lines', place, bytes: copied(rest) };
}

/** The end of the last line that ends within so many bytes, or of the first one; 0 where there are fewer bytes, or none ends. */
function lastLineEnd(bytes: Buffer, wanted: number): number {
  if (bytes.length < wanted) return 0;
  const within = Math.max(bytes.lastIndexOf(newline, wanted - 1), bytes.lastIndexOf(carriageReturn, wanted - 1));
  return within < 0 ? firstLineEnd(bytes, wanted) : firstLineEnd(bytes, within);
}

/** The end of the first line that ends at an offset or after it; 0 where none does. After a CR at the end, its LF may still come. */
function firstLineEnd(bytes: Buffer, from: number): number {
  const ends = [bytes.indexOf(newline, from), bytes.indexOf(carriageReturn, from)].filter((at) => at >= 0);
  if (ends.length === 0) return 0;
  const at = Math.min(...ends);
  if (bytes[at] === newline) return at + 1;
  if (at + 1 === bytes.length) return 0;
  return bytes[at + 1] === newline ? at + 2 : at + 1;
}

function endsInReturn(bytes: Buffer): boolean {
  return bytes[bytes.length - 1] === carriageReturn;
}

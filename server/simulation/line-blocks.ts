import { phrase } from '../../engine/index.ts';
import { blockBytes, type CaseBlock, copied, longestCase } from './case-block.ts';

const newline = 10;

/** Bytes with a case a line as blocks of whole lines, never more in memory than a block, a line and a piece of the stream. */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CaseBlock> {
  let rest = Buffer.alloc(0);
  let [place, wanted, isOverlong] = [1, blockBytes.first as number, false];
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk]);
    if (isOverlong) {
      const end = bytes.indexOf(newline);
      if (end < 0) continue;
      isOverlong = false;
      place += 1;
      bytes = bytes.subarray(end + 1);
    }
    for (let end = lastLineEnd(bytes, wanted); end > 0; end = lastLineEnd(bytes, wanted)) {
      const whole = bytes.subarray(0, end);
      yield { kind: 'json', place, bytes: copied(whole) };
      place += countLines(whole);
      bytes = bytes.subarray(end);
      wanted = blockBytes.later;
    }
    if (bytes.length > longestCase && !bytes.includes(newline)) {
      yield { kind: 'fault', place, detail: phrase`the line is longer than 1,000,000 characters` };
      isOverlong = true;
      bytes = Buffer.alloc(0);
    }
    rest = Buffer.from(bytes);
  }
  if (rest.length > 0) yield { kind: 'json', place, bytes: copied(rest) };
}

/** The end of the last line that ends within so many bytes, or of the first one; 0 where there are fewer bytes, or none ends. */
function lastLineEnd(bytes: Buffer, wanted: number): number {
  if (bytes.length < wanted) return 0;
  const within = bytes.lastIndexOf(newline, wanted - 1);
  return (within < 0 ? bytes.indexOf(newline, wanted) : within) + 1;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

import type { Readable } from 'node:stream';

/** How many lines a stream has. */
export async function countLines(stream: Readable): Promise<number> {
  let count = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  }
  return count;
}

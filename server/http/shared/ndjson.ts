/** The media type of newline-delimited JSON. */
export const ndjson = 'application/x-ndjson';

/** So many lines are written at a time: enough to make little of each write, few enough to stay small in memory. */
const linesAtOnce = 32;

/** Values as lines of JSON, in bytes, as they come in and as the reader asks for them. */
export async function* encodeLines(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<Uint8Array> {
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += linesAtOnce) {
      let text = '';
      for (const value of batch.slice(start, start + linesAtOnce)) text += `${JSON.stringify(value)}\n`;
      yield Buffer.from(text);
    }
  }
}

/** The media type of newline-delimited JSON. */
export const ndjson = 'application/x-ndjson';

/** Values as lines of JSON, in bytes, as many at a time as come in and as the reader asks for them. */
export async function* encodeLines(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const batch of batches) yield encoder.encode(batch.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

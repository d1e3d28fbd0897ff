/** The media type of newline-delimited JSON. */
export const ndjson = 'application/x-ndjson';

/** Each value as a line of JSON, in bytes, as the reader asks for them. */
export async function* encodeLines(values: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const value of values) yield encoder.encode(`${JSON.stringify(value)}\n`);
}

/** A line longer than this is not kept in memory. */
const longestLine = 1_000_000;

/** A line of text, or that it was too long. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

/**
 * The lines of a stream of text that hold anything, as many at a time as have come in: never more in memory than a piece of
 * the stream and a line.
 */
export async function* readLines(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  let isOverlong = false;
  const finish = (text: string, lines: Line[]): void => {
    number += 1;
    if (isOverlong || text.length > longestLine) lines.push({ number, tooLong: true });
    else if (text.trim() !== '') lines.push({ number, text });
    isOverlong = false;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) finish(part, lines);
    if (rest.length > longestLine) {
      isOverlong = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  const last: Line[] = [];
  finish(rest + decoder.decode(), last);
  if (last.length > 0) yield last;
}

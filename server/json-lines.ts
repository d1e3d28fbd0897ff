/** A line longer than this is not kept in memory. */
const longestLine = 1_000_000;

/** A line of text, or that it was too long. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

/** The lines of a stream of text that hold anything, one after the other; only one is in memory at a time. */
export async function* readLines(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  let isOverlong = false;
  const finish = (text: string): Line | undefined => {
    number += 1;
    const overlong = isOverlong || text.length > longestLine;
    isOverlong = false;
    if (overlong) return { number, tooLong: true };
    return text.trim() === '' ? undefined : { number, text };
  };
  for await (const chunk of chunks) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const line = finish(part);
      if (line) yield line;
    }
    if (rest.length > longestLine) {
      isOverlong = true;
      rest = '';
    }
  }
  const last = finish(rest + decoder.decode());
  if (last) yield last;
}

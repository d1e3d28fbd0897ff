/** The widest line of a report, in characters. */
export const reportWidth = 110;

/** A text broken between words into lines of the report's width, the further ones set in by `indent`. */
export function wrappedText(text: string, first: string, indent: string): string {
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of text.split(' ')) {
    if (!isFresh && line.length + 1 + word.length > reportWidth) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line].join('\n');
}

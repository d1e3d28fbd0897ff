import type { Diagnostic } from '../../../../engine/index.ts';

/** Where a fault stands in a text, in UTF-16 units from the start. */
export function faultRange(text: string, { line, column, length }: Diagnostic): { readonly from: number; readonly to: number } {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  const from = Math.min(start + column - 1, text.length);
  return { from, to: Math.min(Math.max(from + length, from + 1), text.length) };
}

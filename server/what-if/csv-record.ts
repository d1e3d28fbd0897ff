const [quote, newline, carriageReturn, blank, nul] = [34, 10, 13, 32, 0];

/** What keeps a record from being read: a quote within a cell, something after a quote that closed, a U+0000, or no end. */
export type RecordIssue = { readonly kind: 'stray-quote' | 'after-quote' | 'nul' | 'open-quote'; readonly column: number };

/** A record of CSV: where it ends, its line end included, how many lines it takes, and how many cells it has. */
export type CsvRecord = {
  readonly end: number;
  readonly lines: number;
  readonly cells: number;
  /** Whether there is nothing on its line. */
  readonly isBlank: boolean;
  readonly issue?: RecordIssue;
};

/**
 * The record that begins at an offset, undefined where it goes on after the bytes. LF, CRLF and CR each end it, unless that is
 * within quotes; a quote opens only where a cell begins. `isWhole` says that no bytes follow. Cells count from 1.
 */
export function recordAt(
  bytes: Uint8Array,
  start: number,
  delimiters: readonly number[],
  isWhole: boolean,
): CsvRecord | undefined {
  const [one, two = one, three = one] = delimiters;
  let [lines, cells] = [0, 1];
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let isBlank = true;
  let issue: RecordIssue | undefined;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte > blank) isBlank = false;
    if (byte === nul) issue ??= { kind: 'nul', column: cells };
    if (state === 'quoted') {
      if (byte === quote) state = 'closed';
      else if (byte === newline ? bytes[at - 1] !== carriageReturn : byte === carriageReturn) lines += 1;
    } else if (byte === newline) return { end: at + 1, lines: lines + 1, cells, isBlank, ...(issue && { issue }) };
    else if (byte === carriageReturn) {
      if (at + 1 === bytes.length && !isWhole) return undefined;
      const end = bytes[at + 1] === newline ? at + 2 : at + 1;
      return { end, lines: lines + 1, cells, isBlank, ...(issue && { issue }) };
    } else if (byte === one || byte === two || byte === three) {
      [state, isBlank] = ['start', false];
      cells += 1;
    } else if (byte !== quote) {
      if (state === 'closed') issue ??= { kind: 'after-quote', column: cells };
      state = 'plain';
    } else if (state === 'plain') issue ??= { kind: 'stray-quote', column: cells };
    // A quote right after the one that closed is a quote within the text.
    else state = 'quoted';
  }
  if (!isWhole) return undefined;
  if (state === 'quoted') issue = { kind: 'open-quote', column: cells };
  return { end: bytes.length, lines, cells, isBlank, ...(issue && { issue }) };
}

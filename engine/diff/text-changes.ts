import { createTwoFilesPatch, diffArrays } from 'diff';

/** More changes than these are told as one: looking for the fewest would take too long. */
const mostChanges = 4000;

/** A text with the name under which it is shown. */
export type NamedText = { readonly name: string; readonly text: string };

/** Lines that were taken out and put in, at a line of the earlier text, counted from 1. */
export type LineChange = { readonly line: number; readonly removed: readonly string[]; readonly added: readonly string[] };

/** The unified diff of two texts, with three lines around each change; empty where they are the same. */
export function unifiedDiff(before: NamedText, after: NamedText): string {
  if (before.text === after.text) return '';
  const options = { context: 3, maxEditLength: mostChanges, stripTrailingCr: true };
  const patch = createTwoFilesPatch(before.name, after.name, before.text, after.text, undefined, undefined, options);
  return (patch ?? replaced(before, after)).replace(/^=+\n/, '');
}

/** What was changed from one text to another, line by line; the ends of lines do not count. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [ones, others] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(ones, others, { maxEditLength: mostChanges }) ?? [
    { value: ones, removed: true, added: false },
    { value: others, removed: false, added: true },
  ];
  const changes: { line: number; removed: string[]; added: string[] }[] = [];
  let line = 1;
  let isOpen = false;
  for (const { value, removed, added } of parts) {
    const isChange = removed || added;
    if (isChange && !isOpen) changes.push({ line, removed: [], added: [] });
    if (isChange) changes.at(-1)?.[removed ? 'removed' : 'added'].push(...value);
    isOpen = isChange;
    if (!added) line += value.length;
  }
  return changes;
}

/** The lines of a text, without their ends; a last line that ends is no further line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function replaced(before: NamedText, after: NamedText): string {
  const [gone, come] = [linesOf(before.text), linesOf(after.text)];
  const head = `--- ${before.name}\n+++ ${after.name}\n@@ -1,${gone.length} +1,${come.length} @@\n`;
  return `${head}${[...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)].join('\n')}\n`;
}

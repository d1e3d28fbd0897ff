import type { Path } from '../../../../engine/index.ts';
import { flowSteps, isOpenFlow } from './flow-place.ts';

/** Where in a policy somebody is writing: in a key of the map at `path`, or in the value at `path`. `from` is where the word begins. */
export type CursorPlace = {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly from: number;
  readonly isInFlow: boolean;
};

type Level = { readonly indent: number; step: string | number };

const keyForm = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#[\]{},&*!|>'"%@`-][^:#]*?|-[^\s:#][^:#]*?)\s*:(?=\s|$)/;

/**
 * Where a place in a text is, also while the text is no YAML because somebody is writing in it. Goes by indentation, as people do.
 * Undefined in comments.
 */
export function cursorPlace(text: string, at: number): CursorPlace | undefined {
  const levels: Level[] = [];
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let skipped: number | undefined;
  let flow: { from: number; text: string } | undefined;
  for (let from = 0; from <= start; ) {
    const end = text.indexOf('\n', from);
    const isLast = from === start;
    const line = text.slice(from, isLast ? at : end).replace(/\r$/, '');
    if (flow !== undefined) flow = { from: flow.from, text: text.slice(flow.from, isLast ? at : end) };
    const indent = line.length - line.trimStart().length;
    const isInText: boolean = skipped !== undefined && (indent > skipped || (line.trim() === '' && !isLast));
    if (!isInText && flow === undefined) {
      skipped = undefined;
      const isEmpty = line.trim() === '' || line.trimStart().startsWith('#');
      if (!isEmpty || isLast) {
        const read = readLine(levels, line, isLast ? at - start : undefined);
        if (read.isText) skipped = indent;
        if (read.flow !== undefined) flow = { from: from + read.flow, text: line.slice(read.flow) };
        if (isLast && flow === undefined)
          return /(^|\s)#/.test(outsideQuotes(line)) ? undefined : placeOf(levels, read, start, line);
      }
    }
    if (isLast) break;
    if (flow !== undefined && !isOpenFlow(flow.text)) flow = undefined;
    from = end + 1;
  }
  if (flow === undefined || !isOpenFlow(flow.text)) return undefined;
  const inner = flowSteps(flow.text);
  const path = [...levels.map(({ step }) => step), ...inner.steps];
  return { path, part: inner.part, from: flow.from + inner.from, isInFlow: true };
}

type LineReading = {
  readonly value: number;
  readonly isKey: boolean;
  readonly isText: boolean;
  readonly flow: number | undefined;
};

/** Reads a line into the levels above it. `value` is where on the line the value, or an unfinished key, begins. */
function readLine(levels: Level[], line: string, cursor: number | undefined): LineReading {
  let column = line.length - line.trimStart().length;
  if (line.trim() === '') column = cursor ?? column;
  let rest = line.slice(column);
  const isDash = (words: string): boolean => /^-(\s|$)/.test(words);
  let index = 0;
  while ((levels.at(-1)?.indent ?? -1) > column || (!isDash(rest) && (levels.at(-1)?.indent ?? -1) >= column)) levels.pop();
  while (isDash(rest)) {
    const last = levels.at(-1);
    if (last?.indent === column && typeof last.step === 'number') last.step += 1;
    else {
      if (last?.indent === column && typeof last.step === 'number') levels.pop();
      levels.push({ indent: column, step: index });
    }
    const width = /^-\s*/.exec(rest)?.[0].length ?? 1;
    column += width;
    rest = rest.slice(width);
    index = 0;
  }
  const key = keyForm.exec(rest);
  if (key === null)
    return {
      value: column,
      isKey: !/^["'[{]/.test(rest),
      isText: /^[|>]/.test(rest),
      flow: /^[[{]/.test(rest) ? column : undefined,
    };
  levels.push({ indent: column, step: (key[1] ?? '').replace(/^["']|["']$/g, '') });
  const gap = /^\s*/.exec(rest.slice(key[0].length))?.[0].length ?? 0;
  const value = column + key[0].length + gap;
  const words = line.slice(value);
  return { value, isKey: false, isText: /^[|>]/.test(words), flow: /^[[{]/.test(words) ? value : undefined };
}

function placeOf(levels: readonly Level[], { value, isKey }: LineReading, start: number, line: string): CursorPlace {
  const path = levels.map(({ step }) => step);
  const quote = /^["']/.test(line.slice(value)) ? 1 : 0;
  return { path, part: isKey ? 'key' : 'value', from: start + Math.min(value, line.length) + quote, isInFlow: false };
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'?/g, 'x');
}

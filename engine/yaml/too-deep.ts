import { Lexer } from 'yaml';
import { mostNestedLevels } from '../nesting.ts';

/** Tokens that have no text of their own: where a document begins, where a flow is broken off, and before the text of a value. */
const [documentMark, flowEndMark, valueMark] = ['\u0002', '\u0018', '\u001f'];

/** How tokens begin that open nothing: spaces, comments, directives, properties, aliases, and what stands between values. */
const besides: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '#', '%', '&', '!', '*', ':', ',', '|', '>', '\u{feff}']);

/**
 * Where a text of YAML certainly goes deeper than policies may; undefined where it goes not much deeper. The parser calls itself
 * level by level and must not be given such a text: it takes seconds, and can end the process with the stack.
 */
export function tooDeepAt(text: string): number | undefined {
  /** Columns of the blocks around the place, outermost first: each is a list or a map, the last may be one value. */
  const columns: number[] = [];
  let flow = 0;
  let [at, lineStart] = [0, 0];
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    if (!isValue && (token === documentMark || token === flowEndMark || token === valueMark)) {
      isValue = token === valueMark;
      if (!isValue) flow = 0;
      continue;
    }
    const from = at;
    at += token.length;
    if (isValue || !besides.has(token.charAt(0))) {
      if (!isValue && (token === '[' || token === '{')) flow += 1;
      else if (!isValue && (token === ']' || token === '}')) flow = Math.max(0, flow - 1);
      else if (!isValue && (token === '---' || token === '...')) columns.length = 0;
      else if (flow === 0) {
        while ((columns.at(-1) ?? -1) >= from - lineStart) columns.pop();
        columns.push(from - lineStart);
      }
      if (Math.max(0, columns.length - 1) + flow > mostNestedLevels) return from;
    }
    isValue = false;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = from + lastBreak + 1;
  }
  return undefined;
}

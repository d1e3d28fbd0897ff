import { jsonIn } from '../input/parse-json.ts';

/** How cases are written. `lines` is NDJSON; `list` a JSON list of cases, or one case. */
export type CaseFormat = 'lines' | 'list' | 'csv';

/** The format that a file's name tells, undefined where only what stands in it can. */
export function formatOfName(name: string): CaseFormat | undefined {
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'lines';
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : undefined;
}

/**
 * The format of what begins like this, undefined where it is empty so far: a list, or a value over several lines, is JSON; a
 * value on its line is one of NDJSON; anything else is CSV.
 */
export function formatOfText(beginning: string): CaseFormat | undefined {
  const text = beginning.trimStart();
  if (text === '') return undefined;
  if (text.startsWith('[')) return 'list';
  if (!text.startsWith('{')) return 'csv';
  const [line = ''] = text.split(/[\r\n]/);
  return jsonIn(line) !== undefined ? 'lines' : /^\{\s*$/.test(line) || isBeginning(line) ? 'list' : 'lines';
}

/** Whether a line is a value that goes on: it has more brackets that open than such that close. */
function isBeginning(line: string): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (inText && letter === '\\') at += 1;
    else if (letter === '"') inText = !inText;
    else if (!inText && (letter === '{' || letter === '[')) depth += 1;
    else if (!inText && (letter === '}' || letter === ']')) depth -= 1;
  }
  return depth > 0;
}

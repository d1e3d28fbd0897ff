import type { Diagnostic, Place } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { type StrangeLetter, strangeLetterMessage, strangeLetters, takeOut } from '../strange-letters.ts';
import { lineAndColumn, lineStarts } from './text-lines.ts';
import type { YamlSource } from './yaml-source.ts';

/** How many are told one by one. */
const mostLettersReported = 20;

const form = { lines: true };

/**
 * Control characters and letters that deceive or cannot be seen, wherever they stand in a file: in texts, names and comments, and written as
 * escapes in quoted texts.
 */
export function letterDiagnostics(source: YamlSource): Diagnostic[] {
  const { file, text } = source;
  const starts = lineStarts(text);
  const told: StrangeLetter[] = [];
  let more = 0;
  for (const found of strangeLetters(text, form)) {
    // A mark at the very beginning says how the file is encoded.
    if (found.index === 0 && found.letter === '\ufeff') continue;
    if (told.length <= mostLettersReported) told.push(found);
    else more += 1;
  }
  const placeOf = ({ index, letter }: StrangeLetter): Place => ({ file, ...lineAndColumn(starts, index), length: letter.length });
  const diagnostics = told.slice(0, mostLettersReported).map((found) => diagnosticAt(placeOf(found), found));
  const next = told[mostLettersReported];
  if (next !== undefined)
    diagnostics.push(diagnosticOf(placeOf(next), 'strange-letter', messageOf('yaml.more-letters', { count: more + 1 }), takeOut));
  if (diagnostics.length > 0 || !text.includes('\\')) return diagnostics;
  return escaped(source.value, [])
    .slice(0, mostLettersReported)
    .map(([path, part, found]) => diagnosticAt(source.locate(path, part), found));
}

function diagnosticAt(place: Place, found: StrangeLetter): Diagnostic {
  return diagnosticOf(place, 'strange-letter', strangeLetterMessage(found), takeOut);
}

type Escaped = readonly [path: Path, part: 'key' | 'value', found: StrangeLetter];

function escaped(value: unknown, path: Path): Escaped[] {
  const inText = (text: string, at: Path, part: 'key' | 'value'): Escaped[] => {
    const [found] = strangeLetters(text, form);
    return found === undefined ? [] : [[at, part, found]];
  };
  if (typeof value === 'string') return inText(value, path, 'value');
  if (Array.isArray(value)) return value.flatMap((item, index) => escaped(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...inText(key, [...path, key], 'key'),
    ...escaped(item, [...path, key]),
  ]);
}

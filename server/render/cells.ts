import { withoutStrangeLetters } from '../../engine/index.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** East Asian wide and full-width letters, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Marks without a letter under them, joiners and byte-order marks. */
const invisible = /^[\p{M}\p{Cf}]+$/u;

/** Blanks that take up as much room in a terminal as a text does; tabs stay tabs. */
export function blanksFor(text: string): string {
  return Array.from(graphemes.segment(text), ({ segment }) => (segment === '\t' ? '\t' : ' '.repeat(cellsOf(segment)))).join('');
}

function cellsOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** A text of one line in which no letter steers the terminal, turns the direction of what follows, or hides. */
export function harmless(text: string): string {
  return withoutStrangeLetters(text);
}

function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** Something to be shown, every text in it harmless and on one line. */
export function harmlessIn<T>(value: T): T {
  if (typeof value === 'string') return harmless(onOneLine(value)) as T;
  if (Array.isArray(value)) return value.map((item) => harmlessIn(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [harmless(key), harmlessIn(item)])) as T;
}

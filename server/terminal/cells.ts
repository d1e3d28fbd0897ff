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

/** A text in which no character steers the terminal. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\t' ? '\t' : '\ufffd'));
}

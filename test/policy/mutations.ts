import fc from 'fast-check';

/** Characters and words that mean something to YAML, to JavaScript, to a terminal or to a policy. */
const pieces = [
  ...[
    ':',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '- ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%',
    '@',
    '`',
    '!',
    '---\n',
    '...\n',
  ],
  ...['&a ', '*a', '<<: ', '!!set ', '~', 'null', 'true', 'no', '0', '-1', '1e999', '.nan', '99999999999999999999'],
  ...['__proto__: 1\n', 'constructor', '\0', '\u001b[2J', '\ufeff', '\u2028', '\ud800', '😀', 'e\u0301'],
];

const values = ['', '{}', '[]', 'x', '5', 'true', '[a]', '{ a: b }', '""', '- x'];

type Change = (text: string) => string;

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const at = (where: number, text: string): number => Math.floor(where * text.length);

const inText = fc.tuple(share, fc.nat(20), fc.constantFrom('', '', ...pieces)).map(
  ([where, length, piece]): Change =>
    (text) => {
      const from = at(where, text);
      return text.slice(0, from) + piece + text.slice(from + length);
    },
);

const inserted = fc.tuple(share, fc.constantFrom(...pieces)).map(
  ([where, piece]): Change =>
    (text) =>
      text.slice(0, at(where, text)) + piece + text.slice(at(where, text)),
);

const inLines = fc.tuple(share, share, fc.constantFrom('drop', 'repeat', 'move', 'indent'), fc.nat(8)).map(
  ([where, other, kind, width]): Change =>
    (text) => {
      const lines = text.split('\n');
      const index = Math.floor(where * lines.length);
      const [line = ''] = kind === 'drop' || kind === 'move' ? lines.splice(index, 1) : lines.slice(index, index + 1);
      if (kind === 'repeat' || kind === 'move') lines.splice(Math.floor(other * lines.length), 0, line);
      if (kind === 'indent') lines[index] = ' '.repeat(width) + line.trimStart();
      return lines.join('\n');
    },
);

/** Changes that leave the text readable, so that what comes after the YAML is reached too. */
const inWords = fc.tuple(share, share, fc.constantFrom('', ...values), fc.boolean()).map(
  ([where, other, value, isValue]): Change =>
    (text) => {
      const words = [...text.matchAll(isValue ? /(?<=: )[^\s{[][^\n,}\]]*/g : /[\w-]+/g)];
      const word = words[Math.floor(where * words.length)];
      const replacement = value === '' ? (words[Math.floor(other * words.length)]?.[0] ?? '') : value;
      return word === undefined ? text : text.slice(0, word.index) + replacement + text.slice(word.index + word[0].length);
    },
);

/** One to four changes, one after the other, that people and programs make to a text by mistake. */
export const mistakes: fc.Arbitrary<Change> = fc
  .array(fc.oneof(inText, inserted, inLines, { arbitrary: inWords, weight: 4 }), { minLength: 1, maxLength: 4 })
  .map((changes) => (text) => changes.reduce((changed, change) => change(changed), text));

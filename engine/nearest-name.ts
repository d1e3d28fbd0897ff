import { distance } from 'fastest-levenshtein';

/**
 * The known name of which the given one is a plausible slip of the keyboard, or undefined where none is, or where two are as near:
 * a name that was meant otherwise must not be taken for a misspelt one.
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  if (given.length > longestName) return undefined;
  const names = new Set(known);
  if (names.has(given)) return given === '' ? undefined : given;
  const ranked = [...names]
    .map((name) => ({ name, slips: slipsBetween(given, name) }))
    .filter(({ slips }) => slips !== undefined)
    .sort((a, b) => (a.slips ?? 0) - (b.slips ?? 0));
  const [best, next] = ranked;
  return best === undefined || next?.slips === best.slips ? undefined : best.name;
}

/** What is longer, in characters, is no misspelt name. */
const longestName = 200;

/** More slips than these make another name, however long it is. */
const mostSlips = 3;

/** How many slips lead from one name to another: 0 where only case and joints differ; undefined where one is no misspelling of the other. */
function slipsBetween(given: string, name: string): number | undefined {
  const [words, others] = [wordsOf(given), wordsOf(name)];
  if (words.length === 0 || others.length === 0) return undefined;
  if (words.length !== others.length) {
    const slips = slipsInWord(words.join(''), others.join(''));
    return slips === undefined || slips > 1 ? undefined : slips;
  }
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const slips = slipsInWord(word, others[index] ?? '');
    if (slips === undefined) return undefined;
    sum += slips;
  }
  return sum > mostSlips ? undefined : sum;
}

/** The words of a name such as `desk-hours`, `atLeast` or `acme/care/base@1`, in small letters. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

function slipsInWord(word: string, other: string): number | undefined {
  if (word === other) return 0;
  if (Math.abs(word.length - other.length) > mostSlips) return undefined;
  if (digitsOf(word) !== digitsOf(other) || areOpposite(word, other) || areOpposite(other, word)) return undefined;
  // Two letters that changed places are likelier than another letter: `lable` is `label` before it is `table`.
  const slips = areSwapped(word, other) ? 0.9 : distance(word, other);
  return slips <= allowedIn(Math.max(word.length, other.length)) ? slips : undefined;
}

function allowedIn(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : length < 12 ? 2 : mostSlips;
}

/** Another number is another thing: `site-2` is not a misspelt `site-1`. */
function digitsOf(word: string): string {
  return word.replace(/\D+/g, ' ').trim();
}

/** Whether two neighbouring letters have changed places, and nothing else. */
function areSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

/** Beginnings and endings that turn a word into its opposite or counterpart, though few letters differ. */
const oppositeBeginnings: readonly (readonly [string, string])[] = [
  ...['un', 'non', 'not', 'no', 'in', 'im', 'il', 'ir', 'dis', 'mis', 'de', 're', 'a', 'anti'].map((one) => ['', one] as const),
  ['in', 'ex'],
  ['im', 'ex'],
  ['ac', 'ex'],
  ['in', 'de'],
  ['in', 'out'],
  ['as', 'des'],
  ['at', 'de'],
  ['en', 'de'],
  ['en', 'dis'],
  ['min', 'max'],
  ['on', 'off'],
  ['up', 'down'],
  ['over', 'under'],
  ['pre', 'post'],
  ['micro', 'macro'],
  ['intra', 'inter'],
  ['hyper', 'hypo'],
  ['th', 'wh'],
];
const oppositeEndings: readonly (readonly [string, string])[] = [
  ['er', 'ee'],
  ['or', 'ee'],
  ['ful', 'less'],
];

function areOpposite(word: string, other: string): boolean {
  return (
    oppositeBeginnings.some(
      ([one, two]) => word.startsWith(one) && other.startsWith(two) && word.slice(one.length) === other.slice(two.length),
    ) ||
    oppositeEndings.some(
      ([one, two]) => word.endsWith(one) && other.endsWith(two) && word.slice(0, -one.length) === other.slice(0, -two.length),
    )
  );
}

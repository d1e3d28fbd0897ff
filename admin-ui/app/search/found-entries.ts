import { distance } from 'fastest-levenshtein';
import { plainWords } from '../../platform/messages/plain-words.ts';
import { type SearchEntry, type SearchGroup, searchGroups } from './entry.ts';

/** What of a group is found: the best of it, and how many there are in all. */
export type FoundGroup = { readonly group: SearchGroup; readonly entries: readonly SearchEntry[]; readonly count: number };

type Searched = { readonly title: string; readonly titleWords: readonly string[]; readonly otherWords: readonly string[] };

type Options = {
  /** The words that nobody looks for, such as articles. */
  readonly fillers?: ReadonlySet<string>;
  /** The addresses that were gone to last, the latest first. */
  readonly recent?: readonly string[];
  /** How the addresses of what one is at begin. */
  readonly near?: string | undefined;
  /** More of a group than so many are counted only. */
  readonly most?: number;
};

const searched = new WeakMap<SearchEntry, Searched>();

/** So much a word is worth by how it is found: as a whole, as a beginning, within, or with a slip of the keyboard. */
const worth = { title: { whole: 12, start: 9, within: 4, slip: 3 }, other: { whole: 5, start: 4, within: 2, slip: 1 } } as const;

/** What it is worth that a title begins with all that was typed, that one was there lately, and that it belongs to what one is at. */
const [wholeTitle, lately, beside] = [8, 3, 2];

/**
 * What a query finds: entries that have every word of it, the groups and their entries by how well they fit. Where nothing has them all,
 * words that are a slip of the keyboard away count too.
 */
export function foundEntries(entries: readonly SearchEntry[], query: string, options: Options = {}): readonly FoundGroup[] {
  const typed = wordsOf(query);
  const meant = typed.filter((word) => !options.fillers?.has(word));
  const words = meant.length > 0 ? meant : typed;
  if (words.length === 0) return [];
  const exact = ranked(entries, words, plainWords(query).trim(), options, false);
  return exact.length > 0 ? exact : ranked(entries, words, '', options, true);
}

function ranked(
  entries: readonly SearchEntry[],
  words: readonly string[],
  whole: string,
  { recent = [], near, most = 6 }: Options,
  hasSlips: boolean,
): FoundGroup[] {
  const scored = entries.flatMap((entry) => {
    const score = scoreOf(searchedOf(entry), words, whole, hasSlips);
    if (score === 0) return [];
    const { address = '' } = entry;
    // What is on the page itself is at least as near as the rest of its policy.
    const isNear = address.startsWith('#') || (near !== undefined && address.startsWith(near));
    return [{ entry, score: score + (recent.includes(address) ? lately : 0) + (isNear ? beside : 0) }];
  });
  return searchGroups
    .map((group) => {
      const own = scored.filter(({ entry }) => entry.group === group).sort((a, b) => b.score - a.score);
      return { group, best: own[0]?.score ?? 0, count: own.length, entries: own.slice(0, most).map(({ entry }) => entry) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ group, entries: shown, count }) => ({ group, entries: shown, count }));
}

function searchedOf(entry: SearchEntry): Searched {
  const known = searched.get(entry);
  if (known !== undefined) return known;
  const title = plainWords(entry.title);
  const made = { title, titleWords: wordsOf(title), otherWords: wordsOf(entry.words ?? entry.hint) };
  searched.set(entry, made);
  return made;
}

/** How well an entry fits; 0 where it lacks a word. */
function scoreOf(
  { title, titleWords, otherWords }: Searched,
  words: readonly string[],
  whole: string,
  hasSlips: boolean,
): number {
  let sum = whole !== '' && title.startsWith(whole) ? wholeTitle : 0;
  for (const word of words) {
    const score = Math.max(
      wordScore(word, titleWords, worth.title, hasSlips),
      wordScore(word, otherWords, worth.other, hasSlips),
    );
    if (score === 0) return 0;
    sum += score;
  }
  return sum / words.length;
}

function wordScore(
  word: string,
  among: readonly string[],
  { whole, start, within, slip }: Record<'whole' | 'start' | 'within' | 'slip', number>,
  hasSlips: boolean,
): number {
  let best = 0;
  for (const other of among) {
    if (other === word) return whole;
    if (other.startsWith(word)) best = Math.max(best, start);
    else if (other.includes(word)) best = Math.max(best, within);
    else if (hasSlips && isSlip(word, other)) best = Math.max(best, slip);
  }
  return best;
}

/** Whether a word is another one, or how it begins, but for a slip of the keyboard; two in a long word. */
function isSlip(word: string, other: string): boolean {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (most === 0 || other.length < word.length - most) return false;
  // The first letter is seldom wrong, and what it saves is most of the work.
  if (other[0] !== word[0]) return false;
  const start = other.slice(0, word.length);
  return distance(word, start) <= most || areSwapped(word, start) || distance(word, other) <= most;
}

/** Whether two neighbouring letters have changed places, and nothing else. */
function areSwapped(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

/** The words of a text, without accents and capitals; what has a sign in it, such as an id, also in its parts. */
function wordsOf(text: string): string[] {
  const words = plainWords(text)
    .split(/[\s,;·()“”"]+/)
    .filter(Boolean);
  return [
    ...new Set(words.flatMap((word) => [word, ...(/[^\p{L}\p{N}]/u.test(word) ? word.split(/[^\p{L}\p{N}]+/u) : [])])),
  ].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

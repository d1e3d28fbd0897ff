import { anyKey, type FactDeclaration, factTypes, keyMeaning, keysOverlap } from '../../../../engine/index.ts';
import type { KnownName } from '../schema/known-names.ts';

/** Why a key cannot stand along an axis; `other` is the key with which it shares an answer, `answer` the one that nobody knows. */
export type KeyFault =
  | { readonly kind: 'unknown'; readonly answer: string }
  | { readonly kind: 'number' | 'date' }
  | { readonly kind: 'taken'; readonly other: string };

/** The answers that a key names; none for a range and for all others. */
export function answersIn(key: string): string[] {
  if (key === anyKey) return [];
  return key
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A key as it is written, of what was typed: answers by their ids, also where somebody typed what they are called. */
export function keyOfText(typed: string, fact: FactDeclaration, answers: readonly KnownName[]): string {
  if (factTypes[fact.type].isOrdered || typed.trim() === anyKey) return typed.trim();
  return answersIn(typed)
    .map((one) => idOf(one, answers) ?? one)
    .join(', ');
}

function idOf(typed: string, answers: readonly KnownName[]): string | undefined {
  const lower = typed.toLowerCase();
  return (answers.find(({ id }) => id === typed) ?? answers.find(({ label }) => label.toLowerCase() === lower))?.id;
}

/** What is wrong with a key beside those that there are already; undefined where it can stand there. */
export function keyFault(
  key: string,
  fact: FactDeclaration,
  answers: readonly KnownName[],
  others: readonly string[],
): KeyFault | undefined {
  const other = others.find((one) => one === key || keysOverlap(keyMeaning(one, fact), keyMeaning(key, fact)));
  if (other !== undefined) return { kind: 'taken', other };
  if (key === anyKey) return undefined;
  const { isOrdered, json } = factTypes[fact.type];
  if (!isOrdered) {
    const unknown = answersIn(key).find((one) => answers.length > 0 && !answers.some(({ id }) => id === one));
    return unknown === undefined ? undefined : { kind: 'unknown', answer: unknown };
  }
  const meaning = keyMeaning(key, fact);
  const values = [typeof meaning?.asked === 'object' && meaning.asked !== null ? Object.values(meaning.asked) : meaning?.asked];
  const isRead = values
    .flat()
    .every((one) => (json === 'number' ? typeof one === 'number' : /^\d{4}-\d\d-\d\d/.test(String(one))));
  if (!isRead || (meaning !== undefined && !keysOverlap(meaning, meaning)))
    return { kind: json === 'number' ? 'number' : 'date' };
  return undefined;
}

/** How numbers and days are taken together in one key. */
export const rangeKinds = ['exactly', 'below', 'atMost', 'between', 'atLeast', 'above'] as const;

type RangeKind = (typeof rangeKinds)[number];

/** A range as it is chosen; days have none from one to another. */
type RangeChoice = { readonly kind: RangeKind; readonly from: string; readonly to: string };

const signs = { below: '<', atMost: '<=', atLeast: '>=', above: '>' } as const;

/** What was chosen for a key as it is written. */
export function rangeOfKey(key: string): RangeChoice {
  // One with two signs is no choice of these: it stays as it was typed.
  const [, sign = '', operand = ''] = /^(>=|<=|[<>≥≤])\s*([^<>≥≤]*)$/.exec(key) ?? [];
  const typed = { '≥': '>=', '≤': '<=' }[sign] ?? sign;
  const kind = rangeKinds.find((one) => one in signs && signs[one as keyof typeof signs] === typed);
  if (kind !== undefined) return { kind, from: operand, to: '' };
  const [, from, to] = /^(-?\d+(?:\.\d+)?) ?[-–] ?(-?\d+(?:\.\d+)?)$/.exec(key) ?? [];
  if (from !== undefined && to !== undefined) return { kind: 'between', from, to };
  return { kind: 'exactly', from: key === anyKey ? '' : key, to: '' };
}

/** A range as the key that stands for it; empty while something is missing. */
export function keyOfRange({ kind, from, to }: RangeChoice): string {
  if (from === '' || (kind === 'between' && to === '')) return '';
  if (kind === 'exactly') return from;
  return kind === 'between' ? `${from}-${to}` : `${signs[kind]} ${from}`;
}

import { listPhrase, type Phrase, type PhraseValue, phrase, rowPhrase, sayingOf } from '../phrase.ts';
import { factName, factValue, withoutFact } from '../vocabulary/fact-names.ts';
import { flattened } from './canonical-form.ts';
import type { Condition, Scalar } from './parse.ts';

/** Facts whose values say by themselves what they are. */
const telling = new Set(['severity', 'defectOrigin', 'product', 'region', 'supportPlan', 'deployment']);

/** A condition in words: `product is enterprise one or prm, region is emea, unless workaround is simple`; `always` for none. */
export function conditionWords(condition: Condition): Phrase {
  return sentence(condition, partWords) ?? phrase`always`;
}

/** A condition as the name of what it speaks of, the severity first: `critical, vendor software, unless code change needed`. */
export function conditionName(condition: Condition): Phrase {
  return sentence(condition, nameOfPart, commas) ?? phrase`every case`;
}

/** What comes of a rule and when: `critical when product is prm`. */
export function whenWords(outcome: PhraseValue, condition: Condition): Phrase {
  const said = phrase`${outcome} when ${conditionWords(condition)}`;
  const parts = flattened('all', condition);
  if (parts.length === 0) return sayingOf(said, 'always');
  return parts.every((part) => 'not' in part) ? sayingOf(said, 'exceptions') : said;
}

type Joint = (said: Phrase, next: Phrase) => Phrase;

const commas: Joint = (said, next) => phrase`${said}, ${next}`;
const and: Joint = (said, next) => phrase`${said} and ${next}`;
const commaAnd: Joint = (said, next) => phrase`${said}, and ${next}`;
const commaOr: Joint = (said, next) => phrase`${said}, or ${next}`;

function sentence(condition: Condition, words: (part: Condition) => Phrase, joint?: Joint): Phrase | undefined {
  const parts = flattened('all', condition);
  const rank = (part: Condition): number => ('fact' in part && part.fact === 'severity' ? 0 : 1);
  const positive = parts.filter((part) => !('not' in part)).sort((one, other) => rank(one) - rank(other));
  const said = positive.map((part) => ('any' in part && parts.length > 1 ? phrase`(${words(part)})` : words(part)));
  // Alternatives and conditions that go together are easier to tell apart with a comma between them.
  const joined = joint ?? (positive.some(hasAlternatives) ? commaAnd : and);
  const exceptions = parts.filter((part) => 'not' in part).map(words);
  const told = [...(said.length > 0 ? [rowPhrase(said, joined)] : []), ...exceptions];
  return told.length === 0 ? undefined : listPhrase(told);
}

/** Whether a condition names several things of which one is enough. */
function hasAlternatives(part: Condition): boolean {
  if ('all' in part) return part.all.some(hasAlternatives);
  if ('any' in part) return part.any.length > 1 || part.any.some(hasAlternatives);
  if ('not' in part) return hasAlternatives(part.not);
  return Array.isArray(part.value) && part.value.length > 1;
}

function partWords(part: Condition): Phrase {
  if ('all' in part) return rowPhrase(part.all.map(inGroup), and);
  if ('any' in part) return alternatives(part.any);
  if ('not' in part) return phrase`unless ${deniedWords(part.not)}`;
  return factWords(part);
}

function deniedWords(denied: Condition): Phrase {
  return 'all' in denied ? rowPhrase(flattened('all', denied).map(inGroup), and) : partWords(denied);
}

/** Alternatives; commas keep apart those that are themselves conditions on several facts. */
function alternatives(any: readonly Condition[]): Phrase {
  const isCompound = any.some((part) => 'all' in part || ('fact' in part && Array.isArray(part.value)));
  return isCompound ? rowPhrase(any.map(inGroup), commaOr) : listPhrase(any.map(inGroup), 'or');
}

function inGroup(part: Condition): Phrase {
  if ('any' in part) return phrase`(${partWords(part)})`;
  return 'not' in part ? phrase`not ${deniedWords(part.not)}` : partWords(part);
}

function nameOfPart(part: Condition): Phrase {
  if (!('fact' in part) || !telling.has(part.fact)) return partWords(part);
  if (part.operator !== 'is' && part.operator !== 'isOneOf') return partWords(part);
  return valuesWords(part);
}

type Comparison = Extract<Condition, { fact: string }>;

function factWords(comparison: Comparison): Phrase {
  const { fact, operator, value } = comparison;
  const name = factName(fact);
  switch (operator) {
    case 'is':
      if (typeof value === 'boolean') return value ? phrase`${name}` : withoutFact(fact);
      return phrase`${name} is ${valuesWords(comparison)}`;
    case 'isOneOf':
      return phrase`${name} is ${valuesWords(comparison)}`;
    case 'isNot':
    case 'isNoneOf':
      return phrase`${name} is stated and not ${valuesWords(comparison)}`;
    case 'contains':
    case 'containsAny':
      return phrase`${name} include ${valuesWords(comparison)}`;
    case 'known':
      return value === true ? phrase`${name} is stated` : phrase`${name} is not stated`;
    case 'atLeast':
      return phrase`${name} at least ${String(value)}`;
    case 'atMost':
      return phrase`${name} at most ${String(value)}`;
    case 'above':
      return phrase`${name} above ${String(value)}`;
    case 'below':
      return phrase`${name} below ${String(value)}`;
  }
}

/** The values that a comparison names, the last with `or`. */
function valuesWords({ fact, value }: Comparison): Phrase {
  const values = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
  return listPhrase(
    values.map((one) => factValue(fact, one)),
    'or',
  );
}

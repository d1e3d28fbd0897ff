import type { Condition, Scalar } from '../policy/condition.ts';
import { flattened } from './condition-form.ts';
import { idWords, listWords, nameWords } from './plain-words.ts';

/** Facts whose values say by themselves what they are. */
const telling = new Set(['severity', 'defectOrigin', 'product', 'region', 'supportPlan', 'deployment']);

/** A condition in words: `product is enterprise one or prm, region is emea, unless workaround is simple`; `always` for none. */
export function conditionWords(condition: Condition): string {
  return sentence(condition, partWords) || 'always';
}

/** A condition as the name of what it speaks of, the severity first: `critical, vendor software, unless code change needed`. */
export function conditionName(condition: Condition): string {
  return sentence(condition, nameOfPart, ', ') || 'every case';
}

function sentence(condition: Condition, words: (part: Condition) => string, and?: string): string {
  const parts = flattened('all', condition);
  const rank = (part: Condition): number => ('fact' in part && part.fact === 'severity' ? 0 : 1);
  const positive = parts.filter((part) => !('not' in part)).sort((one, other) => rank(one) - rank(other));
  const said = positive.map((part) => ('any' in part && parts.length > 1 ? `(${words(part)})` : words(part)));
  // Alternatives and conditions that go together are easier to tell apart with a comma between them.
  const joint = and ?? (said.some((text) => text.includes(' or ')) ? ', and ' : ' and ');
  const exceptions = parts.filter((part) => 'not' in part).map(words);
  return [...(said.length > 0 ? [said.join(joint)] : []), ...exceptions].join(', ');
}

function partWords(part: Condition): string {
  if ('all' in part) return part.all.map(inGroup).join(' and ');
  if ('any' in part) return alternatives(part.any);
  if ('not' in part)
    return `unless ${'all' in part.not ? flattened('all', part.not).map(inGroup).join(' and ') : partWords(part.not)}`;
  return factWords(part);
}

/** Alternatives; commas keep apart those that are themselves conditions on several facts. */
function alternatives(any: readonly Condition[]): string {
  const isCompound = any.some((part) => 'all' in part || ('fact' in part && Array.isArray(part.value)));
  return isCompound ? any.map(inGroup).join(', or ') : listWords(any.map(inGroup), 'or');
}

function inGroup(part: Condition): string {
  return 'any' in part ? `(${partWords(part)})` : partWords(part).replace(/^unless /, 'not ');
}

function nameOfPart(part: Condition): string {
  if (!('fact' in part) || !telling.has(part.fact)) return partWords(part);
  if (part.operator !== 'is' && part.operator !== 'isOneOf') return partWords(part);
  return valuesWords(part.value, 'or');
}

function factWords({ fact, operator, value }: Extract<Condition, { fact: string }>): string {
  const name = nameWords(fact);
  switch (operator) {
    case 'is':
      return value === true ? name : value === false ? `no ${name}` : `${name} is ${valuesWords(value, 'or')}`;
    case 'isOneOf':
      return `${name} is ${valuesWords(value, 'or')}`;
    case 'isNot':
    case 'isNoneOf':
      return `${name} is stated and not ${valuesWords(value, 'or')}`;
    case 'contains':
    case 'containsAny':
      return `${name} include ${valuesWords(value, 'or')}`;
    case 'known':
      return `${name} is ${value === true ? '' : 'not '}stated`;
    case 'atLeast':
      return `${name} at least ${value}`;
    case 'atMost':
      return `${name} at most ${value}`;
    case 'above':
    case 'below':
      return `${name} ${operator} ${value}`;
  }
}

function valuesWords(value: Scalar | readonly Scalar[], last: 'or'): string {
  const values = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
  return listWords(
    values.map((one) => (typeof one === 'string' && !/^\d{4}-\d{2}/.test(one) ? idWords(one) : String(one))),
    last,
  );
}

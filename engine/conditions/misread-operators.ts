import { type Phrase, phrase } from '../phrase.ts';
import type { FactDeclaration } from '../vocabulary/facts.ts';

/** The comparisons that a condition can make. */
export const comparisons = ['atLeast', 'above', 'below', 'atMost', 'not', 'contains', 'known'] as const;

/** What those who are used to other words for comparisons write here. */
export function otherWords(fact: string, name: string): Phrase | undefined {
  const word = name.toLowerCase();
  if (/^(is|eq|equals?|=+|value)$/.test(word)) return phrase`write the value itself, as \`${fact}: …\``;
  if (/^(in|any|anyof|oneof|isoneof|one_of)$/.test(word)) return phrase`write the values as a list, as \`${fact}: [ … ]\``;
  const meant = synonyms.find(([form]) => form.test(word))?.[1];
  return meant && phrase`did you mean \`${meant}\`?`;
}

const synonyms: readonly (readonly [RegExp, (typeof comparisons)[number]])[] = [
  [/^(>=|≥|gte|ge|min(imum)?|from|since)$/, 'atLeast'],
  [/^(>|gt|over|morethan|greater(than)?|after)$/, 'above'],
  [/^(<|lt|under|lessthan|less(than)?|before)$/, 'below'],
  [/^(<=|≤|lte|le|max(imum)?|upto|until)$/, 'atMost'],
  [/^(isnot|ne|neq|!=|≠|notin|noneof|isnoneof)$/, 'not'],
  [/^(exists|stated|isset|defined|present)$/, 'known'],
  [/^(has|includes?|containsany)$/, 'contains'],
];

const signs: Readonly<Record<string, string>> = {
  '>=': 'atLeast',
  '≥': 'atLeast',
  '>': 'above',
  '<': 'below',
  '<=': 'atMost',
  '≤': 'atMost',
};

/** A comparison that was written as a text, such as `>= 80`. */
export function signHint({ type }: FactDeclaration, value: unknown): Phrase | undefined {
  if (typeof value !== 'string' || (type !== 'number' && type !== 'integer')) return undefined;
  const [, sign = '', operand = ''] = /^(>=|<=|[<>≥≤])\s*([\d.-]+)(?:\s*%)?$/.exec(value.trim()) ?? [];
  const name = signs[sign];
  return name === undefined ? undefined : phrase`write \`{ ${name}: ${operand} }\``;
}

import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { type FactDeclaration, factTypes } from '../vocabulary/facts.ts';
import { comparisonSigns, operatorEntries } from './operators.ts';

/** What those who are used to other words for comparisons write here. */
export function operatorMeant(fact: string, name: string): Message | undefined {
  const word = name.toLowerCase();
  if (/^(is|eq|equals?|=+|value)$/.test(word)) return messageOf('condition.write-value-itself', { fact });
  if (/^(in|any|anyof|oneof|isoneof|one_of)$/.test(word)) return messageOf('condition.write-values-as-list', { fact });
  const meant = operatorEntries
    .find(([, { synonyms }]) => synonyms?.test(word))?.[1]
    .words.find((one): one is string => one !== null);
  return meant === undefined ? undefined : messageOf('hint.did-you-mean', { nearest: meant });
}

/** A comparison that was written as a text, such as `>= 80`. */
export function signHint({ type }: FactDeclaration, value: unknown): Message | undefined {
  if (typeof value !== 'string' || factTypes[type].json !== 'number') return undefined;
  const [, sign = '', operand = ''] = /^(>=|<=|[<>≥≤])\s*([\d.-]+)(?:\s*%)?$/.exec(value.trim()) ?? [];
  const name = comparisonSigns.find(({ typed, printed }) => sign === typed || sign === printed)?.word;
  return name === undefined ? undefined : messageOf('condition.write-comparison', { name, operand });
}

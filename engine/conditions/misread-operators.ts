import { type Message, phrase } from '../messages/message.ts';
import { type FactDeclaration, factTypes } from '../vocabulary/facts.ts';
import { comparisonSigns, operatorEntries } from './operators.ts';

/** What those who are used to other words for comparisons write here. */
export function operatorMeant(fact: string, name: string): Message | undefined {
  const word = name.toLowerCase();
  if (/^(is|eq|equals?|=+|value)$/.test(word)) return phrase`write the value itself, as \`${fact}: …\``;
  if (/^(in|any|anyof|oneof|isoneof|one_of)$/.test(word)) return phrase`write the values as a list, as \`${fact}: [ … ]\``;
  const meant = operatorEntries
    .find(([, { synonyms }]) => synonyms?.test(word))?.[1]
    .words.find((one): one is string => one !== null);
  return meant === undefined ? undefined : phrase`did you mean \`${meant}\`?`;
}

/** A comparison that was written as a text, such as `>= 80`. */
export function signHint({ type }: FactDeclaration, value: unknown): Message | undefined {
  if (typeof value !== 'string' || factTypes[type].json !== 'number') return undefined;
  const [, sign = '', operand = ''] = /^(>=|<=|[<>≥≤])\s*([\d.-]+)(?:\s*%)?$/.exec(value.trim()) ?? [];
  const name = comparisonSigns.find(({ typed, printed }) => sign === typed || sign === printed)?.word;
  return name === undefined ? undefined : phrase`write \`{ ${name}: ${operand} }\``;
}

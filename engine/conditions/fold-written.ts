import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { operatorEntries, type Relation, relationOf } from './operators.ts';

/** The words that join conditions to others, or name one. */
export const groupWords = ['all', 'any', 'not', 'is'] as const;

export type GroupWord = (typeof groupWords)[number];

/** What the words around the facts of a condition mean, in short. */
export const groupHelp: Readonly<Record<GroupWord, Message>> = {
  all: messageOf('condition.all.help'),
  any: messageOf('condition.any.help'),
  not: messageOf('condition.not.help'),
  is: messageOf('condition.is.help'),
};

/** What is made of each part of a condition as a policy writes it, given what was made of the parts in it. Paths are those of the parts. */
type WrittenVisitor<T> = {
  /** A map, all of whose entries must hold. */
  readonly map: (parts: readonly T[], path: Path) => T;
  readonly group: (word: 'all' | 'any', parts: readonly T[], path: Path) => T;
  readonly not: (part: T, path: Path, written: unknown) => T;
  /** What stands under `is`: the name of a condition, or several. */
  readonly named: (names: unknown, path: Path) => T;
  /** A fact and what is asked of it: a value, a list of values, or a map of comparisons. */
  readonly fact: (name: string, test: unknown, path: Path) => T;
  /** What is neither: `word` is the group whose list is none; without one, it is a condition that is no map. */
  readonly malformed: (path: Path, word?: 'all' | 'any') => T;
};

/** Makes something of a condition as it is written, invalid or not, from the inside out. */
export function foldWritten<T>(when: unknown, visitor: WrittenVisitor<T>, path: Path = []): T {
  if (!isMap(when)) return visitor.malformed(path);
  const parts = Object.entries(when).map(([word, value]): T => {
    const at = [...path, word];
    if (word === 'not') return visitor.not(foldWritten(value, visitor, at), at, value);
    if (word === 'is') return visitor.named(value, at);
    if (word !== 'all' && word !== 'any') return visitor.fact(word, value, at);
    if (!Array.isArray(value)) return visitor.malformed(at, word);
    const inner = value.map((part, index) => foldWritten(part, visitor, [...at, index]));
    return visitor.group(word, inner, at);
  });
  return visitor.map(parts, path);
}

/** What is asked of a fact: how it relates to which values; no relation where the word is none of the format. */
export type FactRelation = {
  readonly relation: Relation | undefined;
  readonly values: readonly unknown[];
  readonly word: string | undefined;
};

/** What a condition asks of one fact, each comparison by itself. */
export function describeFactTest(test: unknown): FactRelation[] {
  if (!isMap(test)) return [{ relation: 'one-of', values: [test].flat(), word: undefined }];
  return Object.entries(test).map(([word, operand]) => {
    const [operator] = operatorEntries.find(([, { words }]) => words.includes(word)) ?? [];
    return { relation: operator && relationOf(operator, operand), values: [operand].flat(), word };
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

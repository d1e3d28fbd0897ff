import { basicFilter } from 'bcp-47-match';
import type { Message, MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { Quotient } from '../quotient.ts';
import { type FactType, factTypes, type Scalar } from '../vocabulary/facts.ts';

/** Whether a fact, undefined where the case does not state it, compares with what a condition names. */
type Compare = (fact: unknown, value: unknown) => boolean;

/** What a comparison is told with: the fact's name, that it does not hold, and the values that are named. */
type ComparisonParts = {
  readonly name: MessageValue;
  readonly without: MessageValue;
  readonly values: MessageValue;
  readonly value: Scalar | readonly Scalar[];
};

/** How an operator is written: its operand alone, after a word for which people have a sign, or after one whose meaning is told. */
type Writing =
  | { readonly words: readonly [null]; readonly sign?: undefined; readonly help?: undefined }
  | {
      readonly words: readonly [string];
      /** The sign, on a keyboard and in print. */
      readonly sign: { readonly typed: string; readonly printed: string };
      readonly help?: undefined;
    }
  | {
      /** The word, and null before it where the operand can stand alone too. */
      readonly words: readonly [string] | readonly [null, string];
      /** What the word means, in short. */
      readonly help: Message;
      readonly sign?: undefined;
    };

/** One operator: all that the engine knows about it. */
type OperatorEntry = Writing & {
  /** What it is written with: one value, a list of them, or true or false. */
  readonly takes: 'value' | 'values' | 'truth';
  /** The types of the facts with which it goes. */
  readonly fits: (type: FactType) => boolean;
  /** What it means. All but `known` are false for a fact that is not stated; none converts types. json-rules-engine runs the same function. */
  readonly holds: Compare;
  /**
   * How a column finds the rules that a value leaves standing. `equality`: all values that are not named are alike; `order`: so are
   * those between two neighbours of the named ones; `presence`: so are all that are stated; `items`: a list passes by one of its items.
   * `none`: no column can tell, and the comparison is asked as it is.
   */
  readonly index: 'equality' | 'order' | 'presence' | 'items' | 'none';
  /** What it says of the values that a fact can have: one of those named, stated and none of them, a list with them, stated or not, or nothing so simple. */
  readonly domain: 'listed' | 'unlisted' | 'items' | 'presence' | 'open';
  /** A value for which it holds, made of one that it names; undefined where none is that easily found. */
  readonly fulfilledBy: (named: Scalar) => Scalar | undefined;
  /** How the fact relates to the values. Operators that differ only in how many values they take have one relation. */
  readonly relation: string;
  /** What people write who are used to other words. */
  readonly synonyms?: RegExp;
  /** A comparison by it in words. */
  readonly describe: (told: ComparisonParts) => MessageValue;
};

function ordered(compare: (a: number | string, b: number | string) => boolean): Compare {
  return (fact, value) => {
    if (typeof fact === 'number' && typeof value === 'number') return compare(fact, value);
    if (fact instanceof Quotient && typeof value === 'number') return compare(fact.compareWith(value), 0);
    return typeof fact === 'string' && typeof value === 'string' && compare(fact, value);
  };
}

function stated(compare: Compare): Compare {
  return (fact, value) => fact !== undefined && compare(fact, value);
}

const notHelp = messageOf('operator.not.help');

const isList = (type: FactType): boolean => factTypes[type].isList;
const isLanguage = (type: FactType): boolean => type === 'language';
const isSingle = (type: FactType): boolean => !factTypes[type].isList && !isLanguage(type);
const isOrdered = (type: FactType): boolean => factTypes[type].isOrdered;

/** Whether a language is one of some or a kind of it, as `de-AT` is of `de` (RFC 4647, basic filtering). */
const speaks = (fact: unknown, ranges: unknown): boolean =>
  typeof fact === 'string' && basicFilter([fact], [ranges].flat() as string[]).length > 0;

/** A number as far from a number as `by` says; of anything else nothing is known. */
const numberBeside =
  (by: number) =>
  (named: Scalar): Scalar | undefined =>
    typeof named === 'number' ? named + by : undefined;

/**
 * Every operator of conditions. Parsing, deciding, indexing, explaining, telling and analysing go by this table; what an entry
 * needs besides are words on the page, in the catalogues and in the documents.
 */
export const operators = {
  is: {
    words: [null],
    takes: 'value',
    fits: isSingle,
    holds: stated((fact, value) => fact === value),
    index: 'equality',
    domain: 'listed',
    fulfilledBy: (named) => named,
    relation: 'one-of',
    describe: ({ name, without, values, value }) =>
      value === false ? without : value === true ? name : messageOf('operator.is', { name, values }),
  },
  isOneOf: {
    words: [null],
    takes: 'values',
    fits: isSingle,
    holds: stated((fact, values) => Array.isArray(values) && values.includes(fact)),
    index: 'equality',
    domain: 'listed',
    fulfilledBy: (named) => named,
    relation: 'one-of',
    describe: ({ name, values }) => messageOf('operator.is', { name, values }),
  },
  atLeast: {
    words: ['atLeast'],
    takes: 'value',
    fits: isOrdered,
    holds: ordered((a, b) => a >= b),
    index: 'order',
    domain: 'open',
    fulfilledBy: numberBeside(0),
    relation: 'at-least',
    sign: { typed: '>=', printed: '≥' },
    synonyms: /^(>=|≥|gte|ge|min(imum)?|from|since)$/,
    describe: ({ name, value }) => messageOf('operator.at-least', { name, value: String(value) }),
  },
  above: {
    words: ['above'],
    takes: 'value',
    fits: isOrdered,
    holds: ordered((a, b) => a > b),
    index: 'order',
    domain: 'open',
    fulfilledBy: numberBeside(1),
    relation: 'above',
    sign: { typed: '>', printed: '>' },
    synonyms: /^(>|gt|over|morethan|greater(than)?|after)$/,
    describe: ({ name, value }) => messageOf('operator.above', { name, value: String(value) }),
  },
  below: {
    words: ['below'],
    takes: 'value',
    fits: isOrdered,
    holds: ordered((a, b) => a < b),
    index: 'order',
    domain: 'open',
    fulfilledBy: numberBeside(-1),
    relation: 'below',
    sign: { typed: '<', printed: '<' },
    synonyms: /^(<|lt|under|lessthan|less(than)?|before)$/,
    describe: ({ name, value }) => messageOf('operator.below', { name, value: String(value) }),
  },
  atMost: {
    words: ['atMost'],
    takes: 'value',
    fits: isOrdered,
    holds: ordered((a, b) => a <= b),
    index: 'order',
    domain: 'open',
    fulfilledBy: numberBeside(0),
    relation: 'at-most',
    sign: { typed: '<=', printed: '≤' },
    synonyms: /^(<=|≤|lte|le|max(imum)?|upto|until)$/,
    describe: ({ name, value }) => messageOf('operator.at-most', { name, value: String(value) }),
  },
  isNot: {
    words: ['not'],
    help: notHelp,
    takes: 'value',
    fits: isSingle,
    holds: stated((fact, value) => fact !== value),
    index: 'equality',
    domain: 'unlisted',
    fulfilledBy: () => undefined,
    relation: 'none-of',
    synonyms: /^(isnot|ne|neq|!=|≠|notin|noneof|isnoneof)$/,
    describe: ({ name, values }) => messageOf('operator.stated-and-not', { name, values }),
  },
  isNoneOf: {
    words: ['not'],
    help: notHelp,
    takes: 'values',
    fits: isSingle,
    holds: stated((fact, values) => Array.isArray(values) && !values.includes(fact)),
    index: 'equality',
    domain: 'unlisted',
    fulfilledBy: () => undefined,
    relation: 'none-of',
    describe: ({ name, values }) => messageOf('operator.stated-and-not', { name, values }),
  },
  speaks: {
    words: [null],
    takes: 'value',
    fits: isLanguage,
    holds: speaks,
    index: 'none',
    domain: 'open',
    fulfilledBy: (named) => named,
    relation: 'one-of',
    describe: ({ name, values }) => messageOf('operator.is', { name, values }),
  },
  speaksOneOf: {
    words: [null],
    takes: 'values',
    fits: isLanguage,
    holds: speaks,
    index: 'none',
    domain: 'open',
    fulfilledBy: (named) => named,
    relation: 'one-of',
    describe: ({ name, values }) => messageOf('operator.is', { name, values }),
  },
  speaksNot: {
    words: ['not'],
    help: notHelp,
    takes: 'value',
    fits: isLanguage,
    holds: stated((fact, value) => !speaks(fact, value)),
    index: 'none',
    domain: 'open',
    fulfilledBy: () => undefined,
    relation: 'none-of',
    describe: ({ name, values }) => messageOf('operator.stated-and-not', { name, values }),
  },
  speaksNoneOf: {
    words: ['not'],
    help: notHelp,
    takes: 'values',
    fits: isLanguage,
    holds: stated((fact, values) => !speaks(fact, values)),
    index: 'none',
    domain: 'open',
    fulfilledBy: () => undefined,
    relation: 'none-of',
    describe: ({ name, values }) => messageOf('operator.stated-and-not', { name, values }),
  },
  contains: {
    words: [null, 'contains'],
    help: messageOf('operator.contains.help'),
    takes: 'value',
    fits: isList,
    holds: (fact, value) => Array.isArray(fact) && fact.includes(value),
    index: 'items',
    domain: 'items',
    fulfilledBy: (named) => named,
    relation: 'includes',
    synonyms: /^(has|includes?|containsany)$/,
    describe: ({ name, values }) => messageOf('operator.include', { name, values }),
  },
  containsAny: {
    words: [null],
    takes: 'values',
    fits: isList,
    holds: (fact, values) => Array.isArray(fact) && Array.isArray(values) && fact.some((item) => values.includes(item)),
    index: 'items',
    domain: 'items',
    fulfilledBy: (named) => named,
    relation: 'includes',
    describe: ({ name, values }) => messageOf('operator.include', { name, values }),
  },
  lacks: {
    words: ['not'],
    help: notHelp,
    takes: 'value',
    fits: isList,
    holds: (fact, value) => Array.isArray(fact) && !fact.includes(value),
    index: 'none',
    domain: 'open',
    fulfilledBy: () => undefined,
    relation: 'includes-none',
    describe: ({ name, values }) => messageOf('operator.stated-without', { name, values }),
  },
  lacksAll: {
    words: ['not'],
    help: notHelp,
    takes: 'values',
    fits: isList,
    holds: (fact, values) => Array.isArray(fact) && Array.isArray(values) && !fact.some((item) => values.includes(item)),
    index: 'none',
    domain: 'open',
    fulfilledBy: () => undefined,
    relation: 'includes-none',
    describe: ({ name, values }) => messageOf('operator.stated-without', { name, values }),
  },
  known: {
    words: ['known'],
    help: messageOf('operator.stated.help'),
    takes: 'truth',
    fits: () => true,
    holds: (fact, value) => (fact !== undefined) === value,
    index: 'presence',
    domain: 'presence',
    fulfilledBy: () => undefined,
    relation: 'presence',
    synonyms: /^(exists|stated|isset|defined|present)$/,
    describe: ({ name, value }) =>
      value === true ? messageOf('operator.stated', { name }) : messageOf('operator.not-stated', { name }),
  },
} as const satisfies Readonly<Record<string, OperatorEntry>>;

export type Operator = keyof typeof operators;

/** An entry of the table, with no more said of its type than of any. */
type AnyEntry = Omit<OperatorEntry, 'words'> & { readonly words: readonly (string | null)[] };

/** What the table has about an operator. */
export function operatorEntry(operator: Operator): AnyEntry {
  return operators[operator];
}

/** Every operator with its entry, in the order of the table. */
export const operatorEntries: readonly (readonly [Operator, AnyEntry])[] = (Object.keys(operators) as Operator[]).map((name) => [
  name,
  operators[name],
]);

/** A word that stands before what a fact is compared with. */
export type ComparisonWord = Exclude<(typeof operators)[Operator]['words'][number], null>;

/** The words for comparisons, in the order of the table. */
export const comparisonWords: readonly ComparisonWord[] = [
  ...new Set(Object.values(operators).flatMap(({ words }) => words.filter((word) => word !== null))),
];

/** How a fact relates to what it is compared with, as it is told: `known` says two things. */
export type Relation = Exclude<(typeof operators)[Operator]['relation'], 'presence'> | 'stated' | 'not-stated';

/** How a comparison by an operator is told. */
export function relationOf(operator: Operator, value: unknown): Relation {
  const { relation } = operators[operator];
  return relation === 'presence' ? (value === true ? 'stated' : 'not-stated') : relation;
}

type Signed = Extract<(typeof operators)[Operator], { readonly sign: unknown }>;

/** A word for which people write a sign. */
export type SignedWord = Signed['words'][number];

/** A comparison as people write it with a sign, on a keyboard and in print. */
type ComparisonSign = {
  readonly word: SignedWord;
  readonly relation: Signed['relation'];
  readonly typed: string;
  readonly printed: string;
};

/** The comparisons for which people write a sign. */
export const comparisonSigns: readonly ComparisonSign[] = Object.values(operators).flatMap((entry) =>
  'sign' in entry ? [{ word: entry.words[0], relation: entry.relation, ...entry.sign }] : [],
);

/** The sign in print of a comparison that has one. */
export function printedSign(relation: Relation): string | undefined {
  return comparisonSigns.find((one) => one.relation === relation)?.printed;
}

/** The words for comparisons with what each means, in short: in words, or by its sign. */
export const comparisonHelp: ReadonlyMap<ComparisonWord, Message | string> = new Map(
  operatorEntries.flatMap(([, { words, help, sign }]) => {
    const told = help ?? sign?.printed;
    return told === undefined ? [] : words.flatMap((word) => (word === null ? [] : [[word as ComparisonWord, told] as const]));
  }),
);

import { joinMessages, listMessages, type Message, type MessageValue, phrase, sayingOf } from '../messages/message.ts';
import { describeId, factName, factValue, withoutFact } from '../vocabulary/fact-names.ts';
import type { Scalar } from '../vocabulary/facts.ts';
import { type Comparison, type Condition, flattened, foldCondition } from './condition.ts';
import { operatorEntry } from './operators.ts';

/** Facts whose values say by themselves what they are. */
const telling = new Set(['severity', 'defectOrigin', 'product', 'region', 'supportPlan', 'deployment']);

/** A condition in words: `product is enterprise one or prm, region is emea, unless workaround is simple`; `always` for none. */
export function describeCondition(condition: Condition): Message {
  return sentence(condition, describePart) ?? phrase`always`;
}

/** A condition as the name of what it speaks of, the severity first: `critical, vendor software, unless code change needed`. */
export function nameCondition(condition: Condition): Message {
  return sentence(condition, namePart, commas) ?? phrase`every case`;
}

/** What comes of a rule and when: `critical when product is prm`. */
export function describeRule(outcome: MessageValue, condition: Condition): Message {
  const said = phrase`${outcome} when ${describeCondition(condition)}`;
  const parts = flattened('all', condition);
  if (parts.length === 0) return sayingOf(said, 'always');
  return parts.every(({ kind }) => kind === 'not') ? sayingOf(said, 'exceptions') : said;
}

type Joint = (said: Message, next: Message) => Message;

const commas: Joint = (said, next) => phrase`${said}, ${next}`;
const and: Joint = (said, next) => phrase`${said} and ${next}`;
const commaAnd: Joint = (said, next) => phrase`${said}, and ${next}`;
const commaOr: Joint = (said, next) => phrase`${said}, or ${next}`;

function sentence(condition: Condition, describe: (part: Condition) => Message, joint?: Joint): Message | undefined {
  const parts = flattened('all', condition);
  const rank = (part: Condition): number => (part.kind === 'comparison' && part.fact === 'severity' ? 0 : 1);
  const positive = parts.filter(({ kind }) => kind !== 'not').sort((one, other) => rank(one) - rank(other));
  const said = positive.map((part) => (part.kind === 'any' && parts.length > 1 ? phrase`(${describe(part)})` : describe(part)));
  // Alternatives and conditions that go together are easier to tell apart with a comma between them.
  const joined = joint ?? (positive.some(hasAlternatives) ? commaAnd : and);
  const exceptions = parts.filter(({ kind }) => kind === 'not').map(describe);
  const told = [...(said.length > 0 ? [joinMessages(said, joined)] : []), ...exceptions];
  return told.length === 0 ? undefined : listMessages(told);
}

/** Whether a condition names several things of which one is enough. */
function hasAlternatives(condition: Condition): boolean {
  return foldCondition<boolean>(condition, {
    all: (parts) => parts.includes(true),
    any: (parts) => parts.length > 1 || parts.includes(true),
    not: (part) => part,
    named: () => false,
    comparison: ({ value }) => Array.isArray(value) && value.length > 1,
  });
}

/** A part in words: by itself, among others, and as what must not hold; whether it needs commas beside alternatives. */
type Said = {
  readonly alone: Message;
  readonly grouped: Message;
  readonly denied: Message;
  readonly isCompound: boolean;
  /** Of parts that go together, each among the others. */
  readonly together?: readonly Message[];
};

function describePart(part: Condition): Message {
  return foldCondition<Said>(part, {
    all: (parts) => {
      const said = joinMessages(
        parts.map(({ grouped }) => grouped),
        and,
      );
      const together = parts.flatMap((one) => one.together ?? [one.grouped]);
      return { alone: said, grouped: said, denied: joinMessages(together, and), isCompound: true, together };
    },
    any: (parts) => {
      const grouped = parts.map((one) => one.grouped);
      const said = parts.some(({ isCompound }) => isCompound) ? joinMessages(grouped, commaOr) : listMessages(grouped, 'or');
      return { alone: said, grouped: phrase`(${said})`, denied: said, isCompound: false };
    },
    not: ({ denied }) => {
      const said = phrase`unless ${denied}`;
      return { alone: said, grouped: phrase`not ${denied}`, denied: said, isCompound: false };
    },
    named: (_, name) => {
      const said = describeId(name);
      return { alone: said, grouped: said, denied: said, isCompound: false };
    },
    comparison: (comparison) => {
      const said = describeComparison(comparison);
      return { alone: said, grouped: said, denied: said, isCompound: Array.isArray(comparison.value) };
    },
  }).alone;
}

function namePart(part: Condition): Message {
  if (part.kind !== 'comparison' || !telling.has(part.fact)) return describePart(part);
  return operatorEntry(part.operator).domain === 'listed' ? describeValues(part) : describePart(part);
}

function describeComparison(comparison: Comparison): Message {
  const { fact, operator, value } = comparison;
  const values = describeValues(comparison);
  return operatorEntry(operator).describe({ name: factName(fact), without: withoutFact(fact), values, value });
}

/** The values that a comparison names, the last with `or`. */
function describeValues({ fact, value }: Comparison): Message {
  const values = [value].flat() as Scalar[];
  return listMessages(
    values.map((one) => factValue(fact, one)),
    'or',
  );
}

import { type Joint, joinMessages, listMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { describeId, factName, factValue, withoutFact } from '../vocabulary/fact-names.ts';
import type { Scalar } from '../vocabulary/facts.ts';
import { type Comparison, type Condition, flattened, foldCondition } from './condition.ts';
import { operatorEntry } from './operators.ts';

/** Facts whose values say by themselves what they are. */
const telling = new Set(['severity', 'defectOrigin', 'product', 'region', 'supportPlan', 'deployment']);

/** A condition in words: `product is enterprise one or prm, region is emea, unless workaround is simple`; `always` for none. */
export function describeCondition(condition: Condition): MessageValue {
  return sentence(condition, describePart) ?? messageOf('condition.always');
}

/** A condition as the name of what it speaks of, the severity first: `critical, vendor software, unless code change needed`. */
export function nameCondition(condition: Condition): MessageValue {
  return sentence(condition, namePart, 'list.comma') ?? messageOf('condition.every-case');
}

/** What comes of a rule and when: `critical when product is prm`. */
export function describeRule(outcome: MessageValue, condition: Condition): MessageValue {
  const told = { outcome, condition: describeCondition(condition) };
  const parts = flattened('all', condition);
  if (parts.length === 0) return messageOf('condition.when-always', told);
  return messageOf(parts.every(({ kind }) => kind === 'not') ? 'condition.when-exceptions' : 'condition.when', told);
}

function sentence(condition: Condition, describe: (part: Condition) => MessageValue, joint?: Joint): MessageValue | undefined {
  const parts = flattened('all', condition);
  const rank = (part: Condition): number => (part.kind === 'comparison' && part.fact === 'severity' ? 0 : 1);
  const positive = parts.filter(({ kind }) => kind !== 'not').sort((one, other) => rank(one) - rank(other));
  const said = positive.map((part) =>
    part.kind === 'any' && parts.length > 1 ? messageOf('list.in-parentheses', { inner: describe(part) }) : describe(part),
  );
  // Alternatives and conditions that go together are easier to tell apart with a comma between them.
  const joined = joint ?? (positive.some(hasAlternatives) ? 'list.comma-and' : 'list.and');
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
  readonly alone: MessageValue;
  readonly grouped: MessageValue;
  readonly denied: MessageValue;
  readonly isCompound: boolean;
  /** Of parts that go together, each among the others. */
  readonly together?: readonly MessageValue[];
};

function describePart(part: Condition): MessageValue {
  return foldCondition<Said>(part, {
    all: (parts) => {
      const said = joinMessages(
        parts.map(({ grouped }) => grouped),
        'list.and',
      );
      const together = parts.flatMap((one) => one.together ?? [one.grouped]);
      return { alone: said, grouped: said, denied: joinMessages(together, 'list.and'), isCompound: true, together };
    },
    any: (parts) => {
      const grouped = parts.map((one) => one.grouped);
      const said = parts.some(({ isCompound }) => isCompound)
        ? joinMessages(grouped, 'list.comma-or')
        : listMessages(grouped, 'or');
      return { alone: said, grouped: messageOf('list.in-parentheses', { inner: said }), denied: said, isCompound: false };
    },
    not: ({ denied }) => {
      const said = messageOf('condition.unless', { denied });
      return { alone: said, grouped: messageOf('condition.not', { denied }), denied: said, isCompound: false };
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

function namePart(part: Condition): MessageValue {
  if (part.kind !== 'comparison' || !telling.has(part.fact)) return describePart(part);
  return operatorEntry(part.operator).domain === 'listed' ? describeValues(part) : describePart(part);
}

function describeComparison(comparison: Comparison): MessageValue {
  const { fact, operator, value } = comparison;
  const values = describeValues(comparison);
  return operatorEntry(operator).describe({ name: factName(fact), without: withoutFact(fact), values, value });
}

/** The values that a comparison names, the last with `or`. */
function describeValues({ fact, value }: Comparison): MessageValue {
  const values = [value].flat() as Scalar[];
  return listMessages(
    values.map((one) => factValue(fact, one)),
    'or',
  );
}

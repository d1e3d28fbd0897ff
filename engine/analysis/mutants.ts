import { comparisonWords } from '../conditions/operators.ts';
import type { Path } from '../path.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { type WrittenRule, writtenRuleLists } from '../policy/rule-lists.ts';
import { amountText, isAmount, parseAmount } from '../vocabulary/amount.ts';
import { isMap, sameText } from './decided.ts';

/** How a policy is changed to see whether its examples notice. */
export const mutantKinds = [
  'rule-removed',
  'rules-swapped',
  'value-dropped',
  'threshold-moved',
  'amount-doubled',
  'hour-shifted',
] as const;

export type MutantKind = (typeof mutantKinds)[number];

/** A policy that says one thing otherwise than another. */
export type Mutant = {
  readonly kind: MutantKind;
  /** Where, in the complete document with a rule for each cell of its tables. */
  readonly path: Path;
  /** The list of rules or the part, as `routing.teams` or `calendars.office`, and the rule; null where it is none. */
  readonly part: string;
  readonly rule: string | null;
  /** What stood there and stands there now; undefined where something is gone. */
  readonly before: unknown;
  readonly after: unknown;
  readonly document: SupportPolicy;
};

type Change = Omit<Mutant, 'document' | 'part' | 'rule' | 'path'> & { readonly path: Path };

/** Every mutant of a policy: each rule removed and swapped with the next, each value of a list dropped, each threshold, amount and hour changed. */
export function* mutantsOf(document: SupportPolicy): Generator<Mutant> {
  for (const { path, rules, asks } of writtenRuleLists(document)) {
    if (asks === 'none') continue;
    const part = path.join('.');
    for (const [index, rule] of rules.entries()) {
      const here = { part, rule: rule.id };
      yield {
        ...here,
        kind: 'rule-removed',
        path: [...path, index],
        before: rule.id,
        after: undefined,
        document: without(document, [...path, index]),
      };
      const next = rules[index + 1];
      if (asks === 'first' && next !== undefined && settings(rule) !== settings(next)) {
        const swapped = [...rules.slice(0, index), next, rule, ...rules.slice(index + 2)];
        yield {
          ...here,
          kind: 'rules-swapped',
          path: [...path, index],
          before: rule.id,
          after: next.id,
          document: withValue(document, path, swapped),
        };
      }
      for (const change of changesIn(rule, [...path, index]))
        yield { ...here, ...change, document: withChange(document, change) };
    }
  }
  for (const [name, condition] of Object.entries(document.conditions ?? {}))
    for (const change of conditionChanges(condition, ['conditions', name]))
      yield { ...change, part: `conditions.${name}`, rule: null, document: withChange(document, change) };
  for (const [name, calendar] of Object.entries(document.calendars ?? {}))
    for (const change of hourChanges(calendar, ['calendars', name]))
      yield { ...change, part: `calendars.${name}`, rule: null, document: withChange(document, change) };
}

/** What a rule decides and asks, without what it is called. */
function settings({ id: _, label: __, source: ___, cell: ____, ...decided }: WrittenRule): string {
  return sameText(decided);
}

function* changesIn({ when, ...rule }: WrittenRule, path: Path): Generator<Change> {
  if (when !== undefined) yield* conditionChanges(when, [...path, 'when']);
  yield* amountChanges(rule, path);
}

/** Parts of a rule that promise nothing themselves. */
const aside: ReadonlySet<string> = new Set(['id', 'label', 'message', 'source', 'cell', 'warnAt', 'objective', 'usual']);

function* amountChanges(value: unknown, path: Path): Generator<Change> {
  if (typeof value === 'string' && isAmount(value)) {
    const { value: count, unit } = parseAmount(value);
    yield { kind: 'amount-doubled', path, before: value, after: amountText({ value: count * 2, unit }) };
  }
  if (isMap(value))
    for (const [key, one] of Object.entries(value)) if (!aside.has(key)) yield* amountChanges(one, [...path, key]);
}

const numberWords: ReadonlySet<string> = new Set(comparisonWords);

function* conditionChanges(value: unknown, path: Path): Generator<Change> {
  const word = String(path.at(-1));
  if (typeof value === 'number' && numberWords.has(word))
    yield { kind: 'threshold-moved', path, before: value, after: value + 1 };
  if (Array.isArray(value)) {
    const isValues = value.length > 1 && value.every((one) => typeof one !== 'object') && word !== 'all' && word !== 'any';
    for (const [index, one] of value.entries()) {
      if (isValues && word !== 'is') yield { kind: 'value-dropped', path: [...path, index], before: one, after: undefined };
      else yield* conditionChanges(one, [...path, index]);
    }
  } else if (isMap(value)) for (const [key, one] of Object.entries(value)) yield* conditionChanges(one, [...path, key]);
}

const halfHour = 30;

function* hourChanges(value: unknown, path: Path): Generator<Change> {
  const [, hour, minute] = (typeof value === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value)) || [];
  if (hour !== undefined && (path.at(-1) === 'from' || path.at(-1) === 'to')) {
    const shifted = (Number(hour) * 60 + Number(minute) + halfHour) % 1440;
    const after = `${String(Math.floor(shifted / 60)).padStart(2, '0')}:${String(shifted % 60).padStart(2, '0')}`;
    yield { kind: 'hour-shifted', path, before: value, after };
  }
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* hourChanges(one, [...path, index]);
  else if (isMap(value)) for (const [key, one] of Object.entries(value)) yield* hourChanges(one, [...path, key]);
}

function withChange(document: SupportPolicy, { path, after }: Change): SupportPolicy {
  return after === undefined ? without(document, path) : withValue(document, path, after);
}

function without(document: SupportPolicy, path: Path): SupportPolicy {
  const index = Number(path.at(-1));
  return changed(document, path.slice(0, -1), (list) =>
    (list as readonly unknown[]).filter((_, at) => at !== index),
  ) as SupportPolicy;
}

function withValue(document: SupportPolicy, path: Path, value: unknown): SupportPolicy {
  return changed(document, path, () => value) as SupportPolicy;
}

/** The same with one part changed; what is beside it is shared. */
function changed(part: unknown, [step, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (step === undefined) return change(part);
  if (Array.isArray(part)) return part.map((one, index) => (index === step ? changed(one, rest, change) : one));
  return { ...(part as object), [step]: changed((part as Record<string, unknown>)[step], rest, change) };
}

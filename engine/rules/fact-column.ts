import type { Condition } from '../policy/condition.ts';
import { compilePredicate } from './predicate.ts';
import { Quotient, quotientBetween } from './quotient.ts';

/** A set of rules, a bit each. */
export type RuleSet = Uint32Array;

/** For one fact: which rules are not ruled out by a value of it. */
export type FactColumn = { readonly fact: string; readonly allow: (value: unknown) => RuleSet };

/** What a rule asks of one fact. */
export type ColumnTest = { readonly rule: number; readonly condition: Condition };

/** The one fact that a condition asks about, or undefined where it asks about several. */
export function onlyFactOf(condition: Condition): string | undefined {
  const facts = factsOf(condition);
  return facts.length === 1 ? facts[0] : undefined;
}

/** Whether a condition is one test of what a list contains. */
export function isListTest(condition: Condition): boolean {
  return 'fact' in condition && (condition.operator === 'contains' || condition.operator === 'containsAny');
}

/** Whether a condition tests what a list contains, in whatever way. */
export function mentionsList(condition: Condition): boolean {
  return some(condition, isListTest);
}

/** The column of a fact over the tests of a table's rules; a rule without a test is never ruled out. */
export function factColumn(fact: string, tests: readonly ColumnTest[], rules: number): FactColumn {
  const tested = new Set(tests.map(({ rule }) => rule));
  const untested = ruleSet(rules, (rule) => !tested.has(rule));
  const predicates = tests.map(({ rule, condition }) => ({ rule, holds: compilePredicate(condition) }));
  const allowed = (value: unknown): RuleSet => {
    const facts = { [fact]: value };
    const set = untested.slice();
    const failed = new Set(predicates.filter(({ holds }) => !holds(facts)).map(({ rule }) => rule));
    for (const rule of tested) if (!failed.has(rule)) set[rule >> 5] = (set[rule >> 5] as number) | (1 << (rule & 31));
    return set;
  };
  const constants = [...new Set(tests.flatMap(({ condition }) => constantsOf(condition)))];
  if (tests.some(({ condition }) => isListTest(condition))) return { fact, allow: listLookup(allowed, constants, untested) };
  const isOrdered = tests.some(({ condition }) => mentionsOrder(condition));
  return { fact, allow: isOrdered ? orderedLookup(allowed, constants) : equalityLookup(allowed, constants) };
}

/** Values that no rule names are all treated alike, whatever their type. */
function equalityLookup(allowed: (value: unknown) => RuleSet, constants: readonly unknown[]): FactColumn['allow'] {
  const known = new Map(constants.map((value) => [value, allowed(value)]));
  const [missing, other] = [allowed(undefined), allowed(Symbol('other'))];
  return (value) => (value === undefined ? missing : (known.get(value) ?? other));
}

/** Between two neighbouring constants all values are treated alike; so are those of a type that no rule compares with. */
function orderedLookup(allowed: (value: unknown) => RuleSet, constants: readonly unknown[]): FactColumn['allow'] {
  const equal = equalityLookup(allowed, constants);
  // Between two neighbouring numbers there are quotients.
  const numbers = intervals<number, Quotient>(
    allowed,
    constants.filter((value) => typeof value === 'number'),
    { before: Number.NEGATIVE_INFINITY, between: quotientBetween, after: () => Number.POSITIVE_INFINITY },
    (constant, value) => (value instanceof Quotient ? value.compareWith(constant) >= 0 : constant <= value),
  );
  // Texts are compared by code unit: with U+0000 appended a text becomes the next one, the empty text comes before all others.
  const texts = intervals<string>(
    allowed,
    constants.filter((value) => typeof value === 'string'),
    { before: '', between: (a) => `${a}\u0000`, after: (last) => `${last}\u0000` },
    (constant, value) => constant <= value,
  );
  return (value) => {
    if ((typeof value === 'number' || value instanceof Quotient) && numbers !== undefined) return numbers(value);
    return typeof value === 'string' && texts !== undefined ? texts(value) : equal(value);
  };
}

/** A value before, between and after constants: what holds for it holds for all values there. */
type Samples<T, V> = { readonly before: T; readonly between: (a: T, b: T) => T | V; readonly after: (last: T) => T };

function intervals<T extends number | string, V = T>(
  allowed: (value: unknown) => RuleSet,
  constants: readonly T[],
  samples: Samples<T, V>,
  isReached: (constant: T, value: T | V) => boolean,
): ((value: T | V) => RuleSet) | undefined {
  const sorted = [...new Set(constants)].sort((a, b) => (a < b ? -1 : 1));
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const before = allowed(samples.before);
  const at = sorted.map((value) => allowed(value));
  const after = sorted.map((value, index) =>
    allowed(index + 1 < sorted.length ? samples.between(value, sorted[index + 1] as T) : samples.after(last)),
  );
  return (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isReached(sorted[middle] as T, value)) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return before;
    return (sorted[low - 1] === value ? at[low - 1] : after[low - 1]) as RuleSet;
  };
}

/** A list passes every rule that one of its items passes. The set for several items holds until the column is asked again. */
function listLookup(allowed: (value: unknown) => RuleSet, constants: readonly unknown[], untested: RuleSet): FactColumn['allow'] {
  const known = new Map(constants.map((value) => [value, allowed([value])]));
  const joint = untested.slice();
  return (value) => {
    if (!Array.isArray(value)) return untested;
    const sets = value.flatMap((item) => known.get(item) ?? []);
    const [only] = sets;
    if (only === undefined) return untested;
    if (sets.length === 1) return only;
    joint.fill(0);
    for (const set of sets)
      for (let word = 0; word < set.length; word += 1) joint[word] = (joint[word] as number) | (set[word] as number);
    return joint;
  };
}

/** The rules that are in a set. */
export function ruleSet(rules: number, isIn: (rule: number) => boolean): RuleSet {
  const set = new Uint32Array((rules + 31) >> 5);
  for (let rule = 0; rule < rules; rule += 1) if (isIn(rule)) set[rule >> 5] = (set[rule >> 5] as number) | (1 << (rule & 31));
  return set;
}

function constantsOf(condition: Condition): unknown[] {
  if ('all' in condition) return condition.all.flatMap(constantsOf);
  if ('any' in condition) return condition.any.flatMap(constantsOf);
  if ('not' in condition) return constantsOf(condition.not);
  return condition.operator === 'known' ? [] : [condition.value].flat();
}

function mentionsOrder(condition: Condition): boolean {
  return some(condition, ({ operator }) => ['atLeast', 'above', 'below', 'atMost'].includes(operator));
}

function factsOf(condition: Condition): string[] {
  const facts = new Set<string>();
  some(condition, ({ fact }) => {
    facts.add(fact);
    return false;
  });
  return [...facts];
}

function some(condition: Condition, test: (leaf: Extract<Condition, { fact: string }>) => boolean): boolean {
  if ('all' in condition) return condition.all.some((part) => some(part, test));
  if ('any' in condition) return condition.any.some((part) => some(part, test));
  if ('not' in condition) return some(condition.not, test);
  return test(condition);
}

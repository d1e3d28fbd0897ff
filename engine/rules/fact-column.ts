import { type Condition, comparisonsIn, namedValues } from '../conditions/condition.ts';
import { operatorEntry } from '../conditions/operators.ts';
import { compilePredicate } from '../conditions/predicate.ts';
import { Quotient, quotientBetween } from '../quotient.ts';

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

/** Whether a column can tell what comes of every comparison in a condition. */
export function isIndexed(condition: Condition): boolean {
  return comparisonsIn(condition).every(({ operator }) => operatorEntry(operator).index !== 'none');
}

/** Whether a condition is one test of what a list contains. */
export function isListTest(condition: Condition): boolean {
  return condition.kind === 'comparison' && operatorEntry(condition.operator).index === 'items';
}

/** Whether a condition tests what a list contains, in whatever way. */
export function mentionsList(condition: Condition): boolean {
  return comparisonsIn(condition).some(isListTest);
}

/** A rule's tests of one fact, and the values that they name: between these it holds for all or for none. */
type RuleTest = { readonly rule: number; readonly holds: (value: unknown) => boolean; readonly constants: readonly unknown[] };

/** How many words the sets of a column take: for each value that a rule names, and for all between. */
export function bitWordsOfColumn(tests: readonly ColumnTest[], rules: number): number {
  const constants = new Set(tests.flatMap(({ condition }) => constantsOf(condition)));
  return (2 * constants.size + 3) * wordsOf(rules);
}

/** The column of a fact over the tests of a table's rules; a rule without a test is never ruled out. */
export function factColumn(fact: string, tests: readonly ColumnTest[], rules: number): FactColumn {
  const conditions = new Map<number, Condition[]>();
  for (const { rule, condition } of tests) {
    const others = conditions.get(rule);
    if (others === undefined) conditions.set(rule, [condition]);
    else others.push(condition);
  }
  const byRule = [...conditions].map(([rule, all]): RuleTest => {
    const holds = compilePredicate({ kind: 'all', parts: all });
    return { rule, holds: (value) => holds({ [fact]: value }), constants: [...new Set(all.flatMap(constantsOf))] };
  });
  const untested = ruleSet(rules, (rule) => !conditions.has(rule));
  const sets: ColumnSets = { untested, byRule, byConstant: testsByConstant(byRule) };
  if (tests.some(({ condition }) => isListTest(condition))) return { fact, allow: listLookup(sets) };
  const isOrdered = tests.some(({ condition }) => mentionsOrder(condition));
  return { fact, allow: isOrdered ? orderedLookup(sets) : equalityLookup(sets, () => true) };
}

type ColumnSets = {
  readonly untested: RuleSet;
  readonly byRule: readonly RuleTest[];
  /** For each value that rules name, the rules that do. All others treat it like the values that they do not name. */
  readonly byConstant: ReadonlyMap<unknown, readonly RuleTest[]>;
};

function testsByConstant(byRule: readonly RuleTest[]): Map<unknown, RuleTest[]> {
  const found = new Map<unknown, RuleTest[]>();
  for (const test of byRule) {
    for (const constant of test.constants) {
      const others = found.get(constant);
      if (others === undefined) found.set(constant, [test]);
      else others.push(test);
    }
  }
  return found;
}

/** The rules that a value does not rule out. */
function allowed({ untested, byRule }: ColumnSets, value: unknown): RuleSet {
  const set = untested.slice();
  settle(set, byRule, value);
  return set;
}

/** Puts rules into a set or takes them out, as a value does. */
function settle(set: RuleSet, tests: readonly RuleTest[], value: unknown): void {
  for (const { rule, holds } of tests) {
    const word = set[rule >> 5] as number;
    set[rule >> 5] = holds(value) ? word | (1 << (rule & 31)) : word & ~(1 << (rule & 31));
  }
}

/** Values that no rule names are all treated alike, whatever their type. */
function equalityLookup(sets: ColumnSets, isOf: (constant: unknown) => boolean): FactColumn['allow'] {
  const [missing, other] = [allowed(sets, undefined), allowed(sets, Symbol('other'))];
  const known = new Map<unknown, RuleSet>();
  for (const [constant, tests] of sets.byConstant) {
    if (!isOf(constant)) continue;
    const set = other.slice();
    settle(set, tests, constant);
    known.set(constant, set);
  }
  return (value) => (value === undefined ? missing : (known.get(value) ?? other));
}

/** Between two neighbouring constants all values are treated alike; so are those of a type that no rule compares with. */
function orderedLookup(sets: ColumnSets): FactColumn['allow'] {
  const equal = equalityLookup(sets, (constant) => typeof constant !== 'number' && typeof constant !== 'string');
  const constants = [...sets.byConstant.keys()];
  // Between two neighbouring numbers there are quotients.
  const numbers = intervals<number, Quotient>(
    sets,
    constants.filter((value) => typeof value === 'number'),
    { before: Number.NEGATIVE_INFINITY, between: quotientBetween, after: () => Number.POSITIVE_INFINITY },
    (constant, value) => (value instanceof Quotient ? value.compareWith(constant) >= 0 : constant <= value),
  );
  // Texts are compared by code unit: with U+0000 appended a text becomes the next one, the empty text comes before all others.
  const texts = intervals<string>(
    sets,
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

/** Goes through the constants in order: at each of them, and after it, only the rules that name it can change. */
function intervals<T extends number | string, V = T>(
  sets: ColumnSets,
  constants: readonly T[],
  samples: Samples<T, V>,
  isReached: (constant: T, value: T | V) => boolean,
): ((value: T | V) => RuleSet) | undefined {
  const sorted = [...constants].sort((a, b) => (a < b ? -1 : 1));
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const before = allowed(sets, samples.before);
  const at: RuleSet[] = [];
  const after: RuleSet[] = [];
  let current = before;
  for (const [index, value] of sorted.entries()) {
    const naming = sets.byConstant.get(value) ?? [];
    const here = current.slice();
    settle(here, naming, value);
    current = here.slice();
    settle(current, naming, index + 1 < sorted.length ? samples.between(value, sorted[index + 1] as T) : samples.after(last));
    at.push(here);
    after.push(current);
  }
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
function listLookup({ untested, byConstant }: ColumnSets): FactColumn['allow'] {
  const known = new Map<unknown, RuleSet>();
  for (const [constant, tests] of byConstant) {
    const set = untested.slice();
    settle(set, tests, [constant]);
    known.set(constant, set);
  }
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

function wordsOf(rules: number): number {
  return (rules + 31) >> 5;
}

/** The rules that are in a set. */
export function ruleSet(rules: number, isIn: (rule: number) => boolean): RuleSet {
  const set = new Uint32Array(wordsOf(rules));
  for (let rule = 0; rule < rules; rule += 1) if (isIn(rule)) set[rule >> 5] = (set[rule >> 5] as number) | (1 << (rule & 31));
  return set;
}

function constantsOf(condition: Condition): unknown[] {
  return comparisonsIn(condition).flatMap(namedValues);
}

function mentionsOrder(condition: Condition): boolean {
  return comparisonsIn(condition).some(({ operator }) => operatorEntry(operator).index === 'order');
}

function factsOf(condition: Condition): string[] {
  return [...new Set(comparisonsIn(condition).map(({ fact }) => fact))];
}

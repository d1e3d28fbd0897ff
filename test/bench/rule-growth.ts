import { performance } from 'node:perf_hooks';
import { compilePredicate } from '../../engine/conditions/predicate.ts';
import { askCompiled, type CompiledTable, compileTable } from '../../engine/rules/compiled-table.ts';
import { type Facts, type RuleTable, ruleTable } from '../../engine/rules/rule-table.ts';
import { diceOf } from './dice.ts';
import { median, shown, shownRounds } from './figures.ts';
import { askKeptEngine } from './kept-engine.ts';
import { catalogue, realisticFacts, realisticRule, type WrittenRule } from './realistic-rules.ts';
import { type Contestant, race, type Times } from './rounds.ts';
import { say } from './screen.ts';
import type { RunOptions, Table } from './section.ts';

const sizes = [10, 100, 1_000, 10_000];

/** The largest table that json-rules-engine is asked: at 10,000 rules a run would take an hour. */
const largestKept = 1_000;

const kinds = ['first', 'last', 'every'] as const;

const rowNames = {
  first: 'the first that holds, random cases',
  last: 'the first that holds, only the last does',
  every: 'every one that holds, random cases',
} as const;

type Grown = {
  readonly size: number;
  readonly random: RuleTable<unknown>;
  readonly last: RuleTable<unknown>;
  readonly compiled: { readonly random: CompiledTable; readonly last: CompiledTable };
  readonly compileTimes: readonly number[];
};

/** Tables of ten to ten thousand rules, compiled and in json-rules-engine. */
export async function measureRuleGrowth({ quick, pace }: RunOptions): Promise<{ times: Times; tables: Table[] }> {
  const dice = diceOf(11);
  const cases = Array.from({ length: 64 }, () => realisticFacts(dice, catalogue));
  const grown = sizes.map((size) => grow(size, cases, quick ? 1 : 3));
  await mustAgree(grown, cases);
  const contestants = grown.flatMap((one) => contestantsOf(one, cases, quick ? 2 : 4));
  const times = await race('Rules', contestants, pace);
  return { times, tables: [growthTable(times, grown, cases), compilingTable(grown)] };
}

function grow(size: number, cases: readonly Facts[], repeats: number): Grown {
  say(`Rules: making tables of ${size.toLocaleString('en-US')}`);
  const dice = diceOf(size);
  const random = tableOf(Array.from({ length: size }, (_, index) => realisticRule(dice, `rule-${index}`, catalogue, true)));
  const last = tableOf([
    ...rulesThatDoNotHold(size - 1, cases),
    { id: 'last', when: { not: { product: 'product-0', region: 'none' } } },
  ]);
  const compileTimes = Array.from({ length: repeats }, () => {
    const start = performance.now();
    compileTable(random);
    return performance.now() - start;
  });
  return { size, random, last, compiled: { random: compileTable(random), last: compileTable(last) }, compileTimes };
}

/** Realistic rules of which none holds for any of the cases. */
export function rulesThatDoNotHold(count: number, cases: readonly Facts[], known = catalogue): WrittenRule[] {
  const dice = diceOf(count + 1);
  const rules: WrittenRule[] = [];
  while (rules.length < count) {
    const rule = realisticRule(dice, `rule-${rules.length}`, known, true);
    const [parsed] = ruleTable('bench', 'bench', [rule], known).rules;
    const holds = parsed && compilePredicate(parsed.condition);
    if (holds && !cases.some((facts) => holds(facts))) rules.push(rule);
  }
  return rules;
}

function tableOf(rules: readonly WrittenRule[]): RuleTable<unknown> {
  return ruleTable('bench', 'bench', rules, catalogue);
}

async function mustAgree(grown: readonly Grown[], cases: readonly Facts[]): Promise<void> {
  for (const { size, random, last } of grown.filter((one) => one.size <= largestKept)) {
    for (const facts of spreadCases(cases, size)) {
      for (const question of [
        { table: random, facts, asks: 'first' as const },
        { table: random, facts, asks: 'every' as const },
        { table: last, facts, asks: 'first' as const },
      ]) {
        say(`Rules: the same answers from ${size} rules`);
        const [ours, theirs] = [askCompiled(question), await askKeptEngine(question)];
        if (ours.join() !== theirs.join()) throw new Error(`another answer from ${size} rules for ${JSON.stringify(facts)}`);
      }
    }
  }
}

function spreadCases(cases: readonly Facts[], size: number): readonly Facts[] {
  return cases.slice(0, size >= 1_000 ? 4 : 32);
}

function contestantsOf({ size, random, last, compiled }: Grown, cases: readonly Facts[], few: number): Contestant[] {
  const operations = cases.length;
  const ours: Contestant[] = [
    { name: nameOf('first', size), operations, turn: () => cases.forEach((facts) => void compiled.random.first(facts)) },
    { name: nameOf('last', size), operations, turn: () => cases.forEach((facts) => void compiled.last.first(facts)) },
    { name: nameOf('every', size), operations, turn: () => cases.forEach((facts) => void compiled.random.every(facts)) },
  ];
  if (size > largestKept) return ours;
  const some = cases.slice(0, few);
  const theirs = kinds.map((kind): Contestant => {
    const table = kind === 'last' ? last : random;
    const asks = kind === 'every' ? 'every' : 'first';
    return {
      name: keptName(kind, size),
      operations: some.length,
      turn: async () => {
        for (const facts of some) await askKeptEngine({ table, facts, asks });
      },
    };
  });
  return [...ours, ...theirs];
}

function nameOf(kind: keyof typeof rowNames, size: number): string {
  return `${size.toLocaleString('en-US')} rules, ${rowNames[kind]}`;
}

function keptName(kind: keyof typeof rowNames, size: number): string {
  return `json-rules-engine, ${nameOf(kind, size)}`;
}

function growthTable(times: Times, grown: readonly Grown[], cases: readonly Facts[]): Table {
  const held = grown.map(
    ({ compiled }) => cases.reduce((sum, facts) => sum + compiled.random.every(facts).length, 0) / cases.length,
  );
  const rows = kinds.flatMap((kind) => [
    [`${rowNames[kind]}`, ...sizes.map((size) => shownRounds(times.of(nameOf(kind, size)), 'µs'))],
    [
      '… json-rules-engine',
      ...sizes.map((size) => (size > largestKept ? 'not measured' : shown(times.median(keptName(kind, size)), 'µs'))),
    ],
  ]);
  return {
    title: 'One question to a table',
    columns: ['rules', ...sizes.map((size) => size.toLocaleString('en-US'))],
    rows: [...rows, ['rules that hold for a random case', ...held.map((count) => shown(count, ''))]],
    note: 'Rules have two to five conditions over enumerations, flags, numbers, days and lists, one in seven has alternatives. json-rules-engine is used at its fastest: built beforehand and kept, stopping at the first.',
  };
}

function compilingTable(grown: readonly Grown[]): Table {
  return {
    title: 'Making a table ready',
    columns: ['rules', ...sizes.map((size) => size.toLocaleString('en-US'))],
    rows: [['compiling', ...grown.map(({ compileTimes }) => shown(median(compileTimes), 'ms'))]],
  };
}

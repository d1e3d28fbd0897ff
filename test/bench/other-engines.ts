import { compileTable } from '../../engine/rules/compiled-table.ts';
import { ruleTable } from '../../engine/rules/rule-table.ts';
import { diceOf } from './dice.ts';
import { shown, shownRounds } from './figures.ts';
import { askKeptEngine } from './kept-engine.ts';
import { catalogue, realisticFacts, realisticRule } from './realistic-rules.ts';
import { race, type Times } from './rounds.ts';
import { say } from './screen.ts';
import type { RunOptions, Table } from './section.ts';
import { zenTable } from './zen-table.ts';

export const engines = {
  compiled: 'compiled table',
  zen: '@gorules/zen-engine, one after the other',
  zenTogether: '@gorules/zen-engine, 64 at once',
  kept: 'json-rules-engine, stopping at the first',
} as const;

const size = 30;

/** A table of thirty rules, of which the first that holds is asked for, in other engines. */
export async function measureOtherEngines({ pace }: RunOptions): Promise<{ times: Times; table: Table }> {
  const dice = diceOf(size);
  const rules = Array.from({ length: size }, (_, index) => realisticRule(dice, `rule-${index}`, catalogue, false));
  const table = ruleTable('bench', 'bench', rules, catalogue);
  const compiled = compileTable(table);
  const zen = zenTable(table);
  const cases = Array.from({ length: 1_000 }, () => realisticFacts(dice, catalogue, 1));
  let held = 0;
  for (const [index, facts] of cases.entries()) {
    say(`Rules: the same answers from other engines, ${index + 1} of ${cases.length}`);
    const [ours] = compiled.first(facts);
    const theirs = [await zen.first(facts), (await askKeptEngine({ table, facts, asks: 'first' }))[0]];
    if (theirs.some((one) => one !== ours)) throw new Error(`${theirs} instead of ${ours} for ${JSON.stringify(facts)}`);
    if (ours !== undefined) held += 1;
  }
  const some = cases.slice(0, 64);
  const operations = some.length;
  const times = await race(
    'Rules in other engines',
    [
      { name: engines.compiled, operations, turn: () => some.forEach((facts) => void compiled.first(facts)) },
      { name: engines.zen, operations, turn: () => inTurn(some, zen.first) },
      { name: engines.zenTogether, operations, turn: () => Promise.all(some.map(zen.first)) },
      { name: engines.kept, operations, turn: () => inTurn(some, (facts) => askKeptEngine({ table, facts, asks: 'first' })) },
    ],
    pace,
  );
  const row = (name: string): string[] => [
    name,
    shownRounds(times.of(name), 'µs'),
    shown(times.ratio(name, engines.compiled), '×'),
  ];
  return {
    times,
    table: {
      title: `The first of ${size} rules that holds, in other engines`,
      columns: ['engine', 'a question', 'as many times'],
      rows: Object.values(engines).map(row),
      note: `The rules are a decision table without alternatives, and cases state every fact, so that all engines can be asked the same. They give the same answers to ${cases.length.toLocaleString('en-US')} random cases, of which ${held} have a rule that holds.`,
    },
  };
}

async function inTurn<T>(items: readonly T[], ask: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await ask(item);
}

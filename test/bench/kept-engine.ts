import { Engine } from 'json-rules-engine';
import { operators } from '../../engine/conditions/operators.ts';
import { topLevel } from '../../engine/rules/reference-engine.ts';
import type { Answer, Question, RuleTable } from '../../engine/rules/rule-table.ts';

const kept = { first: new WeakMap<RuleTable<unknown>, Engine>(), every: new WeakMap<RuleTable<unknown>, Engine>() };

/**
 * Answers a question with json-rules-engine at its fastest: an engine is built once for a table and kept, it explains nothing,
 * and it stops at the first rule that holds where only that one is asked for. No two questions may be asked at once.
 */
export async function askKeptEngine({ table, facts, asks }: Question): Promise<Answer> {
  let engine = kept[asks].get(table);
  if (engine === undefined) {
    engine = build(table, asks);
    kept[asks].set(table, engine);
  }
  const { results } = await engine.run({ ...facts });
  const holding = results.map(({ name }) => Number(name)).sort((a, b) => a - b);
  return asks === 'first' ? holding.slice(0, 1) : holding;
}

function build(table: RuleTable<unknown>, asks: Question['asks']): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, replaceFactsInEventParams: false, pathResolver: (value) => value });
  for (const [name, { holds }] of Object.entries(operators)) engine.addOperator(name, holds);
  for (const [index, { condition }] of table.rules.entries()) {
    engine.addRule({
      name: String(index),
      conditions: topLevel(condition),
      event: { type: 'holds' },
      ...(asks === 'first' && { priority: table.rules.length - index, onSuccess: () => void engine.stop() }),
    });
  }
  return engine;
}

import { ZenEngine } from '@gorules/zen-engine';
import type { Comparison, Condition } from '../../engine/conditions/condition.ts';
import type { Facts, RuleTable } from '../../engine/rules/rule-table.ts';

/** A rule table that @gorules/zen-engine answers: the position of the first rule that holds. */
export type ZenTable = { readonly first: (facts: Facts) => Promise<number | undefined> };

/** The same rules as a decision table of zen-engine. Each rule may ask about a fact once, and no rule may have alternatives. */
export function zenTable({ rules }: RuleTable<unknown>): ZenTable {
  const cells = rules.map(({ condition }) => cellsOf(condition));
  const facts = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  const content = {
    hitPolicy: 'first',
    inputs: facts.map((fact) => ({ id: fact, name: fact, field: fact })),
    outputs: [{ id: 'index', name: 'index', field: 'index' }],
    rules: cells.map((row, index) => ({
      _id: `rule-${index}`,
      ...Object.fromEntries(facts.map((fact) => [fact, row.get(fact) ?? ''])),
      index: String(index),
    })),
  };
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'case', name: 'case', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 1, y: 0 }, content },
      { id: 'answer', name: 'answer', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'case', targetId: 'table' },
      { id: 'out', type: 'edge', sourceId: 'table', targetId: 'answer' },
    ],
  });
  return {
    first: async (asked) => {
      const { result } = await decision.evaluate(asked);
      return (result as { readonly index?: number }).index;
    },
  };
}

/** What each fact must be, as zen-engine's unary expressions. */
function cellsOf(condition: Condition): Map<string, string> {
  const cells = new Map<string, string>();
  for (const leaf of leavesOf(condition)) {
    const before = cells.get(leaf.fact);
    cells.set(leaf.fact, before === undefined ? cellOf(leaf) : `${before} and ${cellOf(leaf)}`);
  }
  return cells;
}

type Leaf = Comparison;

function leavesOf(condition: Condition): Leaf[] {
  if (condition.kind === 'comparison') return [condition];
  if (condition.kind === 'all') return condition.parts.flatMap(leavesOf);
  throw new Error('a decision table has no place for alternatives');
}

const signs: Readonly<Partial<Record<Leaf['operator'], string>>> = { atLeast: '>=', above: '>', below: '<', atMost: '<=' };

function cellOf({ operator, value }: Leaf): string {
  const written = JSON.stringify(value);
  const sign = signs[operator];
  if (sign !== undefined) return typeof value === 'string' ? `date($) ${sign} date(${written})` : `$ ${sign} ${written}`;
  switch (operator) {
    case 'is':
      return `$ == ${written}`;
    case 'isNot':
      return `$ != ${written}`;
    case 'isOneOf':
      return `$ in ${written}`;
    case 'isNoneOf':
      return `$ not in ${written}`;
    case 'contains':
      return `contains($, ${written})`;
    case 'containsAny':
      return `some($, # in ${written})`;
    default:
      throw new Error(`a decision table has no place for ${operator}`);
  }
}

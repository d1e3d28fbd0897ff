import { operators } from '../conditions/operators.ts';
import type { Condition } from '../conditions/parse.ts';
import type { Facts, RuleTable } from './rule-table.ts';

/** The facts that a case does not state and on whose answers it hangs whether some rule of a table holds, in the order of the rules. */
export function openFacts({ rules }: RuleTable<unknown>, facts: Facts): string[] {
  return [...new Set(rules.flatMap(({ condition }) => openIn(condition, facts).open))];
}

/** Whether a condition holds, undefined where it hangs on facts that are not stated, and which these are. */
type Standing = { readonly holds: boolean | undefined; readonly open: readonly string[] };

function openIn(condition: Condition, facts: Facts): Standing {
  if ('all' in condition) return joint(condition.all, facts, false);
  if ('any' in condition) return joint(condition.any, facts, true);
  if ('not' in condition) {
    const { holds, open } = openIn(condition.not, facts);
    return { holds: holds === undefined ? undefined : !holds, open };
  }
  const { fact, operator, value } = condition;
  if (facts[fact] === undefined) return { holds: undefined, open: [fact] };
  return { holds: operators[operator](facts[fact], value), open: [] };
}

/** Parts of which one that is `decisive` decides for all. */
function joint(parts: readonly Condition[], facts: Facts, decisive: boolean): Standing {
  const standings = parts.map((part) => openIn(part, facts));
  if (standings.some(({ holds }) => holds === decisive)) return { holds: decisive, open: [] };
  const open = standings.flatMap((standing) => (standing.holds === undefined ? standing.open : []));
  return { holds: open.length === 0 ? !decisive : undefined, open };
}

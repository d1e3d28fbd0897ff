import { foldCondition } from '../conditions/condition.ts';
import { operators } from '../conditions/operators.ts';
import type { Facts, RuleTable } from './rule-table.ts';

/** The facts that a case does not state and on whose answers it hangs whether some rule of a table holds, in the order of the rules. */
export function openFacts({ rules }: RuleTable<unknown>, facts: Facts): string[] {
  const open = rules.flatMap(
    ({ condition }) =>
      foldCondition<Standing>(condition, {
        all: (parts) => joint(parts, false),
        any: (parts) => joint(parts, true),
        not: ({ holds, open }) => ({ holds: holds === undefined ? undefined : !holds, open }),
        named: (part) => part,
        comparison: ({ fact, operator, value }) =>
          facts[fact] === undefined
            ? { holds: undefined, open: [fact] }
            : { holds: operators[operator].holds(facts[fact], value), open: [] },
      }).open,
  );
  return [...new Set(open)];
}

/** Whether a condition holds, undefined where it hangs on facts that are not stated, and which these are. */
type Standing = { readonly holds: boolean | undefined; readonly open: readonly string[] };

/** Parts of which one that is `decisive` decides for all. */
function joint(parts: readonly Standing[], decisive: boolean): Standing {
  if (parts.some(({ holds }) => holds === decisive)) return { holds: decisive, open: [] };
  const open = parts.flatMap((part) => (part.holds === undefined ? part.open : []));
  return { holds: open.length === 0 ? !decisive : undefined, open };
}

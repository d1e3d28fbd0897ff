import { type Comparison, type Condition, foldCondition, namedValues } from '../conditions/condition.ts';
import { operatorEntry, operators } from '../conditions/operators.ts';
import { ownValue } from '../own-value.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { derivedFacts } from '../vocabulary/facts.ts';

/** Facts that a rule asks for together. */
type FactSet = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

/** A rule with many alternatives is represented by so many. */
const most = 6;

const worked = new Set(derivedFacts.map(({ name }) => name));

/**
 * What would have to be stated besides for each rule of some tables, where that is more than one fact: worth trying, without the
 * promise that the rule then holds. What the case states stays as it is, but for lists, which grow.
 */
export function factsTogether(tables: readonly RuleTable<unknown>[], stated: Json): FactSet[] {
  const found = tables.flatMap(({ rules }) => rules.flatMap(({ condition }) => factSetsOf(condition, stated)));
  const several = found.filter((set) => Object.keys(set).length > 1);
  return [...new Map(several.map((set) => [JSON.stringify(set), set])).values()];
}

/** What has to be stated besides what is, for a condition to hold. */
function factSetsOf(condition: Condition, stated: Json): FactSet[] {
  return foldCondition<(stated: Json) => FactSet[]>(condition, {
    all: (parts) => (known) =>
      parts.reduce<FactSet[]>(
        (whole, part) => whole.flatMap((one) => part({ ...known, ...one }).map((other) => ({ ...one, ...other }))).slice(0, most),
        [{}],
      ),
    any: (parts) => (known) => parts.flatMap((part) => part(known)).slice(0, most),
    not: () => () => [{}],
    named: (part) => part,
    comparison: (comparison) => (known) => factSetsOfComparison(comparison, known),
  })(stated);
}

/** All users affected, as far as the case does not say otherwise. */
function allUsers({ usersAffected, usersTotal }: Json): FactSet {
  const all = usersTotal ?? usersAffected ?? 100;
  return { ...(usersAffected === undefined && { usersAffected: all }), ...(usersTotal === undefined && { usersTotal: all }) };
}

function factSetsOfComparison(comparison: Comparison, stated: Json): FactSet[] {
  const { fact, operator } = comparison;
  if (worked.has(fact)) return fact === 'usersAffectedPercent' ? [allUsers(stated)] : [{}];
  const { domain, fulfilledBy } = operatorEntry(operator);
  const known = ownValue(stated, fact) ?? undefined;
  const [first] = namedValues(comparison);
  const fulfilling = first === undefined ? undefined : fulfilledBy(first);
  if (domain === 'items') {
    const list: readonly unknown[] = Array.isArray(known) ? known : [];
    return [fulfilling === undefined || list.includes(fulfilling) ? {} : { [fact]: [...list, fulfilling] }];
  }
  if (domain === 'listed' && known !== undefined) return operators[operator].holds(known, comparison.value) ? [{}] : [];
  return [known !== undefined || fulfilling === undefined ? {} : { [fact]: fulfilling }];
}

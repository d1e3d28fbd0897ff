import type { Condition } from '../conditions/parse.ts';
import { ownValue } from '../own-value.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { derivedFacts } from '../vocabulary/facts.ts';

/** Facts that a rule asks for together. */
export type Company = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

/** A rule with many alternatives is represented by so many. */
const most = 6;

const worked = new Set(derivedFacts.map(({ name }) => name));

/**
 * What would have to be stated besides for each rule of some tables, where that is more than one fact: worth trying, without the
 * promise that the rule then holds. What the case states stays as it is, but for lists, which grow.
 */
export function ruleCompanies(tables: readonly RuleTable<unknown>[], stated: Json): Company[] {
  const found = tables.flatMap(({ rules }) => rules.flatMap(({ condition }) => companiesOf(condition, stated)));
  const several = found.filter((company) => Object.keys(company).length > 1);
  return [...new Map(several.map((company) => [JSON.stringify(company), company])).values()];
}

function companiesOf(condition: Condition, stated: Json): Company[] {
  if ('not' in condition) return [{}];
  if ('any' in condition) return condition.any.flatMap((part) => companiesOf(part, stated)).slice(0, most);
  if ('all' in condition) {
    return condition.all.reduce<Company[]>(
      (whole, part) =>
        whole.flatMap((one) => companiesOf(part, { ...stated, ...one }).map((other) => ({ ...one, ...other }))).slice(0, most),
      [{}],
    );
  }
  return companyOf(condition, stated);
}

/** All users affected, as far as the case does not say otherwise. */
function everybody({ usersAffected, usersTotal }: Json): Company {
  const all = usersTotal ?? usersAffected ?? 100;
  return { ...(usersAffected === undefined && { usersAffected: all }), ...(usersTotal === undefined && { usersTotal: all }) };
}

function companyOf({ fact, operator, value }: Extract<Condition, { fact: string }>, stated: Json): Company[] {
  if (worked.has(fact)) return fact === 'usersAffectedPercent' ? [everybody(stated)] : [{}];
  const known = ownValue(stated, fact) ?? undefined;
  const [first = ''] = Array.isArray(value) ? value : [value];
  if (operator === 'contains' || operator === 'containsAny') {
    const list: readonly unknown[] = Array.isArray(known) ? known : [];
    return [list.includes(first) ? {} : { [fact]: [...list, first] }];
  }
  if (operator === 'is' || operator === 'isOneOf') {
    if (known === undefined) return [{ [fact]: first }];
    return [value].flat().includes(known as string) ? [{}] : [];
  }
  if (known !== undefined || typeof first !== 'number') return [{}];
  return [{ [fact]: operator === 'above' ? first + 1 : operator === 'below' ? first - 1 : first }];
}

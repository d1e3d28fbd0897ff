import { ownValue } from '../own-value.ts';
import { openFacts } from '../rules/open-facts.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { ResolvedHours } from './policy-hours.ts';
import type { Route } from './routing.ts';

/** The zone in which a desk works; the policy's where no desk handles the case. */
export function deskZone({ document }: CompiledPolicy, desk: string | undefined): string {
  return (desk === undefined ? undefined : ownValue(document.desks, desk)?.timeZone) ?? document.timeZone ?? 'UTC';
}

/** The hours of a desk for a case, or undefined where the policy states none. */
export function deskHours(policy: CompiledPolicy, desk: string | undefined, facts: Facts): ResolvedHours | undefined {
  const calendar = desk === undefined ? undefined : ownValue(policy.document.desks, desk)?.hours;
  return calendar === undefined ? undefined : policy.hours.of(calendar, facts);
}

/** The hours that a target's `on` stands for in this case, with the rules that said so. Hours that are not known are never around the clock. */
export function resolveHours(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  name: string,
  route: Route,
  facts: Facts,
): ResolvedHours & { fired: Rule<unknown>[] } {
  const clock = policy.tables.clocks.get(name);
  if (clock === undefined) return { ...namedHours(policy, name, route, facts), fired: [] };
  const found = rules.first(clock, facts);
  const then = found?.outcome.then;
  if (found === undefined || then === undefined) return { unknown: { clock: name, facts: openFacts(clock, facts) }, fired: [] };
  return { ...namedHours(policy, then, route, facts), fired: [found] };
}

/**
 * The hours on which business days are counted where a target names none: the desk's. A desk without hours, or one that never closes
 * and so has no days of its own, leaves Monday to Friday.
 */
export function defaultBusinessDays(policy: CompiledPolicy, { desk }: Route, facts: Facts): ResolvedHours {
  const own = deskHours(policy, desk, facts);
  const isWithoutDays = own === undefined || ('hours' in own && own.hours.id === 'around-the-clock');
  return isWithoutDays ? { hours: policy.businessDays(deskZone(policy, desk)) } : own;
}

/** The hours of that name in this case: a calendar, a union or built-in ones. `facts` tell which answers no desk could be found without. */
export function namedHours(policy: CompiledPolicy, name: string, { desk, alternates }: Route, facts: Facts): ResolvedHours {
  if (name === 'business-days') return { hours: policy.businessDays(deskZone(policy, desk)) };
  if (name !== 'desk-hours' && name !== 'desk-or-alternates-hours') return policy.hours.of(name, facts);
  if (desk === undefined) return { unknown: { clock: undefined, facts: openFacts(policy.tables.desks, facts) } };
  const desks = name === 'desk-hours' ? [desk] : [desk, ...alternates];
  const calendars = desks.map((id) => ownValue(policy.document.desks, id)?.hours);
  if (calendars.includes('around-the-clock')) return policy.hours.of('around-the-clock', facts);
  const without = desks.find((_, index) => calendars[index] === undefined);
  if (without !== undefined) return { unknown: { desk: ownValue(policy.document.desks, without)?.label ?? without } };
  return policy.hours.together(
    calendars.filter((calendar) => calendar !== undefined),
    facts,
  );
}

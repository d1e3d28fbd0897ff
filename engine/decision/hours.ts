import type { OpenTime } from '../calendar/open-time.ts';
import { ownValue } from '../own-value.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Route } from './routing.ts';

/** The zone in which a desk works; the policy's where no desk handles the case. */
export function deskZone({ document }: CompiledPolicy, desk: string | undefined): string {
  return (desk === undefined ? undefined : ownValue(document.desks, desk)?.timeZone) ?? document.timeZone ?? 'UTC';
}

/** The hours of a desk, or undefined where the policy states none. */
export function deskHours(policy: CompiledPolicy, desk: string | undefined): OpenTime | undefined {
  const calendar = desk === undefined ? undefined : ownValue(policy.document.desks, desk)?.hours;
  return calendar === undefined ? undefined : policy.hours(calendar);
}

/** The hours that a target's `on` stands for in this case. Hours that no document states count as around the clock. */
export function resolveHours(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  name: string,
  route: Route,
  facts: Facts,
): { hours: OpenTime; fired: Rule<unknown>[] } {
  const clock = policy.tables.clocks.get(name);
  if (clock !== undefined) {
    const found = rules.first(clock, facts);
    if (found === undefined) return { hours: policy.hours('around-the-clock'), fired: [] };
    return { hours: namedHours(policy, found.outcome.then ?? 'around-the-clock', route), fired: [found] };
  }
  return { hours: namedHours(policy, name, route), fired: [] };
}

/** The hours of that name in this case: a calendar, a union or built-in ones. */
export function namedHours(policy: CompiledPolicy, name: string, { desk, alternates }: Route): OpenTime {
  if (name === 'business-days') return policy.businessDays(deskZone(policy, desk));
  if (name !== 'desk-hours' && name !== 'desk-or-alternates-hours') return policy.hours(name);
  const desks = name === 'desk-hours' ? [desk] : [desk, ...alternates];
  const calendars = desks.flatMap((id) => (id === undefined ? [] : (ownValue(policy.document.desks, id)?.hours ?? [])));
  return policy.union(calendars);
}

import type { CompiledPolicy, OpenTime } from '../../engine/index.ts';

/** The hours that a decision names as a target's `calendar`: one calendar, several joined by a plus, or the business days of a zone. */
export function hoursOf(policy: CompiledPolicy, calendar: string, timeZone: string): OpenTime {
  return calendar === 'business-days' ? policy.businessDays(timeZone) : policy.union(calendar.split('+'));
}

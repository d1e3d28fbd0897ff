import { type CompiledPolicy, type OpenTime, type TargetPart, wholeDaysOf } from '../../../engine/index.ts';

/** The hours that a decision names as a target's `calendar`: one calendar, several joined by a plus, or the business days of a zone. */
export function hoursOf(policy: CompiledPolicy, calendar: string, timeZone: string): OpenTime {
  return calendar === 'business-days' ? policy.businessDays(timeZone) : policy.union(calendar.split('+'));
}

/** What a target counts on its hours: business days count whole. */
export function countedHoursOf({ within }: TargetPart, hours: OpenTime, timeZone: string): OpenTime {
  const isWhole = within?.unit === 'business-day' && hours.id !== 'business-days';
  return isWhole ? wholeDaysOf(hours, hours.timeZone ?? timeZone) : hours;
}

import { type CompiledPolicy, countedHours, factsOfPlaces, type OpenTime, type TargetPart } from '../../../engine/index.ts';

/** The hours that a decision names as a target's `calendar`: one calendar, several joined by a plus, or the business days of a zone. */
export function hoursOf(policy: CompiledPolicy, target: TargetPart, calendar: string, timeZone: string): OpenTime {
  if (calendar === 'business-days') return policy.businessDays(timeZone);
  const places = [target, ...(target.segments ?? [])].flatMap((part) => part.places ?? []);
  const found = policy.hours.together(calendar.split('+'), factsOfPlaces(policy.document.calendars, places));
  if ('unknown' in found) throw new Error(`${calendar} counts and is not known`);
  return found.hours;
}

/** What a target counts on its hours: business days whole ones, days and the units of the calendar every moment. */
export function countedHoursOf({ within }: TargetPart, hours: OpenTime, timeZone: string): OpenTime {
  return within === null ? hours : countedHours({ amount: within, hours, timeZone });
}

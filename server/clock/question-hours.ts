import type { CalendarInput } from '../../contract/clock.ts';
import {
  aroundTheClock,
  type Calendar,
  type CompiledPolicy,
  isTimeZone,
  nearestName,
  type OpenTime,
  openCalendar,
  ownValue,
  pickVersion,
  policyHours,
  Remembered,
  type ValidationIssue,
} from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { publicHolidays } from '../policies/public-holidays.ts';
import { type HolidayReach, holidayReach } from './holiday-reach.ts';

/**
 * Hours, the zone in which their days begin: their own, or that of the policy whose they are, or UTC; and how far the public holidays
 * of countries are told, where they count.
 */
export type QuestionHours = { readonly hours: OpenTime; readonly timeZone: string; readonly reach?: HolidayReach };

/** The hours that a question names or brings along, or what is wrong with them. `at` picks the version of a named policy. */
export function questionHours(
  calendar: string | CalendarInput,
  policies: readonly CompiledPolicy[],
  at: number,
): QuestionHours | ValidationIssue {
  return typeof calendar === 'string' ? namedHours(calendar, policies, at) : rememberedHours(calendar);
}

/** So many calendars are remembered, sent in at most so many characters; what each keeps of its hours is bounded by its table. */
const mostInputs = { calendars: 100, characters: 10_000 };

/** The hours of calendars that were asked about lately, by what was sent: many questions bring the same one. */
const remembered = new Remembered<string, QuestionHours | ValidationIssue>(mostInputs.calendars, mostInputs.characters);

function rememberedHours(calendar: CalendarInput): QuestionHours | ValidationIssue {
  return remembered.get(JSON.stringify(calendar), () => ownHours(calendar));
}

/** Whether no hours were found. */
export function isIssue(found: QuestionHours | ValidationIssue): found is ValidationIssue {
  return 'pointer' in found;
}

function ownHours({ holidays, ...calendar }: CalendarInput): QuestionHours | ValidationIssue {
  if (!isTimeZone(calendar.timeZone))
    return validationIssue('/calendar/timeZone', messageOf('clock.unknown-zone', { zone: calendar.timeZone }), {
      hint: messageOf('hint.write-zone'),
    });
  const own: Calendar['holidays'] = isList(holidays)
    ? { days: Object.fromEntries(holidays.map((date) => [date, 'holiday'])) }
    : holidays;
  const { country, region } = own ?? {};
  if (country !== undefined && !publicHolidays.countries().includes(country))
    return validationIssue('/calendar/holidays/country', messageOf('calendar.unknown-country', { country }));
  if (country !== undefined && region !== undefined && !publicHolidays.regions(country).includes(region))
    return validationIssue('/calendar/holidays/region', messageOf('calendar.unknown-region', { country, region }));
  const reach = holidayReach(publicHolidays);
  const hours = openCalendar('calendar', own === undefined ? calendar : { ...calendar, holidays: own }, reach.holidays);
  return { hours, timeZone: calendar.timeZone, ...(country !== undefined && { reach }) };
}

function isList(holidays: CalendarInput['holidays']): holidays is readonly string[] {
  return Array.isArray(holidays);
}

/** The hours of a policy's calendar: `planview/customer-care/sv#enterprise-one-americas`, with `@2` before the `#` for a certain version. */
function namedHours(name: string, policies: readonly CompiledPolicy[], at: number): QuestionHours | ValidationIssue {
  const pointer = '/calendar';
  if (name === 'around-the-clock') return { hours: aroundTheClock, timeZone: 'UTC' };
  const parts = /^([^/#@]+\/[^/#@]+)\/([^/#@]+)(?:@([1-9][0-9]*))?#(.+)$/.exec(name);
  if (!parts)
    return validationIssue(pointer, messageOf('clock.names-no-calendar', { name: name.slice(0, 80) }), {
      hint: messageOf('clock.write-calendar-reference'),
    });
  const [, id = '', language = '', version, calendar = ''] = parts;
  const policy = pickVersion(policies, { id, language, version: version === undefined ? undefined : Number(version), at });
  if (policy === undefined) {
    const known = [...new Set(policies.map((one) => `${one.id}/${one.language}`))];
    const edition = `${id}/${language}`;
    const detail = version
      ? messageOf('clock.no-such-version', { policy: edition, version })
      : messageOf('clock.none-in-force', { policy: edition });
    return validationIssue(pointer, detail, { allowed: known, nearest: nearestName(edition, known) });
  }
  const calendars = [...Object.keys(policy.document.calendars ?? {}), ...Object.keys(policy.document.unions ?? {})];
  if (calendar === 'around-the-clock' || calendars.includes(calendar)) return hoursOf(policy, calendar);
  return validationIssue(pointer, messageOf('clock.no-calendar', { policy: `${id}/${language}`, calendar }), {
    allowed: calendars,
    nearest: nearestName(calendar, calendars),
  });
}

type ReachingHours = { readonly reach: HolidayReach; readonly hours: (name: string) => OpenTime };

const hoursOfPolicies = new WeakMap<CompiledPolicy, ReachingHours>();

/** The hours of a calendar or a union of a policy, with public holidays as far as questions reach. */
function hoursOf(policy: CompiledPolicy, name: string): QuestionHours {
  const { calendars = {}, unions = {}, timeZone = 'UTC' } = policy.document;
  const { reach, hours: named } = hoursOfPolicies.get(policy) ?? reachingHours(policy);
  const hours = named(name);
  const isPublic = (ownValue(unions, name) ?? [name]).some((id) => ownValue(calendars, id)?.holidays?.country !== undefined);
  return { hours, timeZone: hours.timeZone ?? timeZone, ...(isPublic && { reach }) };
}

function reachingHours(policy: CompiledPolicy): ReachingHours {
  const reach = holidayReach(publicHolidays);
  const made = { reach, hours: policyHours(policy.document, reach.holidays) };
  hoursOfPolicies.set(policy, made);
  return made;
}

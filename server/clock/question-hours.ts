import {
  aroundTheClock,
  type Calendar,
  type CompiledPolicy,
  isTimeZone,
  nearestName,
  type OpenTime,
  openCalendar,
  phrase,
  pickVersion,
  type RequestFault,
  requestFault,
} from '../../engine/index.ts';
import { publicHolidays } from '../public-holidays.ts';
import type { SentCalendar } from './clock-question-check.ts';

/** Hours, and the zone in which their days begin: their own, or that of the policy whose they are, or UTC. */
export type QuestionHours = { readonly hours: OpenTime; readonly timeZone: string };

/** The hours that a question names or brings along, or what is wrong with them. `at` picks the version of a named policy. */
export function questionHours(
  calendar: string | SentCalendar,
  policies: readonly CompiledPolicy[],
  at: number,
): QuestionHours | RequestFault {
  return typeof calendar === 'string' ? namedHours(calendar, policies, at) : rememberedHours(calendar);
}

/** The hours of calendars that were asked about lately, by what was sent: many questions bring the same one. */
const remembered = new Map<string, QuestionHours | RequestFault>();
const mostRemembered = 200;

function rememberedHours(calendar: SentCalendar): QuestionHours | RequestFault {
  const key = JSON.stringify(calendar);
  const known = remembered.get(key) ?? ownHours(calendar);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, known);
  return known;
}

/** Whether no hours were found. */
export function isFault(found: QuestionHours | RequestFault): found is RequestFault {
  return 'pointer' in found;
}

function ownHours({ holidays, ...calendar }: SentCalendar): QuestionHours | RequestFault {
  if (!isTimeZone(calendar.timeZone))
    return requestFault('/calendar/timeZone', phrase`\`${calendar.timeZone}\` is not a time zone`, {
      hint: phrase`write an IANA zone such as \`Europe/Berlin\``,
    });
  const own: Calendar['holidays'] = isList(holidays)
    ? { days: Object.fromEntries(holidays.map((date) => [date, 'holiday'])) }
    : holidays;
  const { country, region } = own ?? {};
  if (country !== undefined && !publicHolidays.countries().includes(country))
    return requestFault('/calendar/holidays/country', phrase`the holidays of \`${country}\` are not known`);
  if (country !== undefined && region !== undefined && !publicHolidays.regions(country).includes(region))
    return requestFault('/calendar/holidays/region', phrase`\`${country}\` has no region \`${region}\``);
  const hours = openCalendar('calendar', own === undefined ? calendar : { ...calendar, holidays: own }, publicHolidays);
  return { hours, timeZone: calendar.timeZone };
}

function isList(holidays: SentCalendar['holidays']): holidays is readonly string[] {
  return Array.isArray(holidays);
}

/** The hours of a policy's calendar: `planview/customer-care/sv#enterprise-one-americas`, with `@2` before the `#` for a certain version. */
function namedHours(name: string, policies: readonly CompiledPolicy[], at: number): QuestionHours | RequestFault {
  const pointer = '/calendar';
  if (name === 'around-the-clock') return { hours: aroundTheClock, timeZone: 'UTC' };
  const parts = /^([^/#@]+\/[^/#@]+)\/([^/#@]+)(?:@([1-9][0-9]*))?#(.+)$/.exec(name);
  if (!parts)
    return requestFault(pointer, phrase`\`${name.slice(0, 80)}\` names no calendar`, {
      hint: phrase`write \`vendor/policy/language#calendar\`, as \`planview/customer-care/sv#enterprise-one-americas\``,
    });
  const [, id = '', language = '', version, calendar = ''] = parts;
  const policy = pickVersion(policies, { id, language, version: version === undefined ? undefined : Number(version), at });
  if (policy === undefined) {
    const known = [...new Set(policies.map((one) => `${one.id}/${one.language}`))];
    const edition = `${id}/${language}`;
    const detail = version
      ? phrase`there is no policy \`${edition}\` in version ${version}`
      : phrase`there is no policy \`${edition}\` in force`;
    return requestFault(pointer, detail, { allowed: known, nearest: nearestName(edition, known) });
  }
  const calendars = [...Object.keys(policy.document.calendars ?? {}), ...Object.keys(policy.document.unions ?? {})];
  if (calendar === 'around-the-clock' || calendars.includes(calendar)) {
    const hours = policy.hours(calendar);
    return { hours, timeZone: hours.timeZone ?? policy.document.timeZone ?? 'UTC' };
  }
  return requestFault(pointer, phrase`\`${`${id}/${language}`}\` has no calendar \`${calendar}\``, {
    allowed: calendars,
    nearest: nearestName(calendar, calendars),
  });
}

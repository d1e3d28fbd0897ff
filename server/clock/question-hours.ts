import { type CalendarInput, partsOfInput } from '../../contract/clock.ts';
import {
  aroundTheClock,
  type Calendar,
  type CompiledPolicy,
  factCatalogue,
  factValueIssue,
  isTimeZone,
  namedDays,
  nearestName,
  type OpenTime,
  ownValue,
  type PlaceValue,
  type PolicyHours,
  pickVersion,
  policyHours,
  Remembered,
  type SupportPolicy,
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
  stated: Stated,
  policies: readonly CompiledPolicy[],
  at: number,
): QuestionHours | ValidationIssue {
  return typeof calendar === 'string' ? namedHours(calendar, stated, policies, at) : rememberedHours(calendar, stated);
}

/** What a question states of the facts on which a calendar depends. */
type Stated = Readonly<Record<string, unknown>>;

/** So many calendars are remembered, sent in at most so many characters; what each keeps of its hours is bounded by its table. */
const mostInputs = { calendars: 100, characters: 10_000 };

/** The hours of calendars that were asked about lately, by what was sent: many questions bring the same one. */
const remembered = new Remembered<string, QuestionHours | ValidationIssue>(mostInputs.calendars, mostInputs.characters);

function rememberedHours(calendar: CalendarInput, stated: Stated): QuestionHours | ValidationIssue {
  return remembered.get(JSON.stringify([calendar, stated]), () => ownHours(calendar, stated));
}

/** Whether no hours were found. */
export function isIssue(found: QuestionHours | ValidationIssue): found is ValidationIssue {
  return 'pointer' in found;
}

const ownName = 'calendar';

/** The hours of a calendar that a question brings along: those of a policy that has it and its parts. */
function ownHours(calendar: CalendarInput, stated: Stated): QuestionHours | ValidationIssue {
  const parts = partsOfInput(calendar);
  const calendars = Object.fromEntries<Calendar>([
    [ownName, { ...calendarOf(calendar), ...derivation(calendar, parts) }],
    ...parts.map(([place, part]): [string, Calendar] => [`${ownName}${place}`, calendarOf(part)]),
  ]);
  for (const [place, one] of Object.entries(calendars)) {
    const fault = placeFault(`/${place}`, one, stated);
    if (fault !== undefined) return fault;
  }
  const reach = holidayReach(publicHolidays);
  const document = { ...noPolicy, calendars };
  const found = hoursIn(document, ownName, policyHours(document, reach.holidays), stated);
  if ('pointer' in found) return found;
  return { hours: found, timeZone: found.timeZone ?? 'UTC', ...(isReckoned(document, ownName) && { reach }) };
}

const noPolicy = { policy: 'question', language: 'en', version: 1, title: 'Question', source: {} };

function derivation(
  { outside, both }: CalendarInput,
  parts: readonly [string, CalendarInput][],
): Pick<Calendar, 'outside' | 'both'> {
  const [first = '', ...others] = parts.map(([place]) => `${ownName}${place}`);
  if (outside !== undefined) return { outside: first };
  return both === undefined ? {} : { both: [first, ...others] as Calendar['both'] & string[] };
}

function calendarOf({ holidays, outside: _outside, both: _both, ...calendar }: CalendarInput): Calendar {
  const own = isList(holidays) ? { days: Object.fromEntries(holidays.map((date) => [date, 'holiday'])) } : holidays;
  return own === undefined ? calendar : { ...calendar, holidays: own };
}

/** Zones, countries and regions that there are not, whether the calendar or a fact states them. */
function placeFault(pointer: string, calendar: Calendar, stated: Stated): ValidationIssue | undefined {
  const { timeZone, holidays: { country, region } = {} } = calendar;
  const at = (place: string, value: PlaceValue | undefined): [pointer: string, value: string | undefined] => {
    if (typeof value !== 'object') return [`${pointer}${place}`, value];
    const own = stated[value.fact];
    return own === undefined ? [`${pointer}${place}/otherwise`, value.otherwise] : [`/facts/${value.fact}`, String(own)];
  };
  const [zoneAt, zone] = at('/timeZone', timeZone);
  if (zone !== undefined && !isTimeZone(zone))
    return validationIssue(zoneAt, messageOf('clock.unknown-zone', { zone }), {
      hint: messageOf('hint.write-zone'),
    });
  const [countryAt, own] = at('/holidays/country', country);
  if (own === undefined) return undefined;
  if (!publicHolidays.countries().includes(own))
    return validationIssue(countryAt, messageOf('calendar.unknown-country', { country: own }));
  const [regionAt, within] = at('/holidays/region', region);
  if (within !== undefined && !publicHolidays.regions(own).includes(within))
    return validationIssue(regionAt, messageOf('calendar.unknown-region', { country: own, region: within }));
  return undefined;
}

function isList(holidays: CalendarInput['holidays']): holidays is readonly string[] {
  return Array.isArray(holidays);
}

/** The hours of that name for what a question states, or which fact is missing, or states nothing for it. */
function hoursIn(document: SupportPolicy, name: string, hours: PolicyHours, stated: Stated): OpenTime | ValidationIssue {
  const asked = hours.factsOf(name);
  const idle = Object.keys(stated).find((fact) => !asked.includes(fact));
  if (idle !== undefined)
    return validationIssue(`/facts/${idle.slice(0, 80)}`, messageOf('clock.idle-fact', { fact: idle }), {
      allowed: [...asked],
    });
  const catalogue = factCatalogue(document);
  for (const [fact, value] of Object.entries(stated)) {
    const declaration = catalogue.get(fact);
    const fault = declaration && factValueIssue(declaration, value);
    if (fault) return validationIssue(`/facts/${fact}`, fault.message, { hint: fault.hint });
  }
  const found = hours.of(name, stated);
  if ('hours' in found) return found.hours;
  const { unknown } = found;
  if ('holidaysOf' in unknown)
    return validationIssue('/facts', messageOf('calendar.unknown-country', { country: unknown.holidaysOf }));
  const [missing = ''] = 'facts' in unknown ? unknown.facts : [];
  return validationIssue(`/facts/${missing}`, messageOf('clock.missing-fact', { fact: missing }), {
    hint: messageOf('clock.state-fact'),
  });
}

/** The hours of a policy's calendar: `planview/customer-care/sv#enterprise-one-americas`, with `@2` before the `#` for a certain version. */
function namedHours(
  name: string,
  stated: Stated,
  policies: readonly CompiledPolicy[],
  at: number,
): QuestionHours | ValidationIssue {
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
  if (calendar === 'around-the-clock' || calendars.includes(calendar)) return hoursOf(policy, calendar, stated);
  return validationIssue(pointer, messageOf('clock.no-calendar', { policy: `${id}/${language}`, calendar }), {
    allowed: calendars,
    nearest: nearestName(calendar, calendars),
  });
}

type ReachingHours = { readonly reach: HolidayReach; readonly hours: PolicyHours };

const hoursOfPolicies = new WeakMap<CompiledPolicy, ReachingHours>();

/** The hours of a calendar or a union of a policy, with public holidays as far as questions reach. */
function hoursOf(policy: CompiledPolicy, name: string, stated: Stated): QuestionHours | ValidationIssue {
  const { reach, hours: named } = hoursOfPolicies.get(policy) ?? reachingHours(policy);
  const hours = hoursIn(policy.document, name, named, stated);
  if ('pointer' in hours) return hours;
  const timeZone = hours.timeZone ?? policy.document.timeZone ?? 'UTC';
  return { hours, timeZone, ...(isReckoned(policy.document, name) && { reach }) };
}

/** Whether hours, or those of which they are made, have days that are reckoned year by year: public holidays, days of rules. */
function isReckoned(document: SupportPolicy, name: string): boolean {
  const { outside, both = [], holidays, closed, special } = ownValue(document.calendars, name) ?? {};
  const keys = [holidays?.days, closed, special].flatMap((days) => Object.keys(days ?? {}));
  if (holidays?.country !== undefined || keys.some((key) => namedDays(key)?.kind === 'rule')) return true;
  const parts = [...(ownValue(document.unions, name) ?? []), ...(outside === undefined ? [] : [outside]), ...both];
  return parts.some((part) => isReckoned(document, part));
}

function reachingHours(policy: CompiledPolicy): ReachingHours {
  const reach = holidayReach(publicHolidays);
  const made = { reach, hours: policyHours(policy.document, reach.holidays) };
  hoursOfPolicies.set(policy, made);
  return made;
}

import { createRequire } from 'node:module';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import {
  dayOf,
  dayRules,
  type Holiday,
  type HolidaySource,
  holidayPlaces,
  holidaysInYear,
  holidayYears,
  months,
  monthsElsewhere,
  type Policy,
  Remembered,
  type TimeData,
} from '../../engine/index.ts';
import { yieldToEventLoop } from '../threads/yield-to-event-loop.ts';

const { version } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };

type Listed = HolidaysTypes.Holiday;

const minute = 60_000;
const day = 1440 * minute;

/** A holiday is kept on another day of the same week or of the next. */
const farthestSubstitute = 7 * day;

/** So many places keep what the data say of them, and so many years of all places their holidays; the oldest goes first. */
const mostPlaces = 32;
const mostYearsOfPlaces = 4000;

/** The same for the rules by which calendars name days. */
const mostRules = 200;
const mostYearsOfRules = 10_000;

let known: Holidays | undefined;
const places = new Remembered<string, Place>(mostPlaces);
const rules = new Remembered<string, Pick<Place, 'data' | 'days'>>(mostRules);
const ruleYears = new Remembered<string, readonly Holiday[]>(mostYearsOfRules);
const years = new Remembered<string, readonly Holiday[]>(mostYearsOfPlaces);

/** Of more years than these, what the data say of a place is asked for again. */
const mostYears = 100;

/** What the data say of a country, or of a region in it, year by year: all its days, and those of them that are public holidays. */
type Place = {
  readonly data: Holidays;
  readonly days: Remembered<number, readonly Listed[]>;
  readonly holidays: Remembered<number, readonly Holiday[]>;
};

/**
 * Public holidays by country and region, from the date-holidays data: those that the data call public, and the days kept instead
 * of them, whatever the data call those. Their times are local.
 */
export const publicHolidays: HolidaySource = {
  version: `date-holidays ${version}`,
  countries: () => Object.keys(all().getCountries()),
  regions: (country) => Object.keys(all().getStates(country) ?? {}),
  holidays: (country, region, year) => {
    const name = `${country}-${region ?? ''}`;
    return years.get(`${name}-${year}`, () => {
      const place = places.get(name, () => placeOf(country, region));
      // A holiday that is listed in another year can reach into this one: it lasts for days, or begins in the evening before.
      return holidaysInYear(
        [year - 1, year, year + 1].flatMap((one) => listedIn(place, one)),
        year,
      );
    });
  },
  ruleDays: (rule, year) =>
    ruleYears.get(`${rule} ${year}`, () => {
      const { data, days } = rules.get(rule, ruleData);
      // As with holidays, what is reckoned for another year can reach into this one.
      return holidaysInYear(
        [year - 1, year, year + 1].flatMap((one) => days.get(one, () => data.getHolidays(one)).map(localHoliday)),
        year,
      ).map((day) => ({ ...day, name: '' }));
    }),
};

/** The holidays of a single rule. */
function ruleData(rule: string): Pick<Place, 'data' | 'days'> {
  const data = new Holidays();
  data.setTimezone('UTC');
  data.setHoliday(dataRule(rule), { name: { en: rule }, type: 'public' });
  return { data, days: new Remembered(mostYears) };
}

/** A rule as the data write it: months with a capital letter, and the last of a month as the one before the next. */
function dataRule(rule: string): string {
  const [, weekday, month = '', rest = ''] = /^last (\w+) in (\w+)(?!\w)(.*)$/.exec(rule) ?? [];
  // A time behind Easter would be read as a number of days.
  if (weekday === undefined) return withCapitals(rule.replace(/^(easter|orthodox) (?=\d\d:)/, '$1 +0 '));
  const next = (months.findIndex((name) => name.toLowerCase() === month) + 1) % 12;
  return withCapitals(`${weekday} before ${String(next + 1).padStart(2, '0')}-01${rest}`);
}

const capitals = new RegExp(`\\b(${[...months, ...monthsElsewhere].join('|')})(?= |$)`, 'gi');
const capitalized = new Map([...months, ...monthsElsewhere].map((name) => [name.toLowerCase(), name]));

function withCapitals(rule: string): string {
  return rule.replace(capitals, (month) => capitalized.get(month.toLowerCase()) ?? month).replace(/ p(\d)d/, ' P$1D');
}

/** What this runtime reckons time with. */
export const timeData: TimeData = { holidays: publicHolidays, timeZoneVersion: process.versions.tz ?? null };

/**
 * Reckons the holidays that policies count with ahead of their first decision, which tells their digest. A year of a country takes
 * milliseconds, so that others have their turn after each.
 */
export async function reckonHolidays(policies: readonly Pick<Policy, 'document'>[]): Promise<void> {
  const reckoned = new Set<string>();
  for (const { country, region } of policies.flatMap(({ document }) => holidayPlaces(document))) {
    const place = `${country}-${region ?? ''}`;
    if (reckoned.has(place)) continue;
    reckoned.add(place);
    for (let year: number = holidayYears.from; year <= holidayYears.to; year += 1) {
      publicHolidays.holidays(country, region, year);
      await yieldToEventLoop();
    }
  }
  for (const rule of new Set(policies.flatMap(({ document }) => dayRules(document)))) {
    for (let year: number = holidayYears.from; year <= holidayYears.to; year += 1) publicHolidays.ruleDays(rule, year);
    await yieldToEventLoop();
  }
}

function all(): Holidays {
  known ??= new Holidays();
  return known;
}

/** All types are read: whether a day is a holiday can hang on days of other types. In UTC the instants tell local time. */
function placeOf(country: string, region: string | undefined): Place {
  const options = { timezone: 'UTC' };
  const data = region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  return { data, days: new Remembered(mostYears), holidays: new Remembered(mostYears) };
}

function daysIn({ data, days }: Place, year: number): readonly Listed[] {
  return days.get(year, () => data.getHolidays(year));
}

function listedIn(place: Place, year: number): readonly Holiday[] {
  return place.holidays.get(year, () =>
    daysIn(place, year)
      .filter((one) => one.type === 'public' || (one.substitute === true && isObservedInstead(one, place, year)))
      .map(localHoliday),
  );
}

/** Whether a day is kept instead of a public holiday, which may be of another year. Its name is the holiday's, with a remark in brackets. */
function isObservedInstead({ name, start }: Listed, place: Place, year: number): boolean {
  const instead = name.replace(/ \([^()]*\)$/, '');
  return [year - 1, year, year + 1]
    .flatMap((one) => daysIn(place, one))
    .some(
      (one) =>
        one.type === 'public' &&
        one.substitute !== true &&
        one.name === instead &&
        Math.abs(one.start.getTime() - start.getTime()) <= farthestSubstitute,
    );
}

function localHoliday({ date, start, end, name }: Listed): Holiday {
  const named = date.slice(0, 10);
  const lag = midnightLag(date);
  const from = localText(start.getTime() - lag);
  const ends = localText(end.getTime());
  const to = localText(end.getTime() - (lag === 0 ? midnightLag(ends) : lag));
  const isWhole = from === `${named}T00:00` && to === localText(dayOf(named) + day);
  return isWhole ? { date: named, name } : { date: named, name, start: from, end: to };
}

/**
 * By how much (in milliseconds) a local time is a midnight that came out too late: date-holidays reckons with dates of the
 * zone in which the program runs, whose clocks may skip midnight.
 */
function midnightLag(local: string): number {
  const [date = '', time = ''] = local.split(/[ T]/);
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const midnight = new Date(year, month - 1, dayOfMonth);
  const lag = midnight.getHours() * 60 + midnight.getMinutes();
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return lag === hours * 60 + minutes ? lag * minute : 0;
}

function localText(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

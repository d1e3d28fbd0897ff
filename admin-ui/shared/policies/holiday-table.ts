import {
  dayRules,
  type Holiday,
  type HolidaySource,
  holidayPlaces,
  holidaysInYear,
  holidayYears,
  ownValue,
  type Policy,
} from '../../../engine/index.ts';
import { readHolidays, readRuleDays } from './holidays-client.ts';

/** Public holidays by country and region, as `US` or `US-CA`, and which data they are. */
export type HolidayTable = {
  readonly version: string;
  readonly places: Readonly<Record<string, readonly Holiday[]>>;
  /** The days of rules by which calendars name them. */
  readonly rules?: Readonly<Record<string, readonly Holiday[]>>;
};

/** Says that the page cannot decide because it does not know the public holidays of a year. */
export class UnknownHolidaysError extends Error {}

/** Reads the public holidays that the calendars of the policies name. */
export async function readHolidaysOf(policies: readonly Pick<Policy, 'document'>[]): Promise<HolidayTable> {
  const places = new Map(
    policies.flatMap(({ document }) => holidayPlaces(document)).map((place) => [keyOf(place.country, place.region), place]),
  );
  const entries = await Promise.all(
    [...places].map(
      async ([key, { country, region }]) =>
        [key, await readHolidays(country, region, holidayYears.from, holidayYears.to)] as const,
    ),
  );
  const named = [...new Set(policies.flatMap(({ document }) => dayRules(document)))];
  const rules = await Promise.all(
    named.map(async (rule) => [rule, await readRuleDays(rule, holidayYears.from, holidayYears.to)] as const),
  );
  return {
    version: [...entries, ...rules][0]?.[1].version ?? '',
    places: Object.fromEntries(entries.map(([key, { holidays }]) => [key, holidays])),
    rules: Object.fromEntries(rules.map(([rule, { days }]) => [rule, days])),
  };
}

/** The table as the engine asks it. Throws where the table does not reach. */
export function holidaySource({ version, places: table, rules = {} }: HolidayTable): HolidaySource {
  return {
    version,
    isPartial: true,
    countries: () => [...new Set(Object.keys(table).map((key) => key.split('-')[0] ?? key))],
    regions: (country) =>
      Object.keys(table).flatMap((key) => (key.startsWith(`${country}-`) ? [key.slice(country.length + 1)] : [])),
    holidays: (country, region, year) => {
      const known = table[keyOf(country, region)];
      if (known === undefined || year < holidayYears.from || year > holidayYears.to) {
        throw new UnknownHolidaysError(`the public holidays of ${country} in ${year}`);
      }
      return holidaysInYear(known, year);
    },
    ruleDays: (rule, year) => {
      const known = ownValue(rules, rule);
      if (known === undefined || year < holidayYears.from || year > holidayYears.to)
        throw new UnknownHolidaysError(`the days of \`${rule}\` in ${year}`);
      return holidaysInYear(known, year);
    },
  };
}

function keyOf(country: string, region: string | undefined): string {
  return region === undefined ? country : `${country}-${region}`;
}

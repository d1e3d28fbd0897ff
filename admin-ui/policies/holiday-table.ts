import type { Holiday, HolidaySource, Policy } from '../../engine/index.ts';
import { readHolidays } from '../client.ts';

/** The years of which the page knows the public holidays. */
export const knownYears = { from: 2019, to: 2035 };

/** Public holidays by country and region, as `US` or `US-CA`. */
export type HolidayTable = Readonly<Record<string, readonly Holiday[]>>;

/** Says that the page cannot decide because it does not know the public holidays of a year. */
export class UnknownHolidays extends Error {}

/** Reads the public holidays that the calendars of the policies name. */
export async function readHolidaysOf(policies: readonly Policy[]): Promise<HolidayTable> {
  const named = policies.flatMap(({ document }) => Object.values(document.calendars ?? {}).map(({ holidays }) => holidays));
  const places = new Map(
    named.flatMap((holidays) =>
      holidays?.country === undefined
        ? []
        : [[keyOf(holidays.country, holidays.region), { country: holidays.country, region: holidays.region }] as const],
    ),
  );
  const entries = await Promise.all(
    [...places].map(
      async ([key, { country, region }]) => [key, await readHolidays(country, region, knownYears.from, knownYears.to)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

/** The table as the engine asks it. Throws where the table does not reach. */
export function holidaySource(table: HolidayTable): HolidaySource {
  return {
    countries: () => [...new Set(Object.keys(table).map((key) => key.split('-')[0] ?? key))],
    regions: (country) => Object.keys(table).flatMap((key) => (key.startsWith(`${country}-`) ? [key.slice(country.length + 1)] : [])),
    holidays: (country, region, year) => {
      const known = table[keyOf(country, region)];
      if (known === undefined || year < knownYears.from || year > knownYears.to) {
        throw new UnknownHolidays(`the public holidays of ${country} in ${year}`);
      }
      return known.filter(({ date }) => date.startsWith(`${year}-`));
    },
  };
}

function keyOf(country: string, region: string | undefined): string {
  return region === undefined ? country : `${country}-${region}`;
}

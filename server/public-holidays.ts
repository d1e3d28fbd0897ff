import { createRequire } from 'node:module';
import Holidays from 'date-holidays';
import type { Holiday, HolidaySource, TimeData } from '../engine/index.ts';

const { version } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };

let known: Holidays | undefined;
const years = new Map<string, readonly Holiday[]>();

/** Public holidays by country and region, from the date-holidays data. Days, in the country's own calendar. */
export const publicHolidays: HolidaySource = {
  version: `date-holidays ${version}`,
  countries: () => Object.keys(all().getCountries()),
  regions: (country) => Object.keys(all().getStates(country) ?? {}),
  holidays: (country, region, year) => {
    const key = `${country}-${region ?? ''}-${year}`;
    const found = years.get(key) ?? lookUp(country, region, year);
    years.set(key, found);
    return found;
  },
};

/** What this runtime reckons time with. */
export const timeData: TimeData = { holidays: publicHolidays, timeZoneVersion: process.versions.tz ?? null };

function all(): Holidays {
  known ??= new Holidays();
  return known;
}

function lookUp(country: string, region: string | undefined, year: number): Holiday[] {
  const holidays =
    region === undefined ? new Holidays(country, { types: ['public'] }) : new Holidays(country, region, { types: ['public'] });
  return (holidays.getHolidays(year) ?? []).map(({ date, name }) => ({ date: date.slice(0, 10), name }));
}

import type { HolidaySource } from '../../engine/index.ts';
import { mostYearsOfHolidays } from './clock-limits.ts';

/** Says that a question needs the public holidays of years that it may not reach. */
export class BeyondHolidaysError extends Error {}

/** A search looks a while beyond what is asked, and a calendar that was asked before begins a while ahead of it. */
const yearsAround = 3;

/** Public holidays as far as questions reach. */
export type HolidayReach = {
  readonly holidays: HolidaySource;
  /** Lets the years about an instant be asked for, and no others; these throw `BeyondHolidaysError`. */
  readonly begin: (at: number) => void;
};

/** Public holidays of which only the years near a question are told. */
export function holidayReach(source: HolidaySource): HolidayReach {
  let [first, last] = [0, 0];
  return {
    holidays: {
      ...source,
      holidays: (country, region, year) => {
        if (year < first || year > last) throw new BeyondHolidaysError(`the public holidays of ${country} in ${year}`);
        return source.holidays(country, region, year);
      },
      ruleDays: (rule, year) => {
        if (year < first || year > last) throw new BeyondHolidaysError(`the days of ${rule} in ${year}`);
        return source.ruleDays(rule, year);
      },
    },
    begin: (at) => {
      const year = new Date(at).getUTCFullYear();
      [first, last] = [year - yearsAround, year + mostYearsOfHolidays + yearsAround];
    },
  };
}

/** A public holiday: the day that names it as YYYY-MM-DD, and what it is called. */
export type Holiday = {
  readonly date: string;
  readonly name: string;
  /** The local times at which it begins and ends, as `2026-12-24T19:00`; both are left out where it is the whole of `date`. */
  readonly start?: string;
  readonly end?: string;
};

/** Where the public holidays of countries and their regions come from. */
export type HolidaySource = {
  /** Which data these are, as `date-holidays 3.37.0`. */
  readonly version: string;
  /** Set where there are countries that it does not list: what it knows of one is found by asking for its holidays. */
  readonly isPartial?: boolean;
  /** ISO 3166-1 alpha-2 codes of the countries whose holidays are known. */
  readonly countries: () => readonly string[];
  /** The known regions of a country (the ISO 3166-2 part after the hyphen). */
  readonly regions: (country: string) => readonly string[];
  /**
   * The public holidays of which some part lies in a year, in order; one that goes over New Year belongs to both years. Throws
   * where the source does not reach that year.
   */
  readonly holidays: (country: string, region: string | undefined, year: number) => readonly Holiday[];
  /**
   * The days of a rule such as `4th thursday in november` (`NamedDays`) of which some part lies in a year, in order, without a name.
   * Throws where the source does not reach that year.
   */
  readonly ruleDays: (rule: string, year: number) => readonly Holiday[];
};

/** The years over which the digest of the holidays is taken, both included. */
export const holidayYears = { from: 2000, to: 2050 } as const;

/** What time is reckoned with: holidays, and the version of the runtime's time-zone data where it is known. */
export type TimeData = { readonly holidays: HolidaySource; readonly timeZoneVersion: string | null };

/** When a holiday begins and ends, in local time. */
export function holidaySpan({ date, start, end }: Holiday): { readonly from: string; readonly to: string } {
  return { from: start ?? `${date}T00:00`, to: end ?? `${date}T24:00` };
}

/** The holidays of which some part lies in a year. */
export function holidaysInYear(holidays: readonly Holiday[], year: number): Holiday[] {
  return holidays.filter((holiday) => {
    const { from, to } = holidaySpan(holiday);
    return from < `${yearText(year + 1)}-01-01T00:00` && to > `${yearText(year)}-01-01T00:00`;
  });
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

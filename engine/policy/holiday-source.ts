/** A public holiday: the day as YYYY-MM-DD and its name. */
export type Holiday = { readonly date: string; readonly name: string };

/** Where the public holidays of countries and their regions come from. */
export type HolidaySource = {
  /** Which data these are, as `date-holidays 3.37.0`. */
  readonly version: string;
  /** ISO 3166-1 alpha-2 codes of the countries whose holidays are known. */
  readonly countries: () => readonly string[];
  /** The known regions of a country (the ISO 3166-2 part after the hyphen). */
  readonly regions: (country: string) => readonly string[];
  /** The public holidays of a year. Throws where the source does not reach that year. */
  readonly holidays: (country: string, region: string | undefined, year: number) => readonly Holiday[];
};

/** What time is reckoned with: holidays, and the version of the runtime's time-zone data where it is known. */
export type TimeData = { readonly holidays: HolidaySource; readonly timeZoneVersion: string | null };

/** Hours open at most so many times on a day. */
export const mostSpansADay = 12;

/** The weekly hours have at most so many entries: each weekday by itself, with as many spans as it may have. */
export const mostOpenEntries = 84;

/** Each of own holidays, closures and special hours names at most so many days. */
export const mostNamedDays = 400;

/** Weekdays are written in at most so many characters. */
export const mostDaysCharacters = 100;

/** A promise takes at most so many years on the hours on which it counts. */
export const mostTargetYears = 10;

/** Hours open again within so many days, whatever holidays, closures and special hours there are. */
export const mostDaysShut = 366;

/** A policy counts the public holidays of at most so many countries and regions. */
export const mostHolidayPlaces = 20;

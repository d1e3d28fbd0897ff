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

/** A span of named days from one date to another has at most so many of them. */
export const mostSpanDays = 366;

/** A calendar names days by at most so many rules: what each gives has to be reckoned year by year. */
export const mostDayRules = 20;

/** Hours that are made of others, or closed in every year, count as never open where nothing opens for so many weeks. */
export const mostWeeksShut = 522;

/**
 * The one reader of instants and days: whatever people write or send as one goes through here. Whether a text is one and which one it
 * is come out of the same function, so that what is accepted cannot be understood in another way later on.
 */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The calendar repeats after so many years and days. */
const [cycleYears, cycleDays] = [400, 146_097];

/** Years that are written with four digits begin and end in UTC with these instants. */
const [earliest, afterLatest] = [-62_167_219_200_000, 253_402_300_800_000];

/** The years in which cases can lie, both included. */
export const [firstYear, lastYear] = [1970, 2100];

/** ISO 8601 with an offset; seconds and the colon of the offset may be left out. */
const instantForm =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** An instant, ISO 8601 with an offset as `2026-03-02T08:45:00-06:00`, in milliseconds since 1970 UTC; NaN for any other text. Digits below a millisecond count for nothing. */
export function instantOf(text: string): number {
  if (!instantForm.test(text)) return Number.NaN;
  const hasSeconds = text[16] === ':';
  const local =
    midnightAt(text) +
    twoDigits(text, 11) * hour +
    twoDigits(text, 14) * minute +
    (hasSeconds ? twoDigits(text, 17) * second : 0);
  return inFourDigits(local + (hasSeconds ? fractionAt(text) : 0) - offsetOf(text));
}

/** A day of the calendar as YYYY-MM-DD: the milliseconds between 1970 UTC and its midnight in UTC; NaN for any other text. */
export function dayOf(text: string): number {
  return dayForm.test(text) ? midnightAt(text) : Number.NaN;
}

/** A midnight in UTC (milliseconds since 1970) as the day that it begins, YYYY-MM-DD. */
export function dayText(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** The day before one, YYYY-MM-DD. */
export function dayBefore(date: string): string {
  return dayText(dayOf(date) - day);
}

/** The day after one, YYYY-MM-DD. */
export function dayAfter(date: string): string {
  return dayText(dayOf(date) + day);
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return !Number.isNaN(dayOf(text));
}

/** The same instant; NaN for one whose year in UTC takes more than four digits, which could be told and not be read again. */
export function inFourDigits(instant: number): number {
  return instant >= earliest && instant < afterLatest ? instant : Number.NaN;
}

/** Whether a text is an instant as it is written, be its day in the calendar or not. */
export function looksLikeInstant(text: string): boolean {
  return instantForm.test(text);
}

/** The midnight in UTC of the day with which a text begins; NaN where the calendar has no such day. */
function midnightAt(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const [month, date] = [twoDigits(text, 5), twoDigits(text, 8)];
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return Number.NaN;
  // The runtime takes years below 100 for those of the last century.
  return Date.UTC(year + cycleYears, month - 1, date) - cycleDays * day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function fractionAt(text: string): number {
  if (text[19] !== '.') return 0;
  const digits = text.slice(20, text.endsWith('Z') ? -1 : text.search(/[+-]\d\d:?\d\d$/)).slice(0, 3);
  return Number(digits.padEnd(3, '0'));
}

function offsetOf(text: string): number {
  if (text.endsWith('Z')) return 0;
  const at = text.length - (text[text.length - 3] === ':' ? 6 : 5);
  const offset = twoDigits(text, at + 1) * hour + twoDigits(text, text.length - 2) * minute;
  return text[at] === '-' ? -offset : offset;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

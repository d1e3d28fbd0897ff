import { instantOf } from '../../../engine/index.ts';

/** Why what was written is no day and no moment that there is. */
export type ImpossibleTime =
  | { readonly kind: 'month'; readonly month: number }
  /** A day that its month (YYYY-MM) does not have; `days` is how many it has. */
  | { readonly kind: 'day'; readonly month: string; readonly days: number }
  | { readonly kind: 'year'; readonly first: number; readonly last: number }
  | { readonly kind: 'clock'; readonly clock: string };

/** What is left of a text that is no whole day or moment yet: nothing at all, or something that may still become one. */
type Unfinished = { readonly kind: 'none' } | { readonly kind: 'partial' };

type Impossible = { readonly kind: 'impossible'; readonly why: ImpossibleTime };

/** A day as somebody wrote it; `day` is YYYY-MM-DD. */
export type WrittenDay = Unfinished | Impossible | { readonly kind: 'day'; readonly day: string };

/** A moment as somebody wrote it: a local time (`2026-03-01T23:45`), or an instant where the offset was written too. */
export type WrittenMoment =
  | Unfinished
  | Impossible
  | { readonly kind: 'local'; readonly local: string }
  | { readonly kind: 'instant'; readonly instant: string };

type Years = { readonly first: number; readonly last: number };

/** The years that a day can lie in: what is shorter is still being written. */
const yearsOfDays: Years = { first: 1000, last: 9999 };

/** The years in which cases lie. */
export const yearsOfMoments: Years = { first: 1980, last: 2099 };

const partial = { kind: 'partial' } as const;

/**
 * Reads a day as people write it in a language: day, month and year in figures with any sign between them (`2/3/2026`), the month in
 * words (`Mon 2 Mar 2026`, `le 2 mars 2026`), or as ISO 8601 has it. The order of figures is day, month, year; years have four digits.
 */
export function readWrittenDay(written: string, locale: string, years: Years = yearsOfDays): WrittenDay {
  const text = written.trim();
  if (text === '') return { kind: 'none' };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return dayOfParts(Number(isoYear), Number(isoMonth), Number(isoDay), years);
  const [, day, month, year] = /^(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return dayOfParts(Number(year), Number(month), Number(day), years);
  return readDayInWords(text, locale, years);
}

/** Reads a day and a time of day, in this order; between them may stand a comma or a word. */
export function readWrittenMoment(written: string, locale: string): WrittenMoment {
  const text = written.trim();
  if (text === '') return { kind: 'none' };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    return Number.isNaN(instantOf(text.toUpperCase())) ? partial : { kind: 'instant', instant: text.toUpperCase() };
  }
  const time = timeAtEnd.exec(text);
  if (time?.groups === undefined) return withoutTime(text, locale);
  const { clock = '', hours, colon, h, half } = time.groups;
  const day = readWrittenDay(withoutJoint(text.slice(0, time.index)), locale, yearsOfMoments);
  if (day.kind !== 'day') return day.kind === 'impossible' ? day : partial;
  const read = clockOf(Number(hours), Number(colon ?? h ?? 0), half?.toLowerCase());
  return read === undefined
    ? { kind: 'impossible', why: { kind: 'clock', clock: clock.trim() } }
    : { kind: 'local', local: `${day.day}T${read}` };
}

/** `23:45`, `23.45`, `23 h 45`, `11:45 pm` behind a day. */
const timeAtEnd =
  /(?:^|[\s,T])(?<clock>(?<hours>\d{1,2})(?:[:.](?<colon>\d{2})(?::\d{2}(?:\.\d+)?)?|\s?h(?:\s?(?<h>\d{2}))?|(?=\s?[ap]m))(?:\s?(?<half>[ap]m))?)$/i;

/** Reads a time of day, `23:45` as people write it; undefined for what is none. */
export function readClock(written: string): string | undefined {
  const { hours, colon, h, half } = timeAtEnd.exec(written.trim())?.groups ?? {};
  return hours === undefined ? undefined : clockOf(Number(hours), Number(colon ?? h ?? 0), half?.toLowerCase());
}

/** A day that cannot be is told also while the time is missing. */
function withoutTime(text: string, locale: string): Impossible | Unfinished {
  const day = readWrittenDay(withoutJoint(text), locale, yearsOfMoments);
  return day.kind === 'impossible' ? day : partial;
}

/** What stands between a day and a time: a comma, `à`, `kl.`, `at`. */
function withoutJoint(text: string): string {
  return text.replace(/[\s,]+(?:à|kl\.?|at)?\s*$/i, '');
}

function clockOf(hours: number, minutes: number, half: string | undefined): string | undefined {
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return `${twoDigits(hour)}:${twoDigits(minutes)}`;
}

/** `2 mars 2026`, also behind a weekday or an article; `March 2, 2026`. A weekday that does not fit is not asked about: it is seen. */
function readDayInWords(text: string, locale: string, years: Years): WrittenDay {
  const parts = /^(?<before>[^\d]*)(?<day>\d{1,2})(?:er|st|nd|rd|th|:[ea])?(?<between>[^\d]*?)\s*(?<year>\d{4})$/iu.exec(
    text,
  )?.groups;
  if (parts === undefined) return partial;
  const [before, between] = [wordsOf(parts.before), wordsOf(parts.between)];
  const month = monthOf(between.at(-1) ?? before.at(-1) ?? '', locale);
  return month === undefined ? partial : dayOfParts(Number(parts.year), month, Number(parts.day), years);
}

function wordsOf(text: string | undefined): string[] {
  return plain(text ?? '').match(/\p{L}+/gu) ?? [];
}

/** The number of the month that a word begins, and no other; in the reader's language or in English. */
function monthOf(word: string, locale: string): number | undefined {
  if (word.length < 3) return undefined;
  for (const one of [locale, 'en-GB']) {
    const begun = monthNames(one).flatMap((name, index) => (name.startsWith(word) ? [index + 1] : []));
    if (begun.length === 1) return begun[0];
  }
  return undefined;
}

function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => plain(format.format(Date.UTC(2026, month, 1))));
}

/** In small letters and without accents: `févr` and `FEVR` are the same word. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function dayOfParts(year: number, month: number, day: number, years: Years): WrittenDay {
  if (year < years.first || year > years.last) {
    // `0202` is on the way to `2026`.
    return year < 1000 ? partial : { kind: 'impossible', why: { kind: 'year', ...years } };
  }
  if (month < 1 || month > 12) return { kind: 'impossible', why: { kind: 'month', month } };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const inMonth = `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
  if (day < 1 || day > days) return { kind: 'impossible', why: { kind: 'day', month: inMonth, days } };
  return { kind: 'day', day: `${inMonth}-${twoDigits(day)}` };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

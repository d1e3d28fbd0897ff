import { dayOf, isDay } from '../instant.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { Remembered } from '../remembered.ts';
import { nameText } from '../shown-text.ts';
import { mostSpanDays } from './calendar-limits.ts';

/** The days that a key of `days`, `closed` or `special` names. Days of every year are written as `12-24`. */
export type NamedDays =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'yearly'; readonly day: string }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'dates'; readonly from: string; readonly to: string }
  | { readonly kind: 'yearly-span'; readonly from: string; readonly to: string }
  /** The day before a holiday of the calendar, if it opens on it; `isWorkingDay`: the last day before the holiday on which it does. */
  | { readonly kind: 'eve'; readonly isWorkingDay: boolean };

const day = 86_400_000;

const weekday = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const weekdayList = `(?:${weekday})(?:, ?(?:${weekday}))*`;

/** The months of a rule as the holiday data write them, January first. */
export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The months of the Islamic, the Hebrew and the Persian calendar, as the holiday data write them. */
export const monthsElsewhere = [
  ...['Muharram', 'Safar', 'Rabi al-awwal', 'Rabi al-thani', 'Jumada al-awwal', 'Jumada al-thani'],
  ...['Rajab', 'Shaban', 'Ramadan', 'Shawwal', 'Dhu al-Qidah', 'Dhu al-Hijjah'],
  ...['Nisan', 'Iyyar', 'Sivan', 'Tamuz', 'Av', 'Elul', 'Tishrei', 'Cheshvan', 'Kislev', 'Tevet', 'Shvat', 'AdarII', 'Adar'],
  ...['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar', 'Mehr', 'Aban', 'Azar', 'Dey', 'Bahman', 'Esfand'],
];

const anyOf = (names: readonly string[]): string => names.map((name) => name.toLowerCase()).join('|');
const yearly = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const nthInMonth = `(?:1st|2nd|3rd|4th) (?:${weekday}) in (?:${anyOf(months)})`;
const feast = '(?:easter|orthodox)(?: [+-]?[0-9]{1,2})?';
const elsewhere = `(?:[1-9]|[12][0-9]|30) (?:${anyOf(monthsElsewhere)})`;
const anchor = `(?:julian )?${yearly}|${nthInMonth}|${feast}`;
const beside = `(?:(?:1st|2nd|3rd|[4-9]th) )?(?:${weekday}) (?:before|after) (?:${anchor})|day (?:before|after) (?:${nthInMonth})`;
const moved = `(?: if ${weekdayList} then (?:next|previous) (?:${weekday}))*`;
const someYears = '(?: in (?:even|odd|leap|non-leap) years| every [1-9][0-9]? years since [12][0-9]{3})?';

/** Rules of the holiday data's grammar, in small letters, as far as they reckon days quickly; `last monday in may` is said in another way there. */
const ruleForm = new RegExp(
  `^(?:${beside}|${anchor}|${elsewhere}|last (?:${weekday}) in (?:${anyOf(months)}))(?: (?:[01][0-9]|2[0-3]):[0-5][0-9])?(?: p[1-9]d)?${moved}(?: (?:not )?on ${weekdayList})?${someYears}$`,
);

const partOfDay = new RegExp(`(?: [0-2][0-9]:[0-5][0-9])|^${elsewhere}`);

const read = new Remembered<string, NamedDays | undefined>(2000);

/** The days that a text names, or undefined where it names none. */
export function namedDays(text: string): NamedDays | undefined {
  return read.get(text, readDays);
}

const eveOfWork = 'working day before a holiday';
const eves: ReadonlySet<string> = new Set(['day before a holiday', eveOfWork]);

function readDays(text: string): NamedDays | undefined {
  const [from = '', to, ...more] = text.split(/ to /);
  if (more.length > 0) return undefined;
  if (to === undefined) {
    if (eves.has(from)) return { kind: 'eve', isWorkingDay: from === eveOfWork };
    if (isDay(from)) return { kind: 'date', date: from };
    return isYearly(from) ? { kind: 'yearly', day: from } : ruleIn(from);
  }
  if (isDay(from) && isDay(to)) return { kind: 'dates', from, to };
  return isYearly(from) && isYearly(to) ? { kind: 'yearly-span', from, to } : undefined;
}

function ruleIn(text: string): NamedDays | undefined {
  const rule = text.toLowerCase().trim().replace(/\s+/g, ' ');
  const day = new RegExp(`(?:^|[ ])(${yearly})(?:[ ]|$)`).exec(rule)?.[1];
  if (!ruleForm.test(rule) || (day !== undefined && !isYearly(day))) return undefined;
  return { kind: 'rule', rule };
}

/** Whether a text is a month and a day of it, the 29th of February included. */
function isYearly(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isDay(`2000-${text}`);
}

/** Whether days of a rule begin or end within a day, as those that it gives a time and those of the Islamic or the Hebrew calendar. */
export function arePartsOfDays(named: NamedDays): boolean {
  return named.kind === 'rule' && partOfDay.test(named.rule);
}

/** Whether days other than those of rules, and those before holidays, hold a date (YYYY-MM-DD). */
export function holdDate(named: Exclude<NamedDays, { kind: 'rule' | 'eve' }>, date: string): boolean {
  const inYear = date.slice(5);
  switch (named.kind) {
    case 'date':
      return named.date === date;
    case 'yearly':
      return named.day === inYear;
    case 'dates':
      return named.from <= date && date <= named.to;
    case 'yearly-span':
      return named.from <= named.to ? named.from <= inYear && inYear <= named.to : named.from <= inYear || inYear <= named.to;
  }
}

/** What is wrong with a key that should name days, and how it was probably meant. */
type NamedDaysIssue = { readonly isOverLimit?: true; readonly message: Message; readonly hint?: Message };

/** What is wrong with a text that should name days; undefined where nothing is. */
export function namedDaysIssue(text: string): NamedDaysIssue | undefined {
  const named = namedDays(text);
  if (named === undefined) {
    const meant = meantDays(text);
    return {
      message: messageOf('days.none', { text: nameText(text) }),
      hint: meant === undefined ? formsHint : messageOf('schema.write-code', { code: meant }),
    };
  }
  if (named.kind !== 'dates') return undefined;
  const days = Math.round((dayOf(named.to) - dayOf(named.from)) / day) + 1;
  if (days < 1)
    return {
      message: messageOf('days.end-early', { text }),
      hint: messageOf('schema.write-code', { code: `${named.to} to ${named.from}` }),
    };
  return days <= mostSpanDays
    ? undefined
    : { isOverLimit: true, message: messageOf('days.span-too-long', { most: mostSpanDays, count: days }) };
}

const formsHint = messageOf('days.forms');

/** Days in the form of policies that look like what somebody wrote; undefined where that cannot be told. */
function meantDays(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const candidates = [oneDay(plain), spanIn(plain), ruleLike(plain)];
  return candidates.find((one) => one !== undefined && one !== text && namedDays(one) !== undefined);
}

function spanIn(text: string): string | undefined {
  const separators = [/ (?:to|until|till|through|thru|bis|till och med|au) /, / ?(?:\.\.+|[–—/]) ?/, / - /, /-(?=\d{4}-)/];
  for (const separator of separators) {
    const [from = '', to = '', ...more] = text.replace(/^(from|between|von|från|du) /, '').split(separator);
    const [first, last] = [oneDay(from), oneDay(to)];
    if (more.length > 0 || first === undefined || last === undefined) continue;
    const year = first.length > 5 ? first.slice(0, 4) : undefined;
    if (year === undefined || last.length > 5) return `${first} to ${last}`;
    return `${first} to ${last < first.slice(5) ? Number(year) + 1 : year}-${last}`;
  }
  return undefined;
}

function oneDay(text: string): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/.exec(text) ?? [];
  if (year !== '') return existing(Number(month), Number(date), year);
  const [, one = '', sign = '', other = '', later] = /^(\d{1,2})([-/.]|\. )(\d{1,2})\.?(?:[-/. ]?(\d{4}))?$/.exec(text) ?? [];
  // With points the day comes first, with a slash or a hyphen the month; where only one of them can be the month, that is it.
  const pair = [Number(one), Number(other)] as const;
  const [first, second] = sign.startsWith('.') ? [pair[1], pair[0]] : pair;
  if (one !== '') return existing(first, second, later) ?? existing(second, first, later);
  const named = new RegExp(
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?:,? (\d{4}))?$/,
  );
  const [, before, name = '', after, inYear] = named.exec(text) ?? [];
  const index = months.findIndex(
    (full) => full.toLowerCase() === name || full.toLowerCase().slice(0, 3) === name || name === 'sept',
  );
  return index < 0 || (before === undefined) === (after === undefined)
    ? undefined
    : existing(name === 'sept' ? 9 : index + 1, Number(before ?? after), inYear);
}

function existing(month: number, date: number, year?: string): string | undefined {
  const [two, others] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  if (!isDay(`${year ?? 2000}-${two}-${others}`)) return undefined;
  return year === undefined ? `${two}-${others}` : `${year}-${two}-${others}`;
}

/** Words that rules say in another way. */
const otherwiseSaid: readonly (readonly [RegExp, string])[] = [
  ...(
    [
      ['first', '1st'],
      ['second', '2nd'],
      ['third', '3rd'],
      ['fourth', '4th'],
      ['(fifth|5th)', 'last'],
    ] as const
  ).map(([word, number]) => [new RegExp(`^${word}\\b`), number] as const),
  [/^(eve|eves|day|the day) (of|before) (a |an |any |every |the )?(public |bank )?holidays?$/, 'day before a holiday'],
  [/^(last )?(business|working|work) day before (a |an |any |every |the )?(public |bank )?holidays?$/, eveOfWork],
  [/^good friday$/, 'easter -2'],
  [/^easter sunday$/, 'easter'],
  [/^easter monday$/, 'easter +1'],
  [/^thanksgiving( day)?$/, '4th thursday in november'],
];

function ruleLike(text: string): string {
  return otherwiseSaid
    .reduce((said, [words, rule]) => said.replace(words, rule), text.replace(/^(the|every) /, ''))
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun)(s|nes|rs|ur)?\b/g, (found) => longDay(found))
    .replace(/ of (?:the )?/, ' in ')
    .replace(/\b(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b\.?/g, (found) => longMonth(found));
}

function longDay(short: string): string {
  return weekday.split('|').find((name) => name.startsWith(short.slice(0, 3))) ?? short;
}

function longMonth(short: string): string {
  return months.find((name) => name.toLowerCase().startsWith(short.slice(0, 3)))?.toLowerCase() ?? short;
}

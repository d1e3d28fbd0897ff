import { dayOf, instantOf, zoneOf } from '../../../engine/index.ts';
import { text } from '../messages/text.ts';
import { readersZone, zoneName } from './zone-name.ts';

const noon = 12 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Mon 2 Mar`, in the reader's language, with the year where it is another than that of `beside`. */
export function formatDay(instant: number, timeZone: string, beside = instant): string {
  const isSameYear = yearOf(instant, timeZone) === yearOf(beside, timeZone);
  const parts = partsOf(instant, timeZone);
  return `${parts.weekday} ${parts.day} ${parts.month}${isSameYear ? '' : ` ${parts.year}`}`;
}

/** `08:45`, to stand beside a day and a zone only. */
export function formatClock(instant: number, timeZone: string): string {
  const { hour, minute } = partsOf(instant, timeZone);
  return `${hour}:${minute}`;
}

/** `Mon 2 Mar, 08:45 CST` */
export function formatMoment(instant: number, timeZone: string, beside = instant): string {
  return `${formatDay(instant, timeZone, beside)}, ${formatClock(instant, timeZone)} ${zoneName(instant, timeZone)}`;
}

/**
 * `Mon 2 Mar 2026, 08:45 UTC−6`: an instant in the offset in which its text (ISO 8601) tells it, by the name of the reader's zone where
 * the reader's clock shows the same.
 */
export function formatStatedMoment(stated: string, readers = readersZone): string {
  const [, sign = '', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(stated) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const at = instantOf(stated);
  if (zoneOf(readers).offsetAt(at) === offset) return formatMoment(at, readers, 0);
  const local = at + offset * 60_000;
  const name = `${offset < 0 ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${formatDay(local, 'UTC', 0)}, ${formatClock(local, 'UTC')} UTC${offset === 0 ? '' : name}`;
}

/** `15:45 your time`, with the day where it is another one; undefined where the reader's clock shows the same. */
export function formatReadersMoment(instant: number, timeZone: string, readers: string): string | undefined {
  if (zoneOf(timeZone).offsetAt(instant) === zoneOf(readers).offsetAt(instant)) return undefined;
  const day = formatDay(instant, readers);
  return text('time.yours', {
    time: `${day === formatDay(instant, timeZone) ? '' : `${day}, `}${formatClock(instant, readers)}`,
  });
}

/** `Thu 4 Jun, 13:10–18:00 CEST`, or both days where there are two. */
export function formatTimeRange(from: number, to: number, timeZone: string): string {
  const last = formatDay(to, timeZone);
  const end = last === formatDay(from, timeZone) ? '' : ` – ${last}, `;
  return `${formatDay(from, timeZone)}, ${formatClock(from, timeZone)}${end === '' ? '–' : end}${formatClock(to, timeZone)} ${zoneName(to, timeZone)}`;
}

/** When something begins or ends, on the clocks of a zone: `23 Nov 2026` where that is the midnight of a day, else `Mon 23 Nov 2026, 09:00 CET`. */
export function formatStart(instant: string, timeZone: string): string {
  const at = instantOf(instant);
  const local = new Date(zoneOf(timeZone).toLocal(at)).toISOString();
  return local.slice(11, 19) === '00:00:00' ? formatDate(local.slice(0, 10)) : formatMoment(at, timeZone, 0);
}

/**
 * `17 Nov 2020` for a day as YYYY-MM-DD, in the reader's language unless another one is meant. An instant, which can stand where
 * a day does, is told in full on the reader's clocks.
 */
export function formatDate(date: string, locale: string = text.locale): string {
  if (date.length > 10) return formatMoment(instantOf(date), readersZone, 0);
  const { day, month, year } = partsOf(dayOf(date) + noon, 'UTC', locale);
  return `${day} ${month} ${year}`;
}

/** `Monday 1 March 2027` for a day as YYYY-MM-DD, in the reader's language; nothing for what is no day. */
export function formatFullDay(day: string): string {
  const at = dayOf(day) + noon;
  if (Number.isNaN(at)) return '';
  return new Intl.DateTimeFormat(text.locale, { ...inFull, timeZone: 'UTC' }).format(at).replace(',', '');
}

/** How a day (YYYY-MM-DD) stands in a field: `Mon 2 Mar 2026`, in the reader's language; what is no day, as it is. */
export function formatWrittenDay(day: string): string {
  const at = dayOf(day) + noon;
  return Number.isNaN(at) ? day : formatDay(at, 'UTC', 0);
}

/** How a local time (`2026-03-01T23:45`) stands in a field: `1 Mar 2026, 23:45`. */
export function formatWrittenMoment(local: string): string {
  return `${formatDate(local.slice(0, 10))}, ${local.slice(11, 16)}`;
}

/** `Monday` for a day as YYYY-MM-DD, in the reader's language; nothing for what is no day. */
export function formatWeekday(day: string): string {
  const at = dayOf(day) + noon;
  return Number.isNaN(at) ? '' : new Intl.DateTimeFormat(text.locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

/** `March 2026` for a day as YYYY-MM-DD, in the reader's language. */
export function formatMonth(day: string): string {
  return new Intl.DateTimeFormat(text.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayOf(day) + noon);
}

/** The days of a week from Monday on, in full and as they head a column. */
export function weekdayNames(): readonly { readonly long: string; readonly short: string }[] {
  const [long, short] = (['long', 'short'] as const).map(
    (weekday) => new Intl.DateTimeFormat(text.locale, { weekday, timeZone: 'UTC' }),
  );
  return Array.from({ length: 7 }, (_, index) => {
    const at = Date.UTC(2026, 5, 1 + index, 12);
    return { long: long?.format(at) ?? '', short: (short?.format(at) ?? '').slice(0, 2) };
  });
}

const inFull: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

function yearOf(instant: number, timeZone: string): string | undefined {
  return partsOf(instant, timeZone).year;
}

function partsOf(
  instant: number,
  timeZone: string,
  locale: string = text.locale,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  const format = known ?? new Intl.DateTimeFormat(locale, { ...shape, timeZone });
  if (known === undefined) formats.set(key, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  // `Sept` is the only month that is longer than the others in British English.
  return locale === 'en-GB' ? { ...parts, month: parts.month?.slice(0, 3) } : parts;
}

const shape: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { QuestionCalendar } from './minute-oracle.ts';

export const minute = 60_000;
const day = 1440 * minute;

const zones = Intl.supportedValuesOf('timeZone');

/** A zone and a day in it, half of the time one on which its clocks change. */
export const places = fc
  .record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 1975, max: 2037 }),
    dayOfYear: fc.integer({ min: 1, max: 365 }),
    nearChange: fc.boolean(),
  })
  .map(({ zone, year, dayOfYear, nearChange }) => {
    const start = DateTime.fromObject({ year, ordinal: dayOfYear }, { zone: 'utc' }).toMillis();
    return { zone, day: nearChange ? (changeAfter(zone, start) ?? start) : start };
  });

/** The UTC day on which a zone's clocks change next, within a year. */
function changeAfter(zone: string, start: number): number | undefined {
  const offsetOn = (at: number): number => DateTime.fromMillis(at, { zone }).offset;
  for (let at = start; at < start + 366 * day; at += day) if (offsetOn(at) !== offsetOn(at + day)) return at;
  return undefined;
}

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Mostly the quarter hours that people open at, and the hours in which clocks change. */
const minutesOfDay = fc.oneof(
  fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 1439 }),
  fc.constantFrom(0, 60, 90, 120, 150, 180),
);
const times = minutesOfDay.map(time);
const ends = fc.oneof({ weight: 4, arbitrary: times }, { weight: 1, arbitrary: fc.constant('24:00') });
const spans = fc.array(fc.tuple(times, ends), { maxLength: 2 });
const dayRuns = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'mon-fri', 'sat-mon', 'mon-sun', 'mon, wed-fri');

/** A calendar whose holidays, closures and special hours lie about a day. */
export function calendars(zone: string, around: number): fc.Arbitrary<QuestionCalendar> {
  const dates = fc.tuple(fc.integer({ min: -4, max: 6 }), fc.integer({ min: 0, max: 9 })).map(([offset, form]) => {
    const at = DateTime.fromMillis(around + offset * day, { zone: 'utc', locale: 'en-US' });
    return namedDays(at, form);
  });
  return fc.record(
    {
      timeZone: fc.constant(zone),
      open: fc.array(fc.record({ days: dayRuns, from: times, to: ends }), { minLength: 1, maxLength: 4 }),
      holidays: fc
        .record({
          days: fc.dictionary(dates, fc.constant('holiday'), { maxKeys: 2 }),
          cutNights: fc.boolean(),
          instead: fc.oneof(
            fc.constant({}),
            spans.filter(({ length }) => length > 0).map((hours) => ({ hours })),
            fc.constantFrom('sun', 'wed').map((as) => ({ as })),
          ),
        })
        .map(({ instead, ...holidays }) => ({ ...holidays, ...instead })),
      closed: fc.dictionary(dates, spans, { maxKeys: 2 }),
      special: fc.dictionary(
        fc.oneof({ weight: 4, arbitrary: dates }, fc.constantFrom('day before a holiday', 'working day before a holiday')),
        spans,
        { maxKeys: 2 },
      ),
    },
    { requiredKeys: ['timeZone', 'open'] },
  );
}

/** A day in one of the ways in which calendars name days: mostly its date. */
function namedDays(at: DateTime, form: number): string {
  const [yearly, weekday, month] = [at.toFormat('LL-dd'), at.toFormat('cccc').toLowerCase(), at.toFormat('LLLL').toLowerCase()];
  const nth = ['1st', '2nd', '3rd', '4th'][Math.ceil(at.day / 7) - 1] ?? 'last';
  switch (form) {
    case 0:
      return yearly;
    case 1:
      return `${nth} ${weekday} in ${month}`;
    case 2:
      return `${weekday} after ${at.minus({ days: 3 }).toFormat('LL-dd')}`;
    case 3:
      return `${yearly} to ${at.plus({ days: 2 }).toFormat('LL-dd')}`;
    case 4:
      return `${at.toISODate()} to ${at.plus({ days: 1 }).toISODate()}`;
    default:
      return at.toISODate() ?? '';
  }
}

/** Pauses that may overlap, repeat and begin before the start, in minutes from it. */
export const pauses = fc.array(fc.tuple(fc.integer({ min: -1440, max: 4 * 1440 }), fc.integer({ min: 0, max: 1440 })), {
  maxLength: 4,
});

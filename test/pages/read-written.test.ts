import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveDay, weeksOfMonth } from '../../admin-ui/platform/time/month-days.ts';
import { readClock, readWrittenDay, readWrittenMoment } from '../../admin-ui/platform/time/read-written.ts';

const locales = ['en-GB', 'sv-SE', 'fr-FR'] as const;

/** Days of four centuries. */
const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2299, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

test('a day is read however a language writes it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...locales), (day, locale) => {
      const at = Date.parse(`${day}T12:00Z`);
      const write = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
      const [year, month, date] = day.split('-').map(Number);
      for (const written of [
        day,
        day.replaceAll('-', ''),
        `${date}/${month}/${year}`,
        `${date}.${month}.${year}`,
        ` ${date}/${month} ${year} `,
        write({ dateStyle: 'full' }),
        write({ dateStyle: 'long' }),
        write({ dateStyle: 'medium' }),
        write({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
      ]) {
        expect(readWrittenDay(written, locale), written).toEqual({ kind: 'day', day });
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['den 2 mars 2026', 'sv-SE', '2026-03-02'],
  ['måndag den 2:e mars 2026', 'sv-SE', '2026-03-02'],
  ['mar. 3 mars 2026', 'fr-FR', '2026-03-03'],
  ['le 1er aout 2026', 'fr-FR', '2026-08-01'],
  ['2 MAY 2026', 'fr-FR', '2026-05-02'],
  ['March 2, 2026', 'en-GB', '2026-03-02'],
])('`%s` is a day', (written, locale, day) => {
  expect(readWrittenDay(written, locale)).toEqual({ kind: 'day', day });
});

test.each(['2', '2/3', '2/3/26', '2026-03', '2026-3-2x', 'mars', '2 ma 2026', '2 jui 2026', '0202-03-02', 'soon'])(
  '`%s` is no whole day yet',
  (written) => expect(readWrittenDay(written, 'fr-FR')).toEqual({ kind: 'partial' }),
);

test.each([
  ['31/2/2026', { kind: 'day', month: '2026-02', days: 28 }],
  ['29 févr. 2100', { kind: 'day', month: '2100-02', days: 28 }],
  ['2028-02-30', { kind: 'day', month: '2028-02', days: 29 }],
  ['0/4/2026', { kind: 'day', month: '2026-04', days: 30 }],
  ['12/31/2026', { kind: 'month', month: 31 }],
])('`%s` is a day that there is not', (written, why) => {
  expect(readWrittenDay(written, 'fr-FR')).toEqual({ kind: 'impossible', why });
});

describe('a moment', () => {
  test.each([
    ['2026-03-01T23:45', 'en-GB'],
    ['2026-03-01 23:45:10', 'sv-SE'],
    ['Sun 1 Mar 2026, 23:45', 'en-GB'],
    ['1/3/2026 11:45 pm', 'en-GB'],
    ['1 mars 2026 kl. 23.45', 'sv-SE'],
    ['sön 1 mars 2026, 23:45', 'sv-SE'],
    ['1 mars 2026 à 23 h 45', 'fr-FR'],
    ['dim. 1 mars 2026, 23h45', 'fr-FR'],
  ])('`%s` is read', (written, locale) => {
    expect(readWrittenMoment(written, locale)).toEqual({ kind: 'local', local: '2026-03-01T23:45' });
  });

  test('with its offset is the instant that it is', () => {
    const instant = '2026-03-01T23:45:00-06:00';
    expect(readWrittenMoment(instant, 'sv-SE')).toEqual({ kind: 'instant', instant });
  });

  test.each(['1/3/2026', '1/3 23:45', '1.3.2026', '23:45', '2026-03-01T', '2026-99-01T10:00Z'])('`%s` is not whole', (written) =>
    expect(readWrittenMoment(written, 'en-GB')).toEqual({ kind: 'partial' }),
  );

  test.each([
    ['31/2/2026', { kind: 'day', month: '2026-02', days: 28 }],
    ['31/2/2026 10:00', { kind: 'day', month: '2026-02', days: 28 }],
    ['1/3/2026 25:10', { kind: 'clock', clock: '25:10' }],
    ['1/3/2026 13:00 pm', { kind: 'clock', clock: '13:00 pm' }],
    ['1/3/2126 10:00', { kind: 'year', first: 1980, last: 2099 }],
  ])('`%s` cannot be', (written, why) => {
    expect(readWrittenMoment(written, 'en-GB')).toEqual({ kind: 'impossible', why });
  });
});

test('a time of day is one of 24 hours', () => {
  const times = ['9:00', '09.00', '9 h', '17h30', '9 am', '12:15 am', '12 pm'].map(readClock);
  expect(times).toEqual(['09:00', '09:00', '09:00', '17:30', '09:00', '00:15', '12:00']);
  expect(['24:00', '9', '9:60', '0 am', ''].map(readClock)).toEqual(Array(5).fill(undefined));
});

test('a month is drawn in six weeks from Monday on, and keys lead from day to day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (day, count) => {
      const weeks = weeksOfMonth(day);
      expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
      expect(weeks.flat().filter((one) => one === day)).toEqual([day]);
      expect(new Date(`${weeks[0]?.[0]}T00:00Z`).getUTCDay()).toBe(1);
      expect(moveDay(moveDay(day, 'week', count), 'day', -7 * count)).toBe(day);
      expect(moveDay(day, 'year', count)).toBe(moveDay(day, 'month', 12 * count));
      expect([moveDay(day, 'week-start', 0) <= day, moveDay(day, 'week-end', 0) >= day]).toEqual([true, true]);
    }),
    { numRuns: 200 },
  );
  expect(moveDay('2026-01-31', 'month', 1)).toBe('2026-02-28');
  expect(moveDay('2028-02-29', 'year', -1)).toBe('2027-02-28');
});

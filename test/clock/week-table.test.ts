import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays, wholeDaysOf } from '../../engine/calendar/business-days.ts';
import { openHours, unionOf } from '../../engine/calendar/open-hours.ts';
import { type OpenTime, orNever } from '../../engine/calendar/open-time.ts';
import { type Hours, weeklyHours } from '../../engine/calendar/weekly-hours.ts';
import type { PlacedCalendar } from '../../engine/policy/placed-calendar.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { calendars, places } from './random-questions.ts';
import { unrolledHours } from './unrolled-hours.ts';

const day = 86_400_000;
const year = 366 * day;
const numRuns = process.env.DUELINE_LONG === '1' ? 3000 : 25;

/** Hours, and instants near and far from what is remarkable about them: a table is asked many questions in any order. */
const asked = places.chain(({ zone, day: around }) =>
  fc.record({
    zone: fc.constant(zone),
    calendar: calendars(zone, around),
    other: calendars('America/Chicago', around),
    country: fc.constantFrom(undefined, undefined, 'SE'),
    questions: fc.array(
      fc.record({
        from: fc
          .oneof(fc.integer({ min: -5 * day, max: 8 * day }), fc.integer({ min: -2 * year, max: 2 * year }))
          .map((offset) => around + offset),
        length: fc.oneof(fc.integer({ min: 0, max: 9 * day }), fc.integer({ min: 0, max: year })),
      }),
      { minLength: 6, maxLength: 12 },
    ),
  }),
);

function sameAnswers(table: OpenTime, unrolled: OpenTime, questions: readonly { from: number; length: number }[]): void {
  for (const { from, length } of questions) {
    expect(table.isOpen(from)).toBe(unrolled.isOpen(from));
    expect(table.closesAt(from)).toBe(unrolled.closesAt(from));
    expect(table.measure(from, from + length)).toBe(unrolled.measure(from, from + length));
    expect(table.spans(from, from + length)).toEqual(unrolled.spans(from, from + length));
    if (unrolled.measure(from, from + 30 * day) === 0) continue;
    expect(table.opensAt(from)).toBe(unrolled.opensAt(from));
    // Both look ahead for some 90 years, but not to the day.
    const end = orNever(() => unrolled.add(from, length));
    if (end !== null && end < from + 80 * year) expect(table.add(from, length)).toBe(end);
  }
}

test('the table of weeks says what a table of every span says', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(asked, ({ zone, calendar, other, country, questions }) => {
      const holidays = { ...calendar.holidays, ...(country && { country }) } as NonNullable<PlacedCalendar['holidays']>;
      const hours: Hours = weeklyHours({ ...(calendar as unknown as PlacedCalendar), holidays }, publicHolidays);
      const table = openHours('table', hours);
      sameAnswers(table, unrolledHours('unrolled', hours), questions);
      const others = weeklyHours(other as unknown as PlacedCalendar, publicHolidays);
      const union = unionOf('union', [table, openHours('others', others)]);
      const unrolledUnion = unionOf('union', [unrolledHours('one', hours), unrolledHours('two', others)]);
      sameAnswers(union, unrolledUnion, questions);
      sameAnswers(wholeDaysOf(table, zone), wholeDaysOf(unrolledHours('unrolled', hours), zone), questions);
    }),
    { numRuns },
  );
});

test('business days are counted in weeks as they are one by one', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 60 }), ({ zone, calendar, questions }, count) => {
      const hours = openHours('table', weeklyHours(calendar as unknown as PlacedCalendar, publicHolidays));
      const oneByOne = { isBusinessDay: hours.isBusinessDay, shapeOf: () => undefined };
      for (const { from } of questions)
        for (const place of [zone, 'Asia/Kathmandu'])
          expect(orNever(() => addBusinessDays(from, count, place, hours))).toBe(
            orNever(() => addBusinessDays(from, count, place, oneByOne)),
          );
    }),
    { numRuns },
  );
});

test('what a table says does not hang on what it was asked before', () => {
  const rare = weeklyHours({ timeZone: 'UTC', open: [{ days: 'mon', from: '09:00', to: '09:01' }] }, publicHolidays);
  const [start, hour] = [Date.UTC(2026, 0, 1), 3_600_000];
  const fresh = openHours('rare', rare);
  const asked = openHours('rare', rare);
  for (let later = 0; later < 60; later += 1) asked.measure(start, start + later * year);
  for (const amount of [hour, 40 * hour, 78 * hour, 100 * hour])
    expect(orNever(() => asked.add(start, amount))).toBe(orNever(() => fresh.add(start, amount)));
  expect(orNever(() => fresh.add(start, 79 * hour))).toBeNull();
});

test('a local day that a zone skips is no business day, whatever opens on it', () => {
  const skipped = [
    { zone: 'Pacific/Apia', before: '2011-12-29T10:00:00-10:00', next: '2012-01-02T10:00:00+14:00', date: '2011-12-30' },
    { zone: 'Pacific/Fakaofo', before: '2011-12-29T10:00:00-11:00', next: '2012-01-02T10:00:00+13:00', date: '2011-12-30' },
    { zone: 'Pacific/Kwajalein', before: '1993-08-20T10:00:00-12:00', next: '1993-08-23T10:00:00+12:00', date: '1993-08-21' },
  ];
  const days = ['mon-fri', 'mon-sun'];
  const spans = [
    ['09:00', '17:00'],
    ['22:00', '06:00'],
    ['00:00', '24:00'],
  ] as const;
  for (const { zone, before, next, date } of skipped) {
    expect(addBusinessDays(Date.parse(before), 1, zone), zone).toBe(Date.parse(next));
    for (const open of days.flatMap((run) => spans.map(([from, to]) => ({ days: run, from, to })))) {
      const hours = openHours('hours', weeklyHours({ timeZone: zone, open: [open] }, publicHolidays));
      expect(hours.isBusinessDay(date), `${zone} ${JSON.stringify(open)}`).toBe(false);
    }
  }
});

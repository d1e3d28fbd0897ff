import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, businessDays } from '../../engine/calendar/business-days.ts';
import { openHours, unionOf } from '../../engine/calendar/open-hours.ts';
import { aroundTheClock } from '../../engine/calendar/open-time.ts';
import { weeklyHours } from '../../engine/calendar/weekly-hours.ts';
import type { Calendar } from '../../engine/policy/policy-document.generated.ts';
import { publicHolidays } from '../../server/public-holidays.ts';
import { walkMinutes } from './minute-walk.ts';

const hours = (calendar: Calendar) => openHours('test', weeklyHours(calendar, publicHolidays));
const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
const minute = 60_000;
const hour = 60 * minute;

const nights: Calendar = {
  timeZone: 'America/Chicago',
  open: [
    { days: 'sun', from: '17:00', to: '01:00' },
    { days: 'mon-thu', from: '07:00', to: '01:00' },
    { days: 'fri', from: '07:00', to: '19:00' },
  ],
};

describe('open hours', () => {
  test('an amount that runs out at closing is due at closing', () => {
    const desk = hours({ timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    expect(iso(desk.add(at('2026-06-05T13:00:00+02:00'), 4 * hour))).toBe('2026-06-05T15:00:00Z');
    expect(iso(desk.add(at('2026-06-05T13:00:00+02:00'), 4 * hour + 1000))).toBe('2026-06-08T07:00:01Z');
  });

  test('a night belongs to the day on which it begins', () => {
    const desk = hours(nights);
    expect(desk.isOpen(at('2026-03-02T00:59:59-06:00'))).toBe(true);
    expect(desk.isOpen(at('2026-03-02T01:00:00-06:00'))).toBe(false);
    expect(iso(desk.add(at('2026-03-02T00:30:00-06:00'), hour))).toBe('2026-03-02T13:30:00Z');
    expect(desk.closesAt(at('2026-03-01T23:00:00-06:00'))).toBe(at('2026-03-02T01:00:00-06:00'));
  });

  test('a holiday closes the spans that begin on it and lets the night before run out', () => {
    const desk = hours({ ...nights, holidays: { dates: ['2026-03-03'] } });
    expect(desk.isOpen(at('2026-03-03T00:30:00-06:00'))).toBe(true);
    expect(desk.isOpen(at('2026-03-03T12:00:00-06:00'))).toBe(false);
    expect(desk.isOpen(at('2026-03-04T00:30:00-06:00'))).toBe(false);
  });

  test('closures are taken out of a day, special hours replace it', () => {
    const desk = hours({
      timeZone: 'Europe/Berlin',
      open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
      closed: { '2026-06-01': [['12:00', '13:00']] },
      special: { '2026-06-02': [['10:00', '14:00']], '2026-06-06': [['10:00', '11:00']] },
    });
    const day = (date: string): number => desk.measure(at(`${date}T00:00:00+02:00`), at(`${date}T24:00:00+02:00`)) / hour;
    expect(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-06', '2026-06-07'].map(day)).toEqual([7, 4, 8, 1, 0]);
  });

  test('round-the-clock spans have no seam at midnight', () => {
    const week = hours({ timeZone: 'America/Los_Angeles', open: [{ days: 'mon-fri', from: '00:00', to: '24:00' }] });
    expect(week.closesAt(at('2026-06-01T10:00:00-07:00'))).toBe(at('2026-06-06T00:00:00-07:00'));
    const always = hours({ timeZone: 'America/Los_Angeles', open: [{ days: 'mon-sun', from: '00:00', to: '00:00' }] });
    expect(always.closesAt(at('2026-06-01T10:00:00-07:00'))).toBeNull();
    expect(always.measure(at('2026-03-08T00:00:00-08:00'), at('2026-03-09T00:00:00-07:00'))).toBe(23 * hour);
  });

  test('hours that never come are said to be so', () => {
    const never = hours({ timeZone: 'UTC', open: [{ days: 'mon', from: '09:00', to: '10:00' }], holidays: { dates: [] } });
    expect(never.measure(at('2026-06-02T00:00:00Z'), at('2026-06-03T00:00:00Z'))).toBe(0);
    const empty = openHours('empty', () => []);
    expect(() => empty.add(at('2026-06-02T00:00:00Z'), hour)).toThrow(/`empty` does not open/);
  });

  test('a union is open whenever a part is', () => {
    const chicago = hours({ timeZone: 'America/Chicago', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    const berlin = hours({ timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    const both = unionOf('both', [chicago, berlin]);
    const [from, to] = [at('2026-06-01T00:00:00Z'), at('2026-06-02T00:00:00Z')];
    // Berlin 07–15 and Chicago 14–22 UTC overlap by an hour.
    expect(both.measure(from, to)).toBe(15 * hour);
  });
});

describe('business days', () => {
  test('end at the same local time, over a weekend and over a clock change', () => {
    expect(iso(addBusinessDays(at('2026-06-11T16:30:00+02:00'), 2, 'Europe/Berlin'))).toBe('2026-06-15T14:30:00Z');
    expect(iso(addBusinessDays(at('2026-03-26T16:30:00+01:00'), 2, 'Europe/Berlin'))).toBe('2026-03-30T14:30:00Z');
  });

  test('begun on a weekend, count from midnight of the next one', () => {
    expect(iso(addBusinessDays(at('2026-06-13T16:30:00+02:00'), 2, 'Europe/Berlin'))).toBe('2026-06-16T22:00:00Z');
    expect(businessDays('Europe/Berlin').measure(at('2026-06-13T16:30:00+02:00'), at('2026-06-17T00:00:00+02:00'))).toBe(
      48 * hour,
    );
  });
});

const calendars = fc
  .record({
    timeZone: fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
    days: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 96 }),
    holiday: fc.constantFrom('2026-03-09', '2026-03-29', '2026-10-26', '2026-11-01'),
  })
  .map(({ timeZone, days, from, length, holiday }): Calendar => {
    const time = (quarter: number): string =>
      `${String(Math.floor(quarter / 4) % 24).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    return {
      timeZone,
      open: [{ days: days.join(', '), from: time(from), to: time(from + length) }],
      holidays: { dates: [holiday] },
    };
  });
const starts = fc
  .constantFrom('2026-03-06', '2026-03-27', '2026-04-03', '2026-10-23', '2026-10-30')
  .chain((date) => fc.integer({ min: 0, max: 4 * 1440 }).map((offset) => Date.parse(`${date}T00:00:00Z`) + offset * minute));

describe('against a walk from minute to minute', () => {
  test('measuring gives the same, also around clock changes', () => {
    fc.assert(
      fc.property(calendars, starts, fc.integer({ min: 1, max: 2 * 1440 }), (calendar, from, length) => {
        const to = from + length * minute;
        expect(hours(calendar).measure(from, to) / minute).toBe(
          walkMinutes(calendar, new Set(calendar.holidays?.dates), from, to),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('measuring from a start to what adding gives is the amount, and no open minute is left before it', () => {
    fc.assert(
      fc.property(calendars, starts, fc.integer({ min: 1, max: 3000 }), (calendar, from, minutes) => {
        const desk = hours(calendar);
        const due = desk.add(from, minutes * minute);
        expect(desk.measure(from, due)).toBe(minutes * minute);
        expect(desk.isOpen(due - 1)).toBe(true);
        expect(aroundTheClock.add(from, minutes * minute)).toBeLessThanOrEqual(due);
      }),
      { numRuns: 500 },
    );
  });
});

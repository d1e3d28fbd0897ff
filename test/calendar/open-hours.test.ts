import { describe, expect, test } from 'vitest';
import { addBusinessDays, businessDays, clampIntoOpenTime, wholeDaysOf } from '../../engine/calendar/business-days.ts';
import { openHours, unionOf } from '../../engine/calendar/open-hours.ts';
import { weeklyHours } from '../../engine/calendar/weekly-hours.ts';
import type { PlacedCalendar } from '../../engine/policy/placed-calendar.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

const hours = (calendar: PlacedCalendar) => openHours('test', weeklyHours(calendar, publicHolidays));
const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
const hour = 3_600_000;

const nights: PlacedCalendar = {
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
    const desk = hours({ ...nights, holidays: { days: { '2026-03-03': 'Town fair' } } });
    expect(desk.isOpen(at('2026-03-03T00:30:00-06:00'))).toBe(true);
    expect(desk.isOpen(at('2026-03-03T12:00:00-06:00'))).toBe(false);
    expect(desk.isOpen(at('2026-03-04T00:30:00-06:00'))).toBe(false);
  });

  test('a holiday can also cut the night before, at midnight', () => {
    const desk = hours({ ...nights, holidays: { days: { '2026-03-03': 'Town fair' }, cutNights: true } });
    expect(desk.isOpen(at('2026-03-02T23:59:59-06:00'))).toBe(true);
    expect(desk.isOpen(at('2026-03-03T00:00:00-06:00'))).toBe(false);
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
    const never = hours({ timeZone: 'UTC', open: [{ days: 'mon', from: '09:00', to: '10:00' }], holidays: {} });
    expect(never.measure(at('2026-06-02T00:00:00Z'), at('2026-06-03T00:00:00Z'))).toBe(0);
    const empty = openHours('empty', {
      timeZone: 'UTC',
      spans: () => [],
      shapeOf: () => 'closed',
      remarksOn: () => [],
      isBusinessDay: () => false,
      closingOn: () => undefined,
    });
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
  test('are none where closures leave nothing of the hours that begin on them', () => {
    const desk = hours({
      timeZone: 'Europe/Berlin',
      open: [
        { days: 'mon-thu', from: '09:00', to: '12:00' },
        { days: 'mon-thu', from: '13:00', to: '17:00' },
        { days: 'fri', from: '22:00', to: '06:00' },
      ],
      closed: {
        '2026-06-01': [['00:00', '24:00']],
        '2026-06-02': [
          ['08:00', '12:30'],
          ['12:30', '17:00'],
        ],
        '2026-06-03': [['09:00', '16:59']],
        '2026-06-05': [['20:00', '00:00']],
        '2026-06-06': [['00:00', '06:00']],
        '2026-06-13': [['00:00', '06:00']],
      },
    });
    const dates = ['06-01', '06-02', '06-03', '06-05', '06-08', '06-12', '06-13'].map((date) => `2026-${date}`);
    expect(dates.filter(desk.isBusinessDay)).toEqual(['2026-06-03', '2026-06-08', '2026-06-12']);
  });

  test('are none where a clock change leaves nothing of the hours, or of the day', () => {
    const night = hours({ timeZone: 'Europe/Berlin', open: [{ days: 'mon-sun', from: '02:00', to: '03:00' }] });
    expect([night.isBusinessDay('2026-03-28'), night.isBusinessDay('2026-03-29')]).toEqual([true, false]);
    const apia = hours({ timeZone: 'Pacific/Apia', open: [{ days: 'mon-sun', from: '09:00', to: '17:00' }] });
    expect([apia.isBusinessDay('2011-12-29'), apia.isBusinessDay('2011-12-30')]).toEqual([true, false]);
  });

  test('of a union are days of the zone that its parts share, or of nobody’s', () => {
    const week = (timeZone: string) => hours({ timeZone, open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    expect(unionOf('both', [week('Asia/Tokyo'), week('Asia/Tokyo')]).timeZone).toBe('Asia/Tokyo');
    expect(unionOf('both', [week('Asia/Tokyo'), week('America/Chicago')]).timeZone).toBeUndefined();
  });

  test('are moved to a closing, also at midnight, and to none before somebody answered', () => {
    const late = hours({ timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '24:00' }] });
    const moved = (moment: string, since?: string): string =>
      iso(clampIntoOpenTime(at(moment), late, 'UTC', since === undefined ? undefined : at(since)));
    expect(moved('2026-06-05T24:00:00+02:00')).toBe('2026-06-05T22:00:00Z');
    expect(moved('2026-06-06T00:00:01+02:00')).toBe('2026-06-08T07:00:00Z');
    const desk = hours({ timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    const answered = (since: string): string => iso(clampIntoOpenTime(at('2026-06-01T20:00:00+02:00'), desk, 'UTC', at(since)));
    expect(answered('2026-06-01T16:59:00+02:00')).toBe('2026-06-01T15:00:00Z');
    expect(answered('2026-06-01T17:00:00+02:00')).toBe('2026-06-02T07:00:00Z');
  });

  test('of a calendar are the days on which it opens', () => {
    const desk = hours({
      timeZone: 'Europe/Berlin',
      open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
      holidays: { days: { '2026-06-12': 'Town fair' } },
    });
    const due = addBusinessDays(at('2026-06-11T18:30:00+02:00'), 2, 'Europe/Berlin', desk);
    expect(iso(due)).toBe('2026-06-16T16:30:00Z');
    expect(iso(clampIntoOpenTime(due, desk, 'Europe/Berlin'))).toBe('2026-06-16T15:00:00Z');
    expect(iso(clampIntoOpenTime(at('2026-06-16T03:00:00+02:00'), desk, 'Europe/Berlin'))).toBe('2026-06-16T07:00:00Z');
    expect(wholeDaysOf(desk, 'Europe/Berlin').measure(at('2026-06-11T00:00:00+02:00'), at('2026-06-16T00:00:00+02:00'))).toBe(
      48 * hour,
    );
  });

  test('end at the same local time, over a weekend and over a clock change', () => {
    expect(iso(addBusinessDays(at('2026-06-11T16:30:00+02:00'), 2, 'Europe/Berlin'))).toBe('2026-06-15T14:30:00Z');
    expect(iso(addBusinessDays(at('2026-03-26T16:30:00+01:00'), 2, 'Europe/Berlin'))).toBe('2026-03-30T14:30:00Z');
  });

  test('begun on a weekend, count from midnight of the next one', () => {
    expect(iso(addBusinessDays(at('2026-06-13T16:30:00+02:00'), 2, 'Europe/Berlin'))).toBe('2026-06-16T22:00:00Z');
    expect(iso(addBusinessDays(at('2026-06-11T00:00:00+02:00'), 2, 'Europe/Berlin'))).toBe('2026-06-14T22:00:00Z');
    expect(businessDays('Europe/Berlin').measure(at('2026-06-13T16:30:00+02:00'), at('2026-06-17T00:00:00+02:00'))).toBe(
      48 * hour,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Holiday, type HolidaySource, holidaysInYear, openCalendar, type PlacedCalendar } from '../../engine/index.ts';

const minute = 60_000;
const day = 1440 * minute;
const utc = (text: string): number => Date.parse(`${text}Z`);

function sourceOf(holidays: readonly Holiday[]): HolidaySource {
  return {
    version: 'test',
    countries: () => ['XX'],
    regions: () => [],
    holidays: (_country, _region, year) => holidaysInYear(holidays, year),
    ruleDays: () => [],
  };
}

/** The open hours of a week in June 2026 (Monday 1 to Sunday 7), as `Tue 09:00–14:00`. */
function weekOf(open: PlacedCalendar['open'], holidays: readonly Holiday[], rest: Partial<PlacedCalendar> = {}): string[] {
  const calendar = { timeZone: 'UTC', open, ...rest, holidays: { country: 'XX', ...rest.holidays } };
  const hours = openCalendar('test', calendar, sourceOf(holidays));
  const told = (at: number): string => `${new Date(at).toUTCString().slice(0, 3)} ${new Date(at).toISOString().slice(11, 16)}`;
  return hours.spans(utc('2026-06-01T00:00'), utc('2026-06-08T00:00')).map(({ from, to }) => `${told(from)}–${told(to)}`);
}

const office: PlacedCalendar['open'] = [{ days: 'mon-wed', from: '09:00', to: '17:00' }];
const nights: PlacedCalendar['open'] = [{ days: 'mon-wed', from: '22:00', to: '06:00' }];
const eve: Holiday = { date: '2026-06-02', name: 'Eve', start: '2026-06-02T14:00', end: '2026-06-03T00:00' };
const morning: Holiday = { date: '2026-06-02', name: 'Morning', start: '2026-06-02T00:00', end: '2026-06-02T12:00' };

describe('a holiday of part of a day', () => {
  test('takes that part of the hours', () => {
    expect(weekOf(office, [eve])).toEqual(['Mon 09:00–Mon 17:00', 'Tue 09:00–Tue 14:00', 'Wed 09:00–Wed 17:00']);
    expect(weekOf(office, [morning])).toEqual(['Mon 09:00–Mon 17:00', 'Tue 12:00–Tue 17:00', 'Wed 09:00–Wed 17:00']);
    const noon = { ...eve, start: '2026-06-02T12:00', end: '2026-06-02T13:30' };
    expect(weekOf(office, [noon])).toContain('Tue 13:30–Tue 17:00');
  });

  test('takes the night that begins in it, and lets the one before run out', () => {
    expect(weekOf(nights, [eve])).toEqual(['Mon 22:00–Tue 06:00', 'Wed 22:00–Thu 06:00']);
    expect(weekOf(nights, [morning])).toEqual(['Mon 22:00–Tue 06:00', 'Tue 22:00–Wed 06:00', 'Wed 22:00–Thu 06:00']);
    const late = { ...eve, start: '2026-06-02T23:00' };
    expect(weekOf(nights, [late])).toEqual(['Mon 22:00–Tue 06:00', 'Tue 22:00–Tue 23:00', 'Wed 22:00–Thu 06:00']);
  });

  test('ends the night before at midnight with `cutNights`, as far as it goes', () => {
    const cut = { holidays: { cutNights: true } };
    expect(weekOf(nights, [morning], cut)[0]).toBe('Mon 22:00–Tue 00:00');
    const early = { ...morning, end: '2026-06-02T03:00' };
    expect(weekOf(nights, [early], cut).slice(0, 2)).toEqual(['Mon 22:00–Tue 00:00', 'Tue 03:00–Tue 06:00']);
    expect(weekOf(nights, [eve], cut)).toEqual(['Mon 22:00–Tue 06:00', 'Wed 22:00–Thu 06:00']);
  });

  test('gives way to special hours and to a holiday that the calendar names itself', () => {
    expect(weekOf(office, [eve], { special: { '2026-06-02': [['08:00', '16:00']] } })).toContain('Tue 08:00–Tue 16:00');
    expect(weekOf(office, [eve], { holidays: { days: { '2026-06-02': 'Ours' } } })).toEqual([
      'Mon 09:00–Mon 17:00',
      'Wed 09:00–Wed 17:00',
    ]);
  });

  test('leaves the day a business day where something stays open', () => {
    const hoursWith = (holiday: Holiday) =>
      openCalendar('test', { timeZone: 'UTC', open: office, holidays: { country: 'XX' } }, sourceOf([holiday]));
    expect(hoursWith(eve).isBusinessDay('2026-06-02')).toBe(true);
    expect(hoursWith({ ...eve, start: '2026-06-02T09:00' }).isBusinessDay('2026-06-02')).toBe(false);
  });

  test('is told with its part', () => {
    const remarks = (...holidays: Holiday[]) =>
      openCalendar('test', { timeZone: 'UTC', open: office, holidays: { country: 'XX' } }, sourceOf(holidays)).remarksOn(
        '2026-06-02',
      );
    expect(remarks(eve)).toEqual([{ kind: 'holiday', label: 'Eve 14:00–24:00', from: '14:00', to: '24:00' }]);
    expect(remarks({ date: '2026-06-02', name: 'Day' }, morning)).toEqual([
      { kind: 'holiday', label: 'Day' },
      { kind: 'holiday', label: 'Morning 00:00–12:00', from: '00:00', to: '12:00' },
    ]);
  });
});

test('a holiday of several days closes all of them, and touching parts of one name are one', () => {
  const first: Holiday = { date: '2026-06-02', name: 'Feast', start: '2026-06-01T18:00', end: '2026-06-02T18:00' };
  const second: Holiday = { date: '2026-06-03', name: 'Feast', start: '2026-06-02T18:00', end: '2026-06-03T18:00' };
  const long: Holiday = { date: '2026-06-01', name: 'Feast', start: '2026-06-01T18:00', end: '2026-06-03T18:00' };
  const evenings: PlacedCalendar['open'] = [{ days: 'mon-wed', from: '09:00', to: '20:00' }];
  for (const holidays of [[first, second], [long]]) {
    expect(weekOf(evenings, holidays)).toEqual(['Mon 09:00–Mon 18:00', 'Wed 18:00–Wed 20:00']);
    const hours = openCalendar('test', { timeZone: 'UTC', open: evenings, holidays: { country: 'XX' } }, sourceOf(holidays));
    expect(hours.remarksOn('2026-06-02')).toEqual([{ kind: 'holiday', label: 'Feast' }]);
    expect(hours.isBusinessDay('2026-06-02')).toBe(false);
  }
});

test('over New Year both years close', () => {
  const hours = openCalendar(
    'test',
    { timeZone: 'UTC', open: [{ days: 'mon-sun', from: '00:00', to: '24:00' }], holidays: { country: 'XX' } },
    sourceOf([{ date: '2026-12-31', name: 'Turn', start: '2026-12-31T00:00', end: '2027-01-02T00:00' }]),
  );
  expect(hours.measure(utc('2026-12-30T00:00'), utc('2027-01-03T00:00'))).toBe(2 * day);
});

test('hours within days are open where no holiday covers them, in every zone', () => {
  const quarter = fc.integer({ min: 0, max: 95 }).map((step) => step * 15);
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Adelaide', 'Africa/Cairo', 'Asia/Kathmandu');
  const local = (at: number): string => new Date(at).toISOString().slice(0, 16);
  const start = utc('2026-03-20T00:00');
  const holidays = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 24 * 60 }), length: fc.integer({ min: 1, max: 4 * 24 * 4 }) }).map(
      ({ from, length }): Holiday => ({
        date: local(start + from * 15 * minute).slice(0, 10),
        name: `from ${from}`,
        start: local(start + from * 15 * minute),
        end: local(start + (from + length) * 15 * minute),
      }),
    ),
    { maxLength: 6 },
  );
  const spans = fc.tuple(quarter, quarter).filter(([from, to]) => from < to);
  fc.assert(
    fc.property(zones, spans, holidays, (timeZone, [from, to], stored) => {
      const [open = '', close = ''] = [from, to].map((at) => local(at * minute).slice(11));
      const calendar: PlacedCalendar = {
        timeZone,
        open: [{ days: 'mon-sun', from: open, to: close }],
        holidays: { country: 'XX' },
      };
      const hours = openCalendar('test', calendar, sourceOf(stored));
      const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
      // No clock goes back in these days: of an hour that is told twice, the local time alone does not say which one is meant.
      for (let at = start; at < start + 14 * day; at += 45 * minute) {
        const shown = clock.format(at).replace(' ', 'T');
        const isCovered = stored.some((holiday) => (holiday.start ?? '') <= shown && shown < (holiday.end ?? ''));
        expect(hours.isOpen(at), shown).toBe(shown.slice(11) >= open && shown.slice(11) < close && !isCovered);
      }
    }),
    { numRuns: 30 },
  );
});

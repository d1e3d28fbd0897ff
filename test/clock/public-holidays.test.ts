import { execFileSync } from 'node:child_process';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { expect, test } from 'vitest';
import { openCalendar, type PlacedCalendar } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

const long = process.env.DUELINE_LONG === '1';
const hour = 3_600_000;
const [firstYear, lastYear] = long ? [2024, 2030] : [2026, 2028];

/** Holidays of several days, of part of a day, from evening to evening, over New Year, kept on another day, moved by others. */
const sample = [
  ...['RO', 'TR', 'EG', 'AZ', 'IL', 'SZ', 'RU', 'KR', 'CN', 'IS', 'US', 'IE', 'BM', 'ES', 'TW', 'DE'],
  ...['AU-SA', 'CH-SO', 'CH-GL', 'ES-MD'],
];

const all = new Holidays();
const every = Object.keys(all.getCountries()).flatMap((country) => [
  country,
  ...Object.keys(all.getStates(country) ?? {}).map((region) => `${country}-${region}`),
]);

/** What date-holidays itself says of a place, with its own instants: public holidays, and the days kept instead of them. */
function ownHolidays(place: string): { readonly zone: string; readonly holidays: readonly HolidaysTypes.Holiday[] } {
  const data = new Holidays(place);
  const rules = data.getRules() as unknown as readonly HolidaysTypes.HolidayRule[];
  const isPublic = (base: string): boolean =>
    rules.some(({ rule, type }) => type === 'public' && (rule === base || rule.startsWith(`${base} `)));
  const years = Array.from({ length: lastYear - firstYear + 3 }, (_, step) => firstYear - 1 + step);
  const holidays = years
    .flatMap((year) => data.getHolidays(year))
    .filter(
      ({ type, substitute, rule }) =>
        type === 'public' || (substitute === true && isPublic(rule.replace(/^substitutes /, '').replace(/ (and )?if .*$/i, ''))),
    );
  return { zone: data.getTimezones()[0] ?? 'UTC', holidays };
}

/** Hours at which a calendar that never closes otherwise says something else than date-holidays does. */
function differing(place: string): string[] {
  const { zone, holidays } = ownHolidays(place);
  const [country = '', region] = place.split('-');
  const calendar = {
    timeZone: zone,
    open: [{ days: 'mon-sun', from: '00:00', to: '24:00' }],
    holidays: { country, ...(region !== undefined && { region }) },
  };
  const hours = openCalendar(place, calendar as PlacedCalendar, publicHolidays);
  const [from, to] = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1)];
  const isClosed = new Uint8Array((to - from) / hour);
  for (const { start, end } of holidays) {
    const [first, last] = [start, end].map((at) => Math.max(0, Math.ceil((at.getTime() - from) / hour)));
    isClosed.fill(1, first, last);
  }
  const found: string[] = [];
  isClosed.forEach((closed, index) => {
    const at = from + index * hour;
    if (hours.isOpen(at) === (closed === 1))
      found.push(`${place} ${new Date(at).toISOString()} ${closed === 1 ? 'open' : 'closed'}`);
  });
  return found;
}

const places = long ? every : sample;

test(`every hour of ${lastYear - firstYear + 1} years is closed where a public holiday of date-holidays covers it, in ${places.length} places`, {
  timeout: 1_800_000,
}, () => {
  expect(places.flatMap(differing).slice(0, 20)).toEqual([]);
});

test('a day kept instead of a public holiday is one, whatever the data call it; days of banks, schools and offices are none', () => {
  const datesOf = (country: string, region?: string): string[] =>
    [2024, 2025, 2026, 2027, 2028].flatMap((year) => publicHolidays.holidays(country, region, year).map(({ date }) => date));
  expect(datesOf('US')).toEqual(expect.arrayContaining(['2028-11-10', '2028-11-11', '2026-07-03']));
  expect(datesOf('IE')).toEqual(expect.arrayContaining(['2024-03-18', '2026-12-28']));
  expect(datesOf('BM')).toContain('2028-01-03');
  expect(datesOf('DE')).not.toContain('2026-12-24');
  expect(datesOf('AU', 'NSW')).not.toContain('2024-08-05');
  expect(datesOf('TW')).not.toContain('2027-04-30');
});

test('a holiday is told with its local hours where it is not the whole of a day, in every year that it reaches into', () => {
  expect(publicHolidays.holidays('AU', 'SA', 2026)).toContainEqual({
    date: '2026-12-24',
    name: 'Christmas Eve',
    start: '2026-12-24T19:00',
    end: '2026-12-25T00:00',
  });
  const incwala = { date: '2025-12-28', name: 'Incwala', start: '2025-12-28T00:00', end: '2026-01-03T00:00' };
  expect(publicHolidays.holidays('SZ', undefined, 2025)).toContainEqual(incwala);
  expect(publicHolidays.holidays('SZ', undefined, 2026)).toContainEqual(incwala);
  expect(publicHolidays.holidays('US', undefined, 2026)).toContainEqual({ date: '2026-07-04', name: 'Independence Day' });
});

test('holidays are the same whatever the zone in which the program runs', { timeout: 60_000 }, () => {
  const asked = [['DE', 'BB'], ['AU', 'VIC'], ['AE'], ['EG'], ['US', 'KY'], ['RO']] as const;
  const years = [2025, 2026, 2027];
  const here = asked.flatMap(([country, region]) => years.flatMap((year) => publicHolidays.holidays(country, region, year)));
  expect(here.length).toBeGreaterThan(150);
  const program = `
    import { publicHolidays } from './server/policies/public-holidays.ts';
    const holidays = ${JSON.stringify(asked)}.flatMap(([country, region]) =>
      ${JSON.stringify(years)}.flatMap((year) => publicHolidays.holidays(country, region ?? undefined, year)));
    process.stdout.write(JSON.stringify(holidays));
  `;
  // The clocks of the Azores skip midnight, at Easter 2027 and in the fasting month of 2025.
  const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Atlantic/Azores' },
  });
  expect(JSON.parse(there)).toEqual(here);
});

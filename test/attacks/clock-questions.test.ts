import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockQuestionSchema as questionSchema } from '../../contract/clock.ts';
import { WeekTable } from '../../engine/calendar/week-table.ts';
import { weeklyHours } from '../../engine/calendar/weekly-hours.ts';
import {
  mostDaysCharacters,
  mostNamedDays,
  mostOpenEntries,
  mostSpansADay,
  type PlacedCalendar,
  type Problem,
} from '../../engine/index.ts';
import { answerClock } from '../../server/clock/clock-answer.ts';
import { mostPauses } from '../../server/clock/clock-limits.ts';
import { createApp } from '../../server/http/app.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { shareTestServices } from '../test-services.ts';
import { processorTime } from './processor-time.ts';

const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** So many spans of a minute, spread over a day. */
const minutes = (count: number) =>
  Array.from({ length: count }, (_, index) => Math.floor((index * 1438) / count)).map((at) => [time(at), time(at + 1)] as const);
const everyDay = (count: number) => minutes(count).map(([from, to]) => ({ days: 'mon-sun', from, to }));
const days = <T>(count: number, value: T) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [new Date(Date.UTC(1970, 0, 5 + 47 * index)).toISOString().slice(0, 10), value]),
  );
const wide = { op: 'between', start: '1970-01-01T00:00:00Z', end: '2100-12-31T00:00:00Z' };
const berlin = { timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] };

async function ask(question: unknown): Promise<{ status: number; answer: Partial<Problem> & Record<string, unknown> }> {
  const response = await app.request('/v1/clock', { method: 'POST', body: JSON.stringify(question) });
  return { status: response.status, answer: (await response.json()) as Partial<Problem> & Record<string, unknown> };
}

describe('a question about open time that asks for too much is told what and how much there may be', () => {
  test.each([
    ['720 spans a day', { ...wide, calendar: { ...berlin, open: everyDay(720) } }, '/calendar/open', mostOpenEntries],
    ['a span a day too many', { ...wide, calendar: { ...berlin, open: everyDay(13) } }, '/calendar/open', mostSpansADay],
    ['special hours', { ...wide, calendar: { ...berlin, special: days(401, []) } }, '/calendar/special', mostNamedDays],
    ['closures', { ...wide, calendar: { ...berlin, closed: days(401, []) } }, '/calendar/closed', mostNamedDays],
    [
      'spans of a special day',
      { ...wide, calendar: { ...berlin, special: { '2026-06-01': minutes(13) } } },
      '/calendar/special/2026-06-01',
      mostSpansADay,
    ],
    ['holidays', { ...wide, calendar: { ...berlin, holidays: Object.keys(days(401, 0)) } }, '/calendar/holidays', mostNamedDays],
    [
      'named holidays',
      { ...wide, calendar: { ...berlin, holidays: { days: days(401, 'x') } } },
      '/calendar/holidays/days',
      mostNamedDays,
    ],
    [
      'weekdays written over and over',
      { ...wide, calendar: { ...berlin, open: [{ days: Array(90_000).fill('mon').join(), from: '09:00', to: '10:00' }] } },
      '/calendar/open/0/days',
      mostDaysCharacters,
    ],
    ['pauses', { ...wide, calendar: berlin, pauses: Array(1001).fill([wide.start, wide.end]) }, '/pauses', mostPauses],
    ['130 years of public holidays', { ...wide, calendar: { ...berlin, holidays: { country: 'CN' } } }, '/end', 10],
    [
      'public holidays of 90 years',
      {
        calendar: { ...berlin, holidays: { country: 'DE' } },
        op: 'add',
        start: wide.start,
        amount: { value: 1e8, unit: 'hour' },
      },
      '/amount',
      10,
    ],
    [
      '130 years of the public holidays of a policy',
      { ...wide, calendar: 'planettogether/support-guide/en#standard-hours' },
      '/end',
      10,
    ],
  ])('%s', async (_, question, pointer, most) => {
    const { status, answer } = await ask(question);
    expect(status).toBe(422);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.pointer).toBe(pointer);
    expect(answer.errors?.[0]?.detail).toContain(String(most));
  });

  test('a hundred faults are told, and how many more there are', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1_900 }, (_, index) => [`key${index}`, 1]));
    const { status, answer } = await ask({ ...wide, calendar: { ...berlin, ...unknown } });
    expect(status).toBe(422);
    expect(answer.errors).toHaveLength(100);
    expect(answer.moreErrors).toBe(1_800);
    expect(answer.detail).toContain('1900 faults, of which the first 100 are listed');
    // More keys than any question needs are not even read.
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, 1]));
    const refused = await ask({ ...wide, calendar: { ...berlin, ...many } });
    expect([refused.status, refused.answer.detail]).toEqual([400, expect.stringContaining('at most 20,000 are read')]);
  });
});

test('the schema of questions has the limits that hold', () => {
  const { calendar, pauses } = JSON.parse(JSON.stringify(questionSchema)).properties;
  const { open, holidays, closed, special } = calendar.properties;
  expect([open.maxItems, open.items.properties.days.maxLength]).toEqual([mostOpenEntries, mostDaysCharacters]);
  expect([holidays.maxItems, holidays.properties.days.maxProperties]).toEqual([mostNamedDays, mostNamedDays]);
  for (const part of [closed, special])
    expect([part.maxProperties, part.additionalProperties.maxItems]).toEqual([mostNamedDays, mostSpansADay]);
  expect(pauses.maxItems).toBe(mostPauses);
});

test('as much as is allowed is answered over 131 years', async () => {
  const calendar = { ...berlin, open: everyDay(mostSpansADay), closed: days(mostNamedDays, [['00:00', '12:00']]) };
  const { spent, value } = await processorTime(() => ask({ ...wide, calendar }));
  const beforeNoon = minutes(mostSpansADay).filter(([from]) => from < '12:00').length;
  const whole = Date.parse(wide.end) - Date.parse(wide.start);
  expect(value.answer.seconds).toBe(((whole / 86_400_000) * mostSpansADay - mostNamedDays * beforeNoon) * 60);
  expect(spent).toBeLessThan(2000);
});

test('what a calendar makes of a year is made once for all years', () => {
  const made: number[] = [];
  const hours = weeklyHours({ ...berlin, open: everyDay(mostSpansADay) } as unknown as PlacedCalendar, publicHolidays);
  const table = new WeekTable({
    shapeOf: hours.shapeOf,
    spans: (from, to) => {
      made.push(from);
      return hours.spans(from, to);
    },
  });
  table.cover(Date.UTC(1981, 0, 1), Date.UTC(2100, 0, 1));
  // Summer and winter, and the weeks in which the clocks change or nearly do.
  expect(made.length).toBeLessThan(2 + 120 * 2 * 3);
  const before = made.length;
  table.totalBefore(Date.UTC(2020, 0, 15));
  expect(made.length - before).toBeLessThan(2);
});

test('many calendars at once leave little behind', async () => {
  const zones = Intl.supportedValuesOf('timeZone').slice(0, 40);
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (const timeZone of zones)
    expect((await ask({ ...wide, calendar: { ...berlin, timeZone, open: everyDay(10) } })).status).toBe(200);
  global.gc?.();
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(300);
});

test('whatever a question of allowed size says, it is answered or refused, and quickly', { timeout: 300_000 }, () => {
  const instants = fc
    .date({ min: new Date('1970-01-02'), max: new Date('2100-12-30'), noInvalidDate: true })
    .map((at) => at.toISOString());
  const calendars = fc.record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'),
    open: fc.integer({ min: 1, max: mostSpansADay }).map(everyDay),
    special: fc.integer({ min: 0, max: mostNamedDays }).map((count) => days(count, [])),
  });
  const amounts = fc.oneof(
    fc.record({ value: fc.integer({ min: 0, max: 1e8 }), unit: fc.constantFrom('second', 'minute', 'hour', 'day') }),
    fc.record({ value: fc.integer({ min: 0, max: 10_000 }), unit: fc.constant('business-day') }),
  );
  const questions = fc.oneof(
    fc.record({ calendar: calendars, op: fc.constant('add'), start: instants, amount: amounts }),
    fc.record({ calendar: calendars, op: fc.constant('between'), start: instants, end: instants }),
    fc.record({ calendar: calendars, op: fc.constant('open'), at: instants }),
  );
  fc.assert(
    fc.property(questions, (question) => {
      const answer = answerClock(question, [], 0);
      expect('status' in answer ? answer.status : 422).toBe(422);
    }),
    { numRuns: process.env.DUELINE_LONG === '1' ? 2000 : 40 },
  );
});

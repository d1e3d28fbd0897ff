import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeText } from '../../admin-ui/platform/messages/make-text.ts';
import { formatWeekdays, hoursOfRun } from '../../admin-ui/shared/week/format-week.ts';
import { openPieces, weekRuns } from '../../admin-ui/shared/week/week-spans.ts';
import { type Calendar, openCalendar } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { newestVersion } from '../shipped-policies.ts';
import { en, sv } from './all-messages.ts';

const minute = 60_000;
/** A Monday, in a week in which no clock changes. */
const monday = Date.parse('2026-06-08T00:00:00Z');

const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const day = fc.constantFrom('mon', 'tue-thu', 'fri', 'sat', 'sun', 'fri-mon', 'mon, wed-fri');

test('the picture shows open exactly what the engine counts as open', () => {
  const calendars = fc.array(fc.record({ days: day, from: time, to: time }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(calendars, (open) => {
      const calendar = { timeZone: 'UTC', open } as Calendar;
      const engine = openCalendar('week', calendar, publicHolidays);
      const pieces = openPieces(calendar);
      for (let at = 0; at < 7 * 1440; at += 15) {
        const isShown = pieces[Math.floor(at / 1440)]?.some(({ from, to }) => from <= at % 1440 && at % 1440 < to) === true;
        const instant = monday + at * minute;
        expect(isShown).toBe(engine.spans(instant, instant + minute).length > 0);
      }
    }),
    { numRuns: 40 },
  );
});

test('days that are alike stand in one line, nights belong to the day on which they begin', () => {
  const calendar = newestVersion('planview/customer-care/sv').policy.document.calendars?.['ppm-pro-americas'];
  const lines = (language: 'en' | 'sv'): string[] => {
    const words = language === 'en' ? makeText(en, 'en-GB') : makeText(sv, 'sv-SE');
    return weekRuns(calendar as Calendar).map((run) => `${formatWeekdays(run, words.locale)} ${hoursOfRun(run, words)}`);
  };
  expect(lines('en')).toEqual(['Mon–Thu 07:00–01:00 the next day', 'Fri 07:00–19:00', 'Sat closed', 'Sun 17:00–24:00']);
  expect(lines('sv')).toEqual(['mån–tors 07:00–01:00 nästa dag', 'fre 07:00–19:00', 'lör stängt', 'sön 17:00–24:00']);
});

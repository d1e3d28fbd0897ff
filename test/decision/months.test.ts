import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { monthsBetween } from '../../engine/decision/case-facts.ts';
import { isDay } from '../../engine/instant.ts';
import { Quotient } from '../../engine/quotient.ts';

const asNumber = (months: number | Quotient): number => (months instanceof Quotient ? months.nearest : months);
const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => days * 86_400_000);

test('months are counted as luxon counts them, last days of months included', () => {
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const expected = DateTime.fromMillis(to, { zone: 'utc' }).diff(DateTime.fromMillis(from, { zone: 'utc' }), 'months').months;
      expect(asNumber(monthsBetween(from, to))).toBeCloseTo(expected, 9);
    }),
    { numRuns: 3000 },
  );
});

test('a year to the day is twelve months, a day more is more', () => {
  expect(monthsBetween(Date.parse('2025-03-01'), Date.parse('2026-03-01'))).toBe(12);
  expect(asNumber(monthsBetween(Date.parse('2025-03-01'), Date.parse('2026-03-02')))).toBeGreaterThan(12);
  expect(asNumber(monthsBetween(Date.parse('2026-03-02'), Date.parse('2026-03-01')))).toBeLessThan(0);
});

test('days that exist are those of luxon', () => {
  const texts = fc.tuple(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
  fc.assert(
    fc.property(texts, ([year, month, day]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect(isDay(text)).toBe(DateTime.fromISO(text, { zone: 'utc' }).isValid);
    }),
    { numRuns: 3000 },
  );
});

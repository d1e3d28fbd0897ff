import { afterEach, describe, expect, test, vi } from 'vitest';
import { english, formatMessage, monthsElsewhere, namedDays, namedDaysIssue } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

afterEach(() => vi.restoreAllMocks());

const daysOf = (text: string, year: number): string[] => {
  const named = namedDays(text);
  if (named?.kind !== 'rule') throw new Error(`${text} is no rule`);
  return publicHolidays
    .ruleDays(named.rule, year)
    .map(({ date, start, end }) => (start === undefined ? date : `${start}–${end}`));
};

describe('the days of rules', () => {
  test.each([
    ['4th thursday in november', ['2026-11-26']],
    ['4th Thursday in November', ['2026-11-26']],
    ['last monday in may', ['2026-05-25']],
    ['last friday in december', ['2026-12-25']],
    ['monday after 08-15', ['2026-08-17']],
    ['2nd monday after 08-15', ['2026-08-24']],
    ['friday after 4th thursday in november', ['2026-11-27']],
    ['day after 4th thursday in november', ['2026-11-27']],
    ['easter -2', ['2026-04-03']],
    ['orthodox +1', ['2026-04-13']],
    ['julian 12-25', ['2026-01-07']],
    ['08-01 if saturday, sunday then next monday', ['2026-08-03']],
    ['tuesday after 1st monday in november in even years', ['2026-11-03']],
    ['tuesday after 1st monday in november in odd years', []],
    ['12-24 14:00', ['2026-12-24T14:00–2026-12-25T00:00']],
    ['easter p2d', ['2026-04-05T00:00–2026-04-07T00:00']],
    ['10 dhu al-hijjah', ['2026-05-26T18:00–2026-05-27T18:00']],
  ])('%s', (rule, days) => {
    expect(daysOf(rule, 2026)).toEqual(days);
  });

  test('over New Year belong to both years', () => {
    expect(daysOf('12-31 14:00 p1d', 2026)).toEqual(['2025-12-31T14:00–2026-01-01T14:00', '2026-12-31T14:00–2027-01-01T14:00']);
  });

  test('are understood by the holiday data, whatever form they have', () => {
    const told = vi.spyOn(console, 'error');
    const anchors = ['08-15', 'julian 01-01', '2nd friday in march', 'easter', 'easter +39', 'orthodox -2'];
    const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'];
    const rules = [
      ...anchors.slice(1),
      ...anchors.flatMap((anchor) => [`monday after ${anchor}`, `3rd sunday before ${anchor}`]),
      ...anchors.flatMap((anchor) => [`${anchor} 13:30`, `${anchor} p3d`, `${anchor} if sunday then next monday`]),
      ...months.flatMap((month) => [`1st monday in ${month}`, `last sunday in ${month}`]),
      ...monthsElsewhere.map((month) => `1 ${month}`),
      ...['12-24 on monday', '12-24 not on saturday, sunday', '12-24 in leap years', '12-24 every 4 years since 2024'],
    ];
    for (const rule of rules) expect(Array.isArray(daysOf(rule, 2026)), rule).toBe(true);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('what looks like days is told as it is written', () => {
  test.each([
    ['12/24', '12-24'],
    ['24-12', '12-24'],
    ['24.12.', '12-24'],
    ['Dec 24', '12-24'],
    ['24 December', '12-24'],
    ['December 24, 2026', '2026-12-24'],
    ['2026/12/24', '2026-12-24'],
    ['1-6', '01-06'],
    ['12-27/01-02', '12-27 to 01-02'],
    ['12-27 - 01-02', '12-27 to 01-02'],
    ['from 12-27 to 01-02', '12-27 to 01-02'],
    ['2026-12-27 to 01-02', '2026-12-27 to 2027-01-02'],
    ['4th thursday of november', '4th thursday in november'],
    ['the first monday in may', '1st monday in may'],
    ['5th monday in may', 'last monday in may'],
    ['good friday', 'easter -2'],
  ])('%s', (written, meant) => {
    expect(namedDays(written)).toBeUndefined();
    const hint = namedDaysIssue(written)?.hint;
    expect(hint && formatMessage(hint, english)).toBe(`write \`${meant}\``);
    expect(namedDays(meant)).toBeDefined();
  });

  test.each(['hello', '02-30', '2026-02-30', '13-13', 'chinese 01-0-01', '12-24 to', 'p3d', '02-30 14:00'])(
    '%s is none',
    (text) => {
      expect(namedDays(text)).toBeUndefined();
      const hint = namedDaysIssue(text)?.hint;
      expect(hint && formatMessage(hint, english)).toContain('12-27 to 01-02');
    },
  );

  test('a span that ends before it begins, or is longer than a year', () => {
    expect(namedDaysIssue('2026-12-31 to 2026-01-01')?.hint).toBeDefined();
    expect(namedDaysIssue('2026-01-01 to 2027-06-01')?.isOverLimit).toBe(true);
    expect(namedDaysIssue('12-31 to 01-01')).toBeUndefined();
  });
});

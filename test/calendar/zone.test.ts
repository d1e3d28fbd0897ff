import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { formatInstant, zoneOf } from '../../engine/calendar/zone.ts';

const local = (text: string): number => Date.parse(`${text}Z`);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

describe('a local time', () => {
  test('that a clock change skips gives the next instant that exists', () => {
    expect(iso(zoneOf('America/Chicago').toInstant(local('2026-03-08T02:30')))).toBe('2026-03-08T08:00:00Z');
    expect(iso(zoneOf('Europe/Berlin').toInstant(local('2026-03-29T02:00')))).toBe('2026-03-29T01:00:00Z');
  });

  test('that a clock change repeats gives the earlier instant', () => {
    expect(iso(zoneOf('America/Chicago').toInstant(local('2026-11-01T01:30')))).toBe('2026-11-01T06:30:00Z');
    expect(iso(zoneOf('Europe/Berlin').toInstant(local('2026-10-25T02:30')))).toBe('2026-10-25T00:30:00Z');
  });

  test('on a day that a zone left out gives its end', () => {
    expect(iso(zoneOf('Pacific/Apia').toInstant(local('2011-12-30T12:00')))).toBe('2011-12-30T10:00:00Z');
  });

  test('at a midnight that does not exist gives the first instant of the day', () => {
    expect(iso(zoneOf('Africa/Cairo').toInstant(local('2026-04-24T00:00')))).toBe('2026-04-23T22:00:00Z');
  });
});

const zones = Intl.supportedValuesOf('timeZone');
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }).map((ms) => ms - (ms % 1000));

test('offsets and local times are those of luxon, in every zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (name, instant) => {
      const zone = zoneOf(name);
      const expected = DateTime.fromMillis(instant, { zone: name });
      expect(zone.offsetAt(instant)).toBe(expected.offset);
      expect(formatInstant(instant, zone)).toBe(expected.toISO({ suppressMilliseconds: true })?.replace(/Z$/, '+00:00'));
      expect(zone.toInstant(zone.toLocal(instant))).toBeLessThanOrEqual(instant);
      expect(zone.toLocal(zone.toInstant(zone.toLocal(instant)))).toBe(zone.toLocal(instant));
    }),
    { numRuns: 2000 },
  );
});

test('two changes of the clocks in a short while are both found', () => {
  const changes = (name: string, from: string, to: string): readonly string[] =>
    zoneOf(name)
      .changesBetween(local(from), local(to))
      .map(({ at, before, after }) => `${iso(at)} ${before} ${after}`);
  // The shortest of all summers, and the second of a change that is no minute.
  expect(changes('America/Recife', '2000-09-01T00:00', '2000-12-01T00:00')).toEqual([
    '2000-10-08T03:00:00Z -180 -120',
    '2000-10-15T02:00:00Z -120 -180',
  ]);
  expect(changes('Africa/Monrovia', '1972-01-01T00:00', '1972-02-01T00:00')).toEqual(['1972-01-07T00:44:30Z -44.5 0']);
  expect(changes('Asia/Gaza', '2086-03-01T00:00', '2086-06-01T00:00')).toHaveLength(3);
});

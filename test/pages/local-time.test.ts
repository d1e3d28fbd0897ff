import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantText, localText, readLocal } from '../../admin-ui/platform/time/local-time.ts';
import { beginningOf, zoneOf } from '../../engine/index.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Atlantic/Azores', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Havana'];
const hour = 3_600_000;

/** What a local time is, found by looking at every instant around it in steps that no clock change falls between. */
function byLooking(local: number, timeZone: string): number[] {
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const localOf = (at: number): number => {
    const part = Object.fromEntries(shown.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year ?? 0, (part.month ?? 0) - 1, part.day, part.hour, part.minute);
  };
  const found: number[] = [];
  for (let at = local - 15 * hour; at <= local + 15 * hour; at += hour / 2) if (localOf(at) === local) found.push(at);
  return found;
}

/** Local times on half hours, mostly within hours of a change of the clocks. */
const localTimes = fc.constantFrom(...zones).chain((timeZone) => {
  const zone = zoneOf(timeZone);
  const changes = zone.changesBetween(Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)).map(({ at }) => zone.toLocal(at));
  const start = changes.length > 0 ? fc.constantFrom(...changes) : fc.constant(Date.UTC(2026, 5, 1));
  return fc.record({
    timeZone: fc.constant(timeZone),
    local: fc.tuple(start, fc.integer({ min: -6, max: 6 })).map(([at, halves]) => at + (halves * hour) / 2),
  });
});

test('a local time is read as what the clocks show: once, twice, or never', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(localTimes, ({ timeZone, local }) => {
      const parsed = readLocal(new Date(local).toISOString().slice(0, 16), timeZone);
      const [first, second] = byLooking(local, timeZone);
      kinds.add(parsed?.kind ?? 'none');
      // What nobody chooses is what the engine makes of the same words.
      expect(parsed?.at).toBe(zoneOf(timeZone).toInstant(local));
      if (first === undefined) expect(parsed).toMatchObject({ kind: 'skipped' });
      else if (second === undefined) expect(parsed).toEqual({ kind: 'once', at: first });
      else expect(parsed).toEqual({ kind: 'twice', at: first, second });
    }),
    { numRuns: 300 },
  );
  expect([...kinds].sort()).toEqual(['once', 'skipped', 'twice']);
});

describe('in Berlin', () => {
  const read = (written: string) => {
    const { kind, at, ...rest } = readLocal(written, 'Europe/Berlin') ?? { kind: 'none', at: 0 };
    return [kind, instantText(at, 'Europe/Berlin'), ...('second' in rest ? [instantText(rest.second, 'Europe/Berlin')] : [])];
  };

  test('a time that the clocks skip is the instant at which they do', () => {
    expect(read('2026-03-29T02:30')).toEqual(['skipped', '2026-03-29T03:00:00+02:00']);
    expect(read('2026-03-29T01:59')).toEqual(['once', '2026-03-29T01:59:00+01:00']);
    expect(read('2026-03-29T03:00')).toEqual(['once', '2026-03-29T03:00:00+02:00']);
  });

  test('a time that the clocks repeat is the first, and the second can be chosen', () => {
    expect(read('2026-10-25T02:30')).toEqual(['twice', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00']);
    expect(localText('2026-10-25T02:30:00+01:00', 'Europe/Berlin')).toBe('2026-10-25T02:30');
  });

  test('a year that is still being typed is not read', () => {
    expect(readLocal('0202-03-29T02:30', 'Europe/Berlin')).toBeUndefined();
    expect(readLocal('', 'Europe/Berlin')).toBeUndefined();
  });
});

test.each([
  ['America/Havana', '2026-11-01', '2026-11-01T00:00:00-04:00', 'comes twice: the first counts'],
  ['America/Havana', '2026-03-08', '2026-03-08T01:00:00-04:00', 'does not come: the day begins at one'],
  ['Europe/Berlin', '2026-10-25', '2026-10-25T00:00:00+02:00', 'comes once'],
])('in %s midnight of %s is %s: it %s', (timeZone, day, expected) => {
  expect(instantText(beginningOf(day, timeZone), timeZone)).toBe(expected);
});

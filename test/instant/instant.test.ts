import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { instantIssue, isDay } from '../../engine/index.ts';
import { dayOf, instantOf } from '../../engine/instant.ts';
import { beginningOf } from '../../engine/policy/effective-start.ts';
import schema from '../../policies/policy.schema.json' with { type: 'json' };

const runs = process.env.DUELINE_LONG ? 100_000 : 2_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** Instants in every way of writing them, with what they are by the calendar of the runtime. */
const writtenInstants = fc
  .record({
    at: fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9990, 0, 1) }),
    offset: fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
    precision: fc.constantFrom('minutes', 'seconds', 'tenths', 'milliseconds', 'nanoseconds'),
    colon: fc.boolean(),
  })
  .map(({ at, offset, precision, colon }) => {
    const step = { minutes: 60_000, seconds: 1000, tenths: 100, milliseconds: 1, nanoseconds: 1 }[precision];
    const rounded = Math.floor(at / step) * step;
    const local = new Date(rounded + offset * 60_000).toISOString();
    const end = { minutes: 16, seconds: 19, tenths: 21, milliseconds: 23, nanoseconds: 23 }[precision];
    const digits = `${local.slice(0, end)}${precision === 'nanoseconds' ? '999999' : ''}`;
    const sign = offset < 0 ? '-' : '+';
    const zone =
      offset === 0 ? 'Z' : `${sign}${two(Math.floor(Math.abs(offset) / 60))}${colon ? ':' : ''}${two(Math.abs(offset) % 60)}`;
    return { text: `${digits}${zone}`, at: rounded };
  });

/** Texts that are almost instants or days. */
const nearMisses = fc
  .tuple(
    fc.oneof(
      writtenInstants.map(({ text }) => text),
      fc.constantFrom('2027-02-29', '2027-06-01', '2024-02-29T23:59:60Z', '2027-06-01T24:00Z'),
    ),
    fc.nat(30),
    fc.constantFrom('', '0', '9', 'T', ' ', '-', '+', ':', '.', 'Z', 'W', '[', '٣', '\n'),
    fc.nat(2),
  )
  .map(([text, at, piece, taken]) => `${text.slice(0, at)}${piece}${text.slice(at + taken)}`);

describe('an instant', () => {
  test('is the one that the calendar of the runtime says, however it is written', () => {
    fc.assert(
      fc.property(writtenInstants, ({ text, at }) => {
        expect(instantOf(text)).toBe(at);
      }),
      { numRuns: runs },
    );
  });

  test('is read as luxon reads it, or not at all', () => {
    fc.assert(
      fc.property(nearMisses, (text) => {
        const read = instantOf(text);
        if (!Number.isNaN(read)) expect(read).toBe(DateTime.fromISO(text).toMillis());
      }),
      { numRuns: runs },
    );
  });

  test('is good exactly where there is something to read', () => {
    fc.assert(
      fc.property(nearMisses, (text) => {
        const year = Number(text.slice(0, 4));
        const isGood = instantIssue('at', text) === undefined;
        expect(isGood).toBe(!Number.isNaN(instantOf(text)) && year >= 1970 && year <= 2100);
      }),
      { numRuns: runs },
    );
  });

  test.each([
    '2027-06-01T09:00:00+24:00',
    '2027-06-01T09:00:00+25:00',
    '2027-06-01T09:00:00-99:99',
    '2027-06-01T09:00:00+10:60',
    '2027-06-01T09:00:00Z[Europe/Berlin]',
    '2027-06-01T09:00:00',
    '2027-06-01 09:00:00Z',
    '2027-06-01t09:00:00z',
    '20270601T090000Z',
    '2027-W22-2T09:00:00Z',
    '2027-152T09:00:00Z',
    '2027-02-29T09:00:00Z',
    '2027-06-31T09:00:00Z',
    '2027-06-01T24:00:00Z',
    '2027-06-01T09:60:00Z',
    '2027-06-01T09:00:60Z',
    '2027-06-01T09:00:00,5Z',
    '2027-06-01T09Z',
    '+002027-06-01T09:00:00Z',
    '9999-12-31T23:59:59-12:00',
    '0000-01-01T00:00:00+01:00',
    '2027-06-01T09:00:00Z\n',
    ' 2027-06-01T09:00:00Z',
    '2027-06-01',
    'tomorrow',
    '1',
    '',
  ])('is not `%s`', (text) => {
    expect(instantOf(text)).toBeNaN();
  });
});

describe('a day', () => {
  test('is one of those that the runtime counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(100, 0, 1) / 86_400_000, max: Date.UTC(9999, 11, 31) / 86_400_000 }), (days) => {
        const at = days * 86_400_000;
        expect(dayOf(new Date(at).toISOString().slice(0, 10))).toBe(at);
      }),
      { numRuns: runs },
    );
  });

  test.each([
    '2027-W01',
    '2027-W01-1',
    '2027-001',
    '20270601',
    '2027-06',
    '2027',
    '2027-6-1',
    '2027-02-29',
    '1900-02-29',
    '2027-00-10',
    '2027-13-01',
    '2027-06-00',
    '2027-06-01Z',
    '２０２７-06-01',
  ])('is not `%s`', (text) => {
    expect(dayOf(text)).toBeNaN();
    expect(isDay(text)).toBe(false);
    expect(beginningOf(text, 'Europe/Berlin')).toBeNaN();
  });

  test.each(['2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('is `%s`', (text) => {
    expect(beginningOf(text, 'Europe/Berlin')).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  });
});

test('what the schema of a policy takes for a start, and its reader cannot make one of, is a matter of the calendar or the clock only', () => {
  const pattern = new RegExp(schema.$defs.start.pattern);
  fc.assert(
    fc.property(nearMisses, (text) => {
      if (!Number.isNaN(beginningOf(text, 'UTC'))) expect(text).toMatch(pattern);
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(writtenInstants, ({ text }) => {
      expect(text).toMatch(pattern);
    }),
  );
});

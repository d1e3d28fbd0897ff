import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    holidays: { country: DE }
    source: { section: Hours }
events: { assigned: { label: Assigned } }
facts: { promisedDays: { type: integer, label: Days promised } }
`;

const promising = (terms: string): string =>
  `${office}targets:\n  - { id: all, response: { ${terms}, label: Promised }, source: { section: Times } }\n`;

type More = { readonly facts?: object; readonly events?: object[]; readonly asOf?: string };

async function targetOf(terms: string, openedAt: string, { facts = {}, events = [], asOf = openedAt }: More = {}) {
  const decision = await decided(smallPolicy(promising(terms)), { openedAt, events, ...facts }, asOf);
  const target = decision.targets.response;
  if (target === undefined) throw new Error('no target');
  return target;
}

/** A moment of June 2026 in Berlin; the 15th is a Monday. */
const at = (moment: string): string => `2026-06-${moment}:00+02:00`;
const dueOf = async (terms: string, openedAt: string, more?: More) => (await targetOf(terms, at(openedAt), more)).dueAt;

describe('the next business day', () => {
  const noon = 'within: next business day, on: office, until: "12:00"';

  test.each([
    ['15T10:00', '16T12:00'],
    ['15T23:30', '16T12:00'],
    ['19T16:00', '22T12:00'],
    ['20T10:00', '22T12:00'],
    ['21T23:59', '22T12:00'],
    ['22T00:01', '23T12:00'],
  ])('from the %s is over on the %s', async (opened, due) => {
    expect(await dueOf(noon, opened)).toBe(at(due));
  });

  test('ends at its closing, and there are more than one', async () => {
    const closing = 'on: office, until: closing';
    expect(await dueOf(`within: next business day, ${closing}`, '18T10:00')).toBe(at('19T15:00'));
    expect(await dueOf(`within: 2 next business days, ${closing}`, '20T10:00')).toBe(at('23T17:00'));
    expect(await dueOf(`within: 2 business days, ${closing}`, '20T10:00')).toBe(at('24T17:00'));
    const stated = { facts: { promisedDays: 3 } };
    const terms = `within: { fact: promisedDays, unit: next-business-day }, ${closing}`;
    expect(await dueOf(terms, '15T10:00', stated)).toBe(at('18T17:00'));
  });

  test('passes over holidays', async () => {
    const target = await targetOf(noon, '2026-12-24T10:00:00+01:00');
    expect(target.dueAt).toBe('2026-12-28T12:00:00+01:00');
  });

  test('is counted in whole days, and nothing is left when it is over', async () => {
    const target = await targetOf(noon, at('15T10:00'), { asOf: at('15T22:00') });
    expect(target).toMatchObject({
      within: { value: 1, unit: 'next-business-day' },
      until: '12:00',
      calendar: 'office',
      elapsed: 12 * 3600,
      remaining: 14 * 3600,
    });
    expect(target.days?.map(({ date, seconds }) => [date, seconds])).toEqual([
      ['2026-06-15', 14 * 3600],
      ['2026-06-16', 12 * 3600],
    ]);
  });

  test('is another one where the customer was waited for', async () => {
    const waiting = (from: string, to: string): More => ({
      asOf: at('30T00:00'),
      events: [
        { type: 'waiting-on-customer', at: at(from) },
        { type: 'customer-replied', at: at(to) },
      ],
    });
    const terms = `${noon}, pausedBy: waiting-on-customer`;
    expect(await dueOf(terms, '15T10:00', waiting('15T11:00', '15T12:00'))).toBe(at('16T12:00'));
    expect(await dueOf(terms, '15T10:00', waiting('15T11:00', '16T11:00'))).toBe(at('17T12:00'));
    expect(await dueOf(terms, '15T10:00', waiting('16T13:00', '18T11:00'))).toBe(at('16T12:00'));
  });
});

describe('the same business day', () => {
  const closing = 'within: same business day, on: office, until: closing';

  test.each([
    ['15T08:00', '15T17:00'],
    ['15T16:59', '15T17:00'],
    ['15T17:01', '16T17:00'],
    ['19T10:00', '19T15:00'],
    ['20T10:00', '22T17:00'],
  ])('from the %s is over on the %s', async (opened, due) => {
    expect(await dueOf(closing, opened)).toBe(at(due));
  });

  test('is the next one where its time of day has passed', async () => {
    const noon = 'within: same business day, on: office, until: "12:00"';
    expect(await dueOf(noon, '15T10:00')).toBe(at('15T12:00'));
    expect(await dueOf(noon, '15T12:01')).toBe(at('16T12:00'));
  });
});

test('days, weeks and months end at a time of day', async () => {
  expect(await dueOf('within: 1 business day, on: office, until: "10:30"', '15T16:00')).toBe(at('16T10:30'));
  expect(await dueOf('within: 1 business day, on: office, until: "10:30"', '20T16:00')).toBe(at('23T10:30'));
  expect(await dueOf('within: 1 week, on: office, until: "12:00"', '13T10:00')).toBe(at('22T12:00'));
  expect(await dueOf('within: 2 calendar days, until: "24:00"', '18T10:00')).toBe(at('21T00:00'));
});

describe('a cut-off with a promise of its own', () => {
  const terms = `within: same business day, on: office, until: closing, cutoff: "15:00", afterCutoff: { within: next business day, until: "12:00" }`;

  test.each([
    ['15T15:00', '15T17:00'],
    ['15T15:01', '16T12:00'],
    ['15T02:00', '15T17:00'],
    ['19T14:00', '19T15:00'],
    ['19T15:01', '22T12:00'],
    ['20T10:00', '22T12:00'],
    ['21T20:00', '22T12:00'],
    ['22T00:00', '22T17:00'],
  ])('what begins on the %s is due on the %s', async (opened, due) => {
    expect(await dueOf(terms, opened)).toBe(at(due));
  });

  test('is told', async () => {
    expect(await targetOf(terms, at('15T16:00'))).toMatchObject({
      within: { value: 0, unit: 'next-business-day' },
      until: 'closing',
      cutoff: '15:00',
      afterCutoff: { within: { value: 1, unit: 'next-business-day' }, until: '12:00' },
    });
  });

  test('leaves out what is promised before it', async () => {
    const hours = 'within: 8 hours, on: office, cutoff: "12:00", afterCutoff: { within: 2 hours }';
    expect(await targetOf(hours, at('15T13:00'), { asOf: at('15T14:00') })).toMatchObject({
      dueAt: at('15T15:00'),
      elapsed: 3600,
      remaining: 3600,
    });
    expect(await dueOf(hours, '15T10:00')).toBe(at('16T10:00'));
  });

  test('can judge another moment than the start of the clock', async () => {
    const events = [{ type: 'assigned', at: at('15T16:00') }];
    const more = { events, asOf: at('15T16:30') };
    const judged = 'within: 4 hours, on: office, starts: assigned, cutoff: "15:00", cutoffOf: opened';
    expect(await dueOf(judged, '15T14:00', more)).toBe(at('16T12:00'));
    expect(await dueOf(judged, '15T15:30', more)).toBe(at('16T13:00'));
    expect((await targetOf(judged, at('15T15:30'), more)).cutoffOf).toBe('opened');
    const plain = 'within: 4 hours, on: office, starts: assigned, cutoff: "15:00"';
    expect(await dueOf(plain, '15T14:00', more)).toBe(at('16T13:00'));
    const assignedLate = { events: [{ type: 'assigned', at: at('17T10:00') }], asOf: at('17T11:00') };
    expect(await dueOf(judged, '15T15:30', assignedLate)).toBe(at('17T14:00'));
    const own = 'starts: assigned, within: same business day, on: office, until: closing, cutoff: "15:00", cutoffOf: opened';
    const later = `${own}, afterCutoff: { within: next business day, until: "10:00" }`;
    expect(await dueOf(later, '15T14:00', more)).toBe(at('15T17:00'));
    expect(await dueOf(later, '15T15:30', more)).toBe(at('16T10:00'));
  });
});

describe('check tells what cannot be or would do nothing', () => {
  test.each([
    ['within: next business day, on: office', 'incomplete-target', 'next business day'],
    ['within: same business day, until: closing, on: around-the-clock', 'incomplete-target', 'until'],
    ['within: 4 hours, on: office, until: "10:30"', 'incomplete-target', '"10:30"'],
    ['within: 2 days, until: "10:30"', 'incomplete-target', '"10:30"'],
    ['within: 4 hours, on: office, afterCutoff: { within: 8 hours }', 'ignored-key', 'afterCutoff'],
    ['within: 4 hours, on: office, cutoffOf: assigned', 'ignored-key', 'cutoffOf'],
    ['within: 4 hours, on: office, cutoff: "15:00", cutoffOf: opened', 'ignored-key', 'cutoffOf'],
    ['within: 4 hours, on: office, cutoff: "15:00", cutoffOf: asigned', 'unknown-event', 'asigned'],
    [
      'within: 4 hours, on: office, cutoff: "15:00", afterCutoff: { within: next business day }',
      'incomplete-target',
      'next business day',
    ],
    ['within: 4 hours, on: office, cutoff: "15:00", afterCutoff: { within: 900 weeks }', 'over-limit', '900 weeks'],
    ['within: 20 hours, on: office, atLatest: { within: 1 day }', 'incomplete-target', '1 day'],
    ['commitment: best-effort, cutoffOf: assigned', 'ignored-key', 'cutoffOf'],
    ['within: 0 business days, on: office, until: closing', 'wrong-format', '0 business days'],
  ])('%s', (terms, code, marked) => {
    const text = promising(terms);
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    const { line, column, hint } = faults[0] ?? { line: 0, column: 0 };
    expect(text.split('\n')[line - 7]?.slice(column - 1)).toMatch(new RegExp(`^${marked}`));
    expect(hint).toBeDefined();
  });

  test('and says the way out', () => {
    const hintOf = (terms: string) => faultsOf(promising(terms))[0]?.hint;
    expect(hintOf('within: next business day')).toBe('add `until: closing`, or a time of day as `until: "10:30"`');
    expect(hintOf('within: 0 business days, until: closing')).toBe('write `within: same business day`');
    expect(hintOf('within: 4 hours, on: office, atLatest: { within: 1 day }')).toBe(
      'write `on: around-the-clock` if that is meant, or count business days',
    );
    expect(faultsOf(promising('within: 9 hours, on: office, atLatest: { within: 1 day, on: around-the-clock }'))).toEqual([]);
    expect(hintOf('within: 4 hours, from: responded')).toBe('did you mean `starts`?');
    expect(hintOf('every: 4 hours')).toBe('did you mean `within`?');
  });
});

import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { shareTestServices } from '../test-services.ts';

const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);
const post = (path: string, body: string): Promise<Response> => Promise.resolve(app.request(path, { method: 'POST', body }));

describe('POST /v1/clock', () => {
  const berlin = {
    timeZone: 'Europe/Berlin',
    open: [
      { days: 'mon-fri', from: '09:00', to: '12:00' },
      { days: 'mon-fri', from: '13:00', to: '17:00' },
    ],
    holidays: ['2026-06-02'],
  };
  const add = { calendar: berlin, op: 'add', start: '2026-06-01T10:00:00+02:00', amount: { value: 8, unit: 'hour' } };

  test('answers one question as JSON', async () => {
    expect(await (await post('/v1/clock', JSON.stringify(add))).json()).toEqual({ end: '2026-06-03T11:00:00+02:00' });
    const between = {
      calendar: berlin,
      op: 'between',
      start: '2026-06-01T00:00:00Z',
      end: '2026-06-04T00:00:00Z',
      pauses: [['2026-06-01T10:00:00+02:00', '2026-06-01T14:00:00+02:00']],
    };
    expect(await (await post('/v1/clock', JSON.stringify(between))).json()).toEqual({ seconds: 11 * 3600 });
  });

  test('knows the calendars of policies, in a version', async () => {
    const at = '2026-06-06T12:00:00-05:00';
    for (const calendar of [
      'planview/customer-care/sv#enterprise-one-americas',
      'planview/customer-care/sv@1#enterprise-one-americas',
    ]) {
      expect(await (await post('/v1/clock', JSON.stringify({ calendar, op: 'open', at }))).json()).toEqual({
        open: false,
        opensAt: '2026-06-07T17:00:00-05:00',
        closesAt: null,
      });
    }
    for (const calendar of [
      'planview/customer-care/sv@7#enterprise-one-americas',
      'planview/customer-care/sw#x',
      'planview/customer-care/sv#enterprise-one',
      'nonsense',
    ]) {
      expect(await (await post('/v1/clock', JSON.stringify({ calendar, op: 'open', at }))).json(), calendar).toMatchObject({
        status: 422,
        errors: [{ pointer: '/calendar' }],
      });
    }
  });

  test('hears of another moment or promise only beside a cut-off', async () => {
    const terms = { cutoffOf: '2026-06-01T10:00:00+02:00', afterCutoff: { amount: { value: 1, unit: 'hour' } } };
    expect(await (await post('/v1/clock', JSON.stringify({ ...add, ...terms }))).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/cutoffOf' }, { pointer: '/afterCutoff' }],
    });
    const late = { ...add, ...terms, cutoff: '09:30' };
    expect(await (await post('/v1/clock', JSON.stringify(late))).json()).toEqual({ end: '2026-06-01T11:00:00+02:00' });
  });

  test('names every fault of a question', async () => {
    const faulty = {
      calendar: {
        timeZone: 'Europe/Berlin',
        open: [{ days: 'mn', from: '9:00', to: '25:00' }],
        holidays: ['2026-02-30'],
        hours: 1,
        special: { june: [] },
      },
      op: 'add',
      amount: { value: -1, unit: 'hours' },
    };
    const { errors } = (await (await post('/v1/clock', JSON.stringify(faulty))).json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(
      [
        '/amount/unit',
        '/amount/value',
        '/calendar/holidays/0',
        '/calendar/hours',
        '/calendar/open/0/days',
        '/calendar/open/0/from',
        '/calendar/open/0/to',
        '/calendar/special/june',
        '/start',
      ].sort(),
    );
    for (const question of [
      { ...add, start: '2026-06-01T10:00:00' },
      { ...add, calendar: { ...berlin, timeZone: 'Europe/Berln' } },
      { ...add, pauses: [['2026-06-02T10:00:00Z', '2026-06-01T10:00:00Z']] },
      { ...add, amount: { value: 1.5, unit: 'business-day' } },
      5,
      {},
    ]) {
      expect((await post('/v1/clock', JSON.stringify(question))).status, JSON.stringify(question)).toBe(422);
    }
  });

  test('answers many as NDJSON, in order', async () => {
    const body = [JSON.stringify(add), 'nope', '', JSON.stringify({ ...add, amount: { value: 1, unit: 'day' } })].join('\n');
    const response = await app.request('/v1/clock', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ end: '2026-06-03T11:00:00+02:00' }, { status: 400, line: 2 }, { end: '2026-06-02T10:00:00+02:00' }]);
  });
});

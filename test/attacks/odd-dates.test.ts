import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { shareTestServices } from '../test-services.ts';
import { startWritten } from '../written-text.ts';

/** Instants of which one reader makes something else than another, or nothing. */
const oddInstants = [
  '2027-06-01T09:00:00+24:00',
  '2027-06-01T09:00:00+25:00',
  '2027-06-01T09:00:00Z[Europe/Berlin]',
  '2027-06-01T09:00:00 Z',
  '2027-W22-2T09:00:00Z',
  '2027-152T09:00:00Z',
  '20270601T090000Z',
  '2027-06-31T09:00:00Z',
  '2027-06-01T24:00:00Z',
  '+002027-06-01T09:00:00Z',
  '2027-06-01T09:00:00,5Z',
];
const oddDays = ['2027-W01', '2027-001', '20270601', '2027-02-30', '2027-6-1', '+002027-06-01', '2027-06'];

const { services } = await shareTestServices({ now: '2026-11-30T12:00:00Z' });
const app = createApp(services);
const acme = { policy: 'acme/help-desk', language: 'en' };
const path = '/v1/policies/acme/help-desk/en';

beforeAll(async () => {
  await startWritten(services, 'anna', acme, { template: { title: 'Acme: help', timeZone: 'America/Chicago' } });
  await publishDraft(services, 'anna', acme, { from: '2020-01-01', reason: 'The first one' });
  await startDraft(services, 'anna', acme, {});
});
const released = (): number => services.snapshot.files.filter(({ path: file }) => file.startsWith('acme/')).length;

type Answer = { readonly status: number; readonly text: string };

async function ask(method: string, route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await app.request(route, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** It is refused, the place is named, and a date as it should be is shown. */
function expectRefused({ status, text }: Answer, pointer: string): void {
  expect(status, text).toBe(422);
  expect(text).toContain(`"pointer":"${pointer}`);
  expect(text).toMatch(/does not exist|is not an instant|is neither a day nor an instant|no offset|day that exists|is not a day/);
}

describe.each([...oddInstants, ...oddDays])('`%s`', (odd) => {
  test('is no start and no end of a policy', async () => {
    const before = released();
    const { revision } = JSON.parse((await ask('GET', `${path}/draft`)).text);
    const terms = { from: odd, reason: 'Try' };
    expectRefused(await ask('POST', `${path}/draft/publication`, terms, { 'if-match': `"${revision}"` }), '/from');
    expectRefused(await ask('POST', `${path}/rollback`, { ...terms, to: 1 }), '/from');
    expectRefused(await ask('POST', `${path}/retirement`, terms), '/from');
    expect(released()).toBe(before);
    expect(services.snapshot.diagnostics).toEqual([]);
    const decided = await ask('POST', '/v1/decisions', { case: { vendor: 'acme', openedAt: '2026-11-30T12:00:00Z' } });
    expect(decided.status).toBe(200);
  });

  test('is no moment of a case, of a question or of a list', async () => {
    const good = '2026-06-01T09:00:00Z';
    const openedAt = { vendor: 'acme', openedAt: odd };
    expectRefused(await ask('POST', '/v1/decisions', { case: openedAt }), '/case/openedAt');
    expectRefused(await ask('POST', '/v1/decisions', { case: { vendor: 'acme' }, asOf: odd }), '/asOf');
    const events = [{ type: 'resolved', at: odd }];
    expectRefused(await ask('POST', '/v1/decisions', { case: { vendor: 'acme', openedAt: good, events } }), '/case/events/0/at');
    const calendar = { timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] };
    const asked = { calendar, op: 'add', start: odd, amount: { value: 1, unit: 'hour' } };
    expectRefused(await ask('POST', '/v1/clock', asked), '/start');
    expectRefused(await ask('POST', '/v1/clock', { ...asked, start: good, pauses: [[odd, null]] }), '/pauses/0/0');
    const input = encodeURIComponent(odd);
    for (const [route, pointer] of [
      [`/v1/policies?at=${input}`, '/at'],
      [`/v1/decisions?from=${input}`, '/from'],
      [`/v1/audit?until=${input}`, '/until'],
    ] as const)
      expectRefused(await ask('GET', route), pointer);
    const simulated = `/v1/simulations?from=acme/help-desk/en@1&to=acme/help-desk/en@1&asOf=${input}`;
    expectRefused(await ask('POST', simulated, [{ vendor: 'acme' }]), '/asOf');
  });
});

test.each(oddDays)('`%s` is no day on which a release came out, and no holiday', async (odd) => {
  expectRefused(await ask('POST', '/v1/decisions', { case: { vendor: 'ptc', releasedOn: odd } }), '/case/releasedOn');
  const calendar = {
    timeZone: 'Europe/Berlin',
    open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
    closed: { [odd]: [['09:00', '10:00']] },
  };
  const asked = { calendar, op: 'open', at: '2026-06-01T09:00:00Z' };
  expect((await ask('POST', '/v1/clock', asked)).status).toBe(422);
});

describe('the command line', () => {
  const folder = services.snapshot.folder;
  afterAll(() => expect(services.snapshot.diagnostics).toEqual([]));

  test.each([
    ['decide', '-', '--as-of', '2027-06-01T09:00:00+24:00', '--policies', folder],
    ['simulate', '--recorded', '--since', '2027-W01', '--policies', folder],
  ])('refuses it with 2: %s', async (...words) => {
    const { code, error } = await runDueline(words, '{"vendor":"acme"}');
    expect({ code, error }).toMatchObject({ code: 2, error: expect.stringContaining('is not an instant') });
  });
});

test.each(['2101-01-01', '9999-12-31', '9999-12-31T00:00:00Z'])('%s is in no year in which a case can lie', async (from) => {
  const { revision } = JSON.parse((await ask('GET', `${path}/draft`)).text) as { readonly revision: string };
  for (const [route, headers] of [
    [`${path}/retirement`, {}],
    [`${path}/draft/publication`, { 'if-match': `"${revision}"` }],
  ] as const) {
    const { status, text } = await ask('POST', route, { from, reason: 'a slip' }, headers);
    expect(status, text).toBe(422);
    expect(text).toContain(`\`${from}\` lies after the year 2100`);
  }
});

import { describe, expect, test } from 'vitest';
import { mostChanges, mostDaysListed, mostEvents, mostItems } from '../../engine/decision/case-limits.ts';
import type { Decision, Problem } from '../../engine/index.ts';
import { createApp } from '../../server/http/app.ts';
import { decided as decidedBySmall, smallPolicy } from '../decision/small-policy.ts';
import { shareTestServices } from '../test-services.ts';
import { processorTime } from './processor-time.ts';

const { services } = await shareTestServices({ now: '2026-11-21T12:00:00Z' });
const app = createApp(services);
const stated = { vendor: 'planview', product: 'ppm-pro', language: 'sv', region: 'americas', requestedSeverity: 'critical' };
const openedAt = '2026-03-02T00:00:00Z';

async function decided(request: object): Promise<{ status: number; text: string; answer: Decision | Problem }> {
  const response = await app.request('/v1/decisions', { method: 'POST', body: JSON.stringify(request) });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Decision | Problem };
}

const after = (minutes: number): string => new Date(Date.parse(openedAt) + minutes * 60_000).toISOString();
/** So many events, a minute apart. */
const events = (count: number, event: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => ({ at: after(index + 1), ...event(index) }));
const severities = ['critical', 'major', 'moderate', 'minor'];
const change = (index: number) => ({ type: 'severity-changed', to: severities[index % severities.length] });

describe('a case that holds too much is told what and how much there may be', () => {
  test.each([
    ['changes of severity', { events: events(mostChanges + 1, change) }, '/case/events', mostChanges],
    ['events', { events: events(mostEvents + 1, () => ({ type: 'status-updated' })) }, '/case/events', mostEvents],
    ['empty events', { events: Array(90_000).fill({}) }, '/case/events', mostEvents],
    ['ids in a list', { symptoms: Array(80_000).fill('x') }, '/case/symptoms', mostItems],
  ])('%s', async (_, facts, pointer, most) => {
    for (const explain of [false, true]) {
      const { status, answer } = await decided({ case: { ...stated, openedAt, ...facts }, explain });
      expect(status).toBe(422);
      const { errors } = answer as Problem;
      expect(errors?.map((fault) => fault.pointer)).toEqual([pointer]);
      expect(errors?.[0]?.detail).toContain(String(most));
    }
  });

  test('facts that nobody knows are told a hundred times, and counted', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1_900 }, (_, index) => [`f${index}`, 1]));
    const { answer, text } = await decided({ case: { ...stated, ...unknown } });
    expect(answer).toMatchObject({ status: 422, moreErrors: 1_800 });
    expect((answer as Problem).errors).toHaveLength(100);
    expect((answer as Problem).detail).toContain('1900 faults, of which the first 100 are listed');
    expect(text.length).toBeLessThan(200_000);
  });

  test('so are they where no policy applies, and where everything in events is wrong', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1_900 }, (_, index) => [`f${index}`, 1]));
    expect((await decided({ case: { vendor: 'nobody', ...unknown } })).answer).toMatchObject({ status: 422 });
    const bad = Array.from({ length: mostEvents }, () => ({ typ: 1, at: 1 }));
    expect((await decided({ case: { ...stated, events: bad } })).answer).toMatchObject({
      status: 422,
      moreErrors: 3 * mostEvents - 100,
    });
  });

  test('a name as long as a body may be is compared with none', async () => {
    const { status } = await decided({ case: { ...stated, ['a-'.repeat(450_000)]: 1 } });
    expect(status).toBe(422);
  });
});

describe('as much as is allowed is decided', () => {
  const waits = events(mostEvents - mostChanges, (index) => ({
    type: index % 2 === 0 ? 'waiting-on-customer' : 'customer-replied',
  }));
  const full = { ...stated, openedAt, events: [...waits, ...events(mostChanges, change)] };

  test.each([false, true])('explained: %s', async (explain) => {
    const { spent, value } = await processorTime(() => decided({ case: full, asOf: '2026-06-30T00:00:00Z', explain }));
    expect(value.status).toBe(200);
    expect(value.text.length).toBeLessThan(30_000_000);
    expect(spent).toBeLessThan(6000);
  });

  test('of a course of a century so many days are told, and the sum of the rest', async () => {
    const set = smallPolicy(`
severities: { high: { label: High } }
severity: { default: high }
targets:
  - id: high
    resolution: { within: 4 hours, pausedBy: waiting-on-customer, label: Four hours }
    source: { section: Targets }
`);
    const waiting = { openedAt: '1990-01-01T00:00:00Z', events: [{ type: 'waiting-on-customer', at: '1990-01-01T00:30:00Z' }] };
    const answer = await decidedBySmall(set, waiting, '2100-01-01T00:00:00Z');
    const long = Object.values(answer.targets).filter(({ moreDays }) => moreDays !== undefined);
    expect(long.length).toBeGreaterThan(0);
    for (const { days = [], moreDays, elapsed, remaining, startedAt, dueAt } of long) {
      expect(days).toHaveLength(mostDaysListed);
      const told = days.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(told + (moreDays?.seconds ?? 0)).toBe((elapsed ?? 0) + (remaining ?? 0));
      const all = (Date.parse(dueAt ?? '') - Date.parse(startedAt ?? '')) / 86_400_000;
      expect(Math.abs(mostDaysListed + (moreDays?.count ?? 0) - all)).toBeLessThan(2);
    }
  });
});

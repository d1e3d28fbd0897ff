import { afterEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../server/errors/store-error.ts';
import { addPerson, signedIn, withToken } from '../auth/access-place.ts';
import { type RunningApp, type RunningOptions, startApp } from './running-app.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function start(options: RunningOptions = {}): Promise<RunningApp> {
  const app = await startApp(options);
  running.push(app);
  return app;
}

const ready = async (address: string, query = '', headers: Record<string, string> = {}) => {
  const answer = await fetch(`${address}/readyz${query}`, { headers });
  return { code: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};

describe('/readyz', () => {
  test('is well, and tells details to those who may read', async () => {
    const { address, place } = await start();
    expect(await ready(address)).toEqual({ code: 200, status: 'ready', policies: 5, store: 'well', ledger: 'well' });
    const headers = await withToken(place, { name: 'probe', scopes: ['read'] });
    expect(await ready(address, '?all', headers)).toMatchObject({ code: 200, unusable: [], faults: [] });
  });

  test('decides on while the ledger cannot be written, and says so', async () => {
    const { address, place } = await start();
    place.services.access.gate.store.attempts.clear = () =>
      Promise.reject(new StoreError('full', 'the disk is full', 'make room'));
    expect(await ready(address)).toMatchObject({ code: 200, status: 'decides, but not everything is well', ledger: 'not well' });
    expect(await ready(address, '?all')).toMatchObject({ code: 503 });
    const admin = await signedIn(place, await addPerson(place, 'Ada', 'reader'));
    const headers = { cookie: (admin.cookie ?? '').replace('__Host-', '') };
    expect(await ready(address, '', headers)).toMatchObject({ ledger: 'the disk is full' });
  });
});

describe('/metrics', () => {
  test.each([
    ['signed-in', 401, 200],
    ['anyone', 200, 200],
  ] as const)('for %s: %i without a token, %i with one', async (metrics, without, withOne) => {
    const { address, place } = await start({ metrics });
    const headers = await withToken(place, { name: 'prometheus', scopes: ['read'] });
    const wrong = await withToken(place, { name: 'other', scopes: ['decide'] });
    expect((await fetch(`${address}/metrics`)).status).toBe(without);
    expect((await fetch(`${address}/metrics`, { headers })).status).toBe(withOne);
    expect((await fetch(`${address}/metrics`, { headers: wrong })).status).toBe(metrics === 'anyone' ? 200 : 403);
  });

  test('count requests and decisions, and say how the parts are', async () => {
    const { address, place } = await start({ access: { mode: 'open' } });
    const decide = (body: string) => fetch(`${address}/v1/decisions`, { method: 'POST', body }).then((answer) => answer.text());
    await decide('{"vendor":"ptc"}');
    await decide('{"vendor":"ptc"}');
    await decide('{"vendor":"none"}');
    await fetch(`${address}/v1/decisions/batch`, { method: 'POST', body: '{"vendor":"ptc"}\n{"vendor":"none"}\n' }).then(
      (answer) => answer.text(),
    );
    await fetch(`${address}/v1/policies/a/b/c`).then((answer) => answer.text());
    await fetch(`${address}/v1/policies/d/e/f`).then((answer) => answer.text());
    const text = await (await fetch(`${address}/metrics`)).text();
    for (const line of [
      'dueline_http_requests_total{method="POST",route="/v1/decisions",status="200"} 2',
      'dueline_http_requests_total{method="POST",route="/v1/decisions",status="404"} 1',
      'dueline_http_requests_total{method="GET",route="/v1/policies/:vendor/:policy/:language",status="404"} 2',
      'dueline_decisions_total{policy="ptc/technical-support",language="en",version="1",outcome="accepted"} 3',
      'dueline_decision_seconds_count 2',
      'dueline_policy_in_force{policy="planview/customer-care",language="sv",version="1"} 1',
      'dueline_policies_usable 5',
      'dueline_policies_unusable 0',
      'dueline_store_up 1',
      'dueline_ledger_up 1',
      'dueline_decisions_lost 0',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
    expect(text).toMatch(/^dueline_http_request_seconds_bucket\{le="0.001",route="\/v1\/decisions"\} \d$/m);
    expect(place.services.access.mode).toBe('open');
  });
});

import { describe, expect, test } from 'vitest';
import type { Decision } from '../../engine/index.ts';
import type { RecordRules } from '../../server/decision-log/decision-recorder.ts';
import { createApp } from '../../server/http/app.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openTestServices } from '../test-services.ts';
import { saveFaster } from './french-story.ts';

const all: RecordRules = { record: 'all', sampleRate: 1, mask: [], retentionDays: 30 };
const swedish = { vendor: 'planview', product: 'ppm-pro', language: 'sv', region: 'americas', requestedSeverity: 'moderate' };

async function open(record: RecordRules) {
  const { services, setNow } = await openTestServices({ record });
  const app = createApp(services);
  const send = (path: string, body: string) => app.request(path, { method: 'POST', body });
  const read = async (path: string) => (await app.request(path)).json();
  return { services, setNow, app, send, read };
}

describe('a recorded decision', () => {
  test('comes out again byte for byte, also explained, in a batch, and after the policy changed', async () => {
    const { services, app, send, setNow } = await open(all);
    const questions = [
      { case: { ...swedish, id: 'A-1', openedAt: '2026-03-01T23:45:00-06:00' } },
      { case: { ...swedish, id: 'A-2', openedAt: '2026-03-01T23:45:00-06:00' }, explain: true, asOf: '2026-03-02T10:00:00Z' },
      { ...swedish, id: 'A-3' },
      { ...swedish, id: 'A-4', product: null },
    ];
    const answers = [];
    for (const question of questions) answers.push(await (await send('/v1/decisions', JSON.stringify(question))).text());
    const batch = await send(
      '/v1/decisions/batch',
      questions.map((one) => `${JSON.stringify({ ...one, updates: 2 })}\n`).join(''),
    );
    answers.push((await batch.text()).split('\n')[2]);
    expect(answers[3]).toContain('product-not-stated');
    await services.recorder.flush();
    const edition = { policy: 'planview/customer-care', language: 'sv' };
    const { text, revision } = await startDraft(services, 'anna', edition, {});
    await saveDraft(services, 'anna', edition, {
      text: text.replaceAll('4 hours', '3 hours').replace(/^examples:[\s\S]*/m, ''),
      basedOn: revision,
    });
    await publishDraft(services, 'anna', edition, { reason: 'Faster' });
    setNow('2026-12-01T00:00:00Z');
    for (const answer of answers.slice(0, 4)) {
      const { decisionId } = JSON.parse(answer ?? '');
      const again = await app.request(`/v1/decisions/${decisionId}/replay`);
      expect(again.status).toBe(200);
      expect(await again.text()).toBe(answer);
    }
  });

  test('comes out again where an earlier version judges what ended before another took the case over', async () => {
    const { services, app, send } = await open({ ...all, mask: ['id'] });
    const edition = { policy: 'planview/customer-care', language: 'fr' };
    await saveFaster(services, 'anna');
    await publishDraft(services, 'anna', edition, { from: '2026-11-23', openCases: 'move', reason: 'For all' });
    const events = [{ type: 'responded', at: '2026-11-21T12:20:00Z' }];
    const openedAt = '2026-11-21T12:00:00Z';
    const french = { vendor: 'planview', product: 'clarizen', language: 'fr', requestedSeverity: 'major', openedAt, events };
    const asked = { case: { ...french, id: 'M-1' }, asOf: '2026-11-24T00:00:00Z', explain: true };
    const answer = (await (await send('/v1/decisions', JSON.stringify(asked))).json()) as Decision;
    expect(answer).toMatchObject({ policy: { version: 2 }, versions: { earlier: [{ version: 1 }] } });
    await services.recorder.flush();
    const again = await app.request(`/v1/decisions/${answer.decisionId}/replay`);
    expect([again.status, await again.json()]).toEqual([200, { ...answer, caseId: null }]);
  });

  test('is found by case, policy, rule, severity and time, a part at a time', async () => {
    const { services, send, read, setNow } = await open(all);
    for (const [index, requestedSeverity] of ['critical', 'major', 'major', 'minor'].entries()) {
      setNow(`2026-11-2${index + 1}T12:00:00Z`);
      await send('/v1/decisions', JSON.stringify({ ...swedish, id: `C-${index}`, requestedSeverity }));
      await services.recorder.flush();
    }
    await send('/v1/decisions', JSON.stringify({ vendor: 'ptc', id: 'P-1' }));
    await services.recorder.flush();
    const ids = async (query: string) =>
      ((await read(`/v1/decisions${query}`)) as { items: { caseId: string }[] }).items.map(({ caseId }) => caseId);
    expect(await ids('')).toEqual(['P-1', 'C-3', 'C-2', 'C-1', 'C-0']);
    expect(await ids('?case=C-2')).toEqual(['C-2']);
    expect(await ids('?severity=major')).toEqual(['C-2', 'C-1']);
    expect(await ids('?policy=planview/customer-care/sv')).toEqual(['C-3', 'C-2', 'C-1', 'C-0']);
    expect(await ids('?policy=ptc/technical-support')).toEqual(['P-1']);
    expect(await ids('?rule=response-critical')).toEqual(['C-0']);
    expect(await ids('?from=2026-11-22T00:00:00Z&until=2026-11-24T00:00:00Z')).toEqual(['C-2', 'C-1']);
    const first = (await read('/v1/decisions?limit=2')) as { items: unknown[]; next: string };
    expect(await ids(`?limit=2&cursor=${first.next}`)).toEqual(['C-2', 'C-1']);
    expect(await read('/v1/decisions?severty=major')).toMatchObject({ status: 422, errors: [{ nearest: 'severity' }] });
    expect(await read('/v1/decisions?cursor=nonsense')).toMatchObject({ status: 422 });
  });

  test('leaves masked facts out and is still given again, unless it hangs on one', async () => {
    const { services, send, read } = await open({ ...all, mask: ['id', 'productivityDrop'] });
    await send('/v1/decisions', JSON.stringify({ ...swedish, id: 'secret-7' }));
    await send(
      '/v1/decisions',
      JSON.stringify({
        vendor: 'ptc',
        supportPlan: 'active-support-enterprise',
        environment: 'production',
        productionStopped: true,
        productivityDrop: 90,
      }),
    );
    await services.recorder.flush();
    const { items } = (await read('/v1/decisions')) as {
      items: { id: string; policy: string; caseId: string | null; canBeReplayed: boolean }[];
    };
    const masked = items.find(({ policy }) => policy.startsWith('planview'));
    const hanging = items.find(({ policy }) => policy.startsWith('ptc'));
    expect(masked).toMatchObject({ caseId: null, maskedFacts: ['id'], canBeReplayed: true });
    expect(JSON.stringify(await read(`/v1/decisions/${masked?.id}`))).not.toContain('secret-7');
    expect(await read(`/v1/decisions/${masked?.id}/replay`)).toMatchObject({ decisionId: masked?.id, caseId: null });
    expect(await read(`/v1/decisions/${hanging?.id}/replay`)).toMatchObject({ status: 409, maskedFacts: ['productivityDrop'] });
  });

  test('is kept by the share that is set, and forgotten when its time is over', async () => {
    const { services, send, read, setNow } = await open({ ...all, record: 'sampled', sampleRate: 0.25 });
    for (let index = 0; index < 12; index += 1) await send('/v1/decisions', JSON.stringify({ ...swedish, id: `S-${index}` }));
    await services.recorder.flush();
    expect(((await read('/v1/decisions')) as { items: unknown[] }).items).toHaveLength(3);
    setNow('2026-12-22T12:00:00Z');
    expect(await services.recorder.forgetOld()).toBe(3);
    const off = await open({ ...all, record: 'off' });
    await off.send('/v1/decisions', JSON.stringify(swedish));
    await off.services.recorder.flush();
    expect(((await off.read('/v1/decisions')) as { items: unknown[] }).items).toEqual([]);
  });

  test('that was altered in the store is not passed off as the answer', async () => {
    const { services, send, read, setNow } = await open(all);
    const { decisionId } = (await (await send('/v1/decisions', JSON.stringify(swedish))).json()) as { decisionId: string };
    await services.recorder.flush();
    const record = await services.ledger.decisions.get(decisionId);
    if (record === undefined) throw new Error('not recorded');
    setNow('2026-12-31T00:00:00Z');
    await services.ledger.decisions.forgetBefore(services.now());
    await services.ledger.decisions.record([{ ...record, request: record.request.replace('moderate', 'critical') }]);
    expect(await read(`/v1/decisions/${decisionId}/replay`)).toMatchObject({
      status: 409,
      detail: expect.stringContaining('altered'),
    });
    expect(await read('/v1/decisions/dec-none/replay')).toMatchObject({ status: 404 });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Decision, decideSync, isProblem } from '../../engine/index.ts';
import { namesBySecret } from '../../server/decision-log/decision-names.ts';
import type { RecordRules } from '../../server/decision-log/decision-recorder.ts';
import { createApp } from '../../server/http/app.ts';
import { openServices } from '../../server/services.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { openTestServices } from '../test-services.ts';

const record: RecordRules = { record: 'all', sampleRate: 1, mask: ['productivityDrop', 'id'], retentionDays: 30 };
const asOf = '2026-11-21T12:00:00Z';
const caseOf = (productivityDrop: number) => ({
  vendor: 'ptc',
  supportPlan: 'active-support-enterprise',
  environment: 'production',
  productionStopped: true,
  openedAt: asOf,
  productivityDrop,
});

async function open() {
  const { services, folder, data } = await openTestServices({ record });
  const app = createApp(services);
  const ask = async (question: unknown) =>
    (await (await app.request('/v1/decisions', { method: 'POST', body: JSON.stringify(question) })).json()) as Decision;
  const read = async (path: string) => (await app.request(path)).json();
  return { services, folder, data, app, ask, read };
}

describe('a masked fact', () => {
  test('is not found by deciding every value that it may have and comparing the ids', async () => {
    const { services, ask, read } = await open();
    const { decisionId } = await ask({ case: caseOf(53), asOf });
    await services.recorder.flush();
    const recorded = await read(`/v1/decisions/${decisionId}`);
    expect(recorded).toMatchObject({ maskedFacts: ['productivityDrop'] });
    const guesses = Array.from({ length: 101 }, (_, drop) => ({ case: caseOf(drop), asOf }));
    for (const nameOf of [undefined, namesBySecret(Buffer.alloc(32)), namesBySecret(Buffer.from('dueline'))])
      for (const guess of guesses) {
        const outcome = decideSync(services.snapshot.set, guess, 0, nameOf);
        if (isProblem(outcome)) throw new Error(outcome.detail);
        expect(outcome.decisionId).not.toBe(decisionId);
      }
  });

  test('shows in nothing else that is told of two decisions which it does not part', async () => {
    const { services, ask, read } = await open();
    const told = async (drop: number) => {
      const { decisionId } = await ask({ case: caseOf(drop), asOf });
      await services.recorder.flush();
      return { ...((await read(`/v1/decisions/${decisionId}`)) as object), id: '', recordedAt: '' };
    };
    expect(await told(91)).toEqual(await told(92));
  });
});

describe('an id', () => {
  test('is the same over HTTP, in a batch and on the command line of one installation, and another elsewhere', async () => {
    const { folder, data, app, ask, services } = await open();
    const question = { case: caseOf(40), asOf };
    const { decisionId } = await ask(question);
    const line = `${JSON.stringify(question)}\n`;
    const batch = await app.request('/v1/decisions/batch', { method: 'POST', body: line });
    expect(JSON.parse(await batch.text())).toMatchObject({ decisionId });
    const elsewhere = await mkdtemp(join(tmpdir(), 'dueline-ids-'));
    onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
    const file = join(elsewhere, 'case.json');
    await writeFile(file, line);
    const env = { DATABASE_URL: '', DUELINE_DATA: '' };
    const on = async (from: string) => {
      const { code, out, error } = await runDueline(['decide', file, '--policies', folder, '--data', from], '', env);
      expect([code, error]).toEqual([0, '']);
      return (JSON.parse(out) as Decision).decisionId;
    };
    expect(await on(data)).toBe(decisionId);
    const plain = decideSync(services.snapshot.set, question, 0);
    expect(await on(elsewhere)).toBe(isProblem(plain) ? '' : plain.decisionId);
    const again = await openServices({ policies: folder, data });
    const other = await openServices({ policies: folder, data: elsewhere });
    try {
      expect([again, other].map(({ nameOf }) => nameOf('a', 1) === services.nameOf('a', 1))).toEqual([true, false]);
    } finally {
      await again.close();
      await other.close();
    }
  });

  test('that was given before stays, and its decision is given again byte for byte', async () => {
    const { services, app } = await open();
    const question = { case: { ...caseOf(10), productivityDrop: null }, asOf };
    const before = decideSync(services.snapshot.set, question, 0);
    if (isProblem(before)) throw new Error(before.detail);
    services.recorder.record({ sent: question, decision: before, who: null });
    await services.recorder.flush();
    const again = await app.request(`/v1/decisions/${before.decisionId}/replay`);
    expect([again.status, await again.text()]).toEqual([200, JSON.stringify(before)]);
  });
});

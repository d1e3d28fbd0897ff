import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide, isProblem } from '../../engine/index.ts';
import { installationNames } from '../../server/decision-log/installation-names.ts';
import { replayDecision } from '../../server/decision-log/replay.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { liftRetirement, retire } from '../../server/lifecycle/retire.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { rollBack } from '../../server/lifecycle/roll-back.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { Metrics } from '../../server/observability/metrics.ts';
import { openServices, type Services } from '../../server/services.ts';
import { atOnce } from '../lifecycle/at-once.ts';
import { acme, acmeCase, publishAcme } from './acme.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';
import { until } from './until.ts';

const postgres = sharedPostgres();
let place: PostgresPlace;
let one: Services;
let other: Services;

beforeEach(async () => {
  place = await postgresPlace(postgres);
  await publishAcme(place.url);
  const record = { record: 'all', sampleRate: 1, mask: [], retentionDays: 90 } as const;
  const plan = { policies: 'none', data: 'none', databaseUrl: place.url, record };
  [one, other] = await Promise.all([openServices(plan), openServices(plan)]);
});
afterEach(async () => {
  await one.close();
  await other.close();
  await place.remove();
});

const asking = (text: string): string => text.replace('\ntitle:', '\nreview: { approvals: 1 }\ntitle:');

describe('two houses on one database', () => {
  test('give the same question the same id, and so does a command beside them', async () => {
    const beside = await installationNames({ data: 'none', databaseUrl: place.url });
    expect([one.nameOf, other.nameOf, beside].map((nameOf) => nameOf?.('a', 1))).toEqual(Array(3).fill(one.nameOf('a', 1)));
  });

  test.each(Object.keys(atOnce))('%s at the same moment: whoever is told that it is done finds it done', async (name) => {
    await atOnce[name]?.({ one, other, edition: acme });
  });

  test('share the whole life of a policy, and write down what people did and nothing else', async () => {
    const { text, revision } = await startDraft(one, 'anna', acme, {});
    const saved = await saveDraft(other, 'bo', acme, { text: asking(text), basedOn: revision });
    await reviewDraft(one, 'anna', acme, { kind: 'request', text: '' });
    expect((await openDraftOf(other, acme)).record).toMatchObject({ stage: 'in-review', authors: ['anna', 'bo'] });
    await reviewDraft(other, 'cleo', acme, { kind: 'approval', text: '' });
    await publishDraft(one, 'anna', acme, { reason: 'Two', revision: saved.revision });
    await until(async () => other.snapshot.loaded.length === 2);
    await rollBack(other, 'bo', acme, { to: 1, reason: 'Back' });
    await retire(one, 'anna', acme, { from: '2090-01-01', reason: 'Over' });
    await until(async () => other.snapshot.retirements.length === 1);
    await liftRetirement(other, 'bo', acme, 'Not over');
    const { items } = await one.ledger.audit.list({}, { limit: 100 });
    expect(items.map(({ who, action }) => `${who} ${action}`).reverse()).toEqual([
      'anna draft-started',
      'anna draft-saved',
      'anna published',
      'anna draft-started',
      'bo draft-saved',
      'anna review-requested',
      'cleo approved',
      'anna published',
      'bo rolled-back',
      'anna retired',
      'bo retirement-lifted',
    ]);
    expect(await one.ledger.intents.pending()).toEqual([]);
  });

  test('give the decisions again that the other gave', async () => {
    const input = acmeCase('A-1');
    const decision = await decide(one.snapshot.set, input, one.now());
    if (isProblem(decision)) throw new Error(decision.detail);
    one.recorder.record({ sent: input, decision, who: null });
    await one.recorder.flush();
    const { answer } = await replayDecision(other.ledger, decision.decisionId);
    expect(answer).toBe(JSON.stringify(decision));
  });

  test('never approve a text that was changed at that moment', async () => {
    for (let round = 0; round < 6; round++) {
      const { text, revision } = await startDraft(one, 'anna', acme, {});
      await reviewDraft(one, 'anna', acme, { kind: 'request', text: '' });
      const [saved, approved] = await Promise.allSettled([
        saveDraft(one, 'anna', acme, { text: `${text}\n# ${round}\n`, basedOn: revision }),
        reviewDraft(other, 'cleo', acme, { kind: 'approval', text: '', revision }),
      ]);
      const open = await openDraftOf(other, acme);
      expect(saved.status).toBe('fulfilled');
      expect(open.record, approved.status).toMatchObject({ stage: 'draft', revision: open.revision, savedBy: 'anna' });
      const { items } = await one.ledger.audit.list({ who: 'folder' }, { limit: 1 });
      expect(items).toEqual([]);
      await one.store.discardDraft(acme, open.revision);
      await one.ledger.drafts.put({ ...open.record, stage: 'discarded' });
    }
  });

  test('leave nothing of a publication that cannot be written down', async () => {
    await postgres.run(place.database, `alter table audit add constraint never check (action <> 'published') not valid`);
    try {
      await startDraft(one, 'anna', acme, {});
      await expect(publishDraft(one, 'anna', acme, { reason: 'Two' })).rejects.toThrow('never');
      const { released, drafts } = await other.store.read();
      expect([released.length, drafts.length]).toEqual([1, 1]);
      expect((await openDraftOf(other, acme)).record.stage).toBe('draft');
    } finally {
      await postgres.run(place.database, 'alter table audit drop constraint never');
    }
    await publishDraft(other, 'anna', acme, { reason: 'Two' });
  });

  test('tell in their metrics how well they keep up with the database', async () => {
    await startDraft(one, 'anna', acme, {});
    await until(async () => (other.store.replication?.secondsSinceHeard ?? 99) < 5);
    await until(async () => other.store.replication?.changesBehind === 0);
    const text = await new Metrics(other).text();
    expect(text).toContain('\ndueline_replication_behind 0\n');
    expect(Number(/\ndueline_replication_silent_seconds (\S+)/.exec(text)?.[1])).toBeLessThan(10);
  });
});

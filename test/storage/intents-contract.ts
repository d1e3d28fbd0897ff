import { expect, test } from 'vitest';
import type { Intent } from '../../server/storage/port/intent.ts';
import { auditEvent } from './audit-events.ts';
import type { OpenLedgers } from './ledger-place.ts';

const edition = { policy: 'planview/customer-care', language: 'fr' };

const intent = (id: string, changed: Partial<Intent> = {}): Intent => ({
  id,
  at: 1_000,
  effect: { kind: 'version', edition, version: 2, revision: 'sha256:00' },
  event: auditEvent({ details: { b: 1 } }),
  record: null,
  ...changed,
});

export function describeIntents(ledgers: () => OpenLedgers): void {
  test('keeps them in their order until they are ended', async () => {
    const { ledger, open } = ledgers();
    const record = {
      id: 'draft-1',
      edition,
      stage: 'published' as const,
      revision: 'sha256:00',
      startedFrom: null,
      startedBy: 'Ada',
      startedAt: 1,
      savedBy: 'Ada',
      savedAt: 2,
      authors: ['Ada'],
      version: 2,
      waitsFor: [],
    };
    const intents = [
      intent('z', { record, at: 9 }),
      intent('a', { effect: { kind: 'draft', edition, revision: null }, at: 8 }),
      intent('m', { effect: { kind: 'retirement', edition, revision: 'sha256:11' }, at: 7 }),
    ];
    for (const one of intents) await ledger.intents.begin(one);
    expect(await (await open()).intents.pending()).toEqual(intents);
    expect(await ledger.intents.end('a')).toBe(true);
    expect(await ledger.intents.end('a')).toBe(false);
    expect((await ledger.intents.pending()).map(({ id }) => id)).toEqual(['z', 'm']);
  });

  test('are ended by one of those who try', async () => {
    const { ledger, open } = ledgers();
    const others = [ledger, await open(), await open(), ledger];
    await ledger.intents.begin(intent('one'));
    const ended = await Promise.all(others.map((one) => one.intents.end('one')));
    expect(ended.filter(Boolean)).toHaveLength(1);
  });
}

import { expect, test } from 'vitest';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { shareTestServices } from '../test-services.ts';
import { startWritten } from '../written-text.ts';
import { atOnce } from './at-once.ts';

const edition = { policy: 'acme/help-desk', language: 'en' };
const { services } = await shareTestServices({ from: null });
await startWritten(services, 'anna', edition, { template: { title: 'Acme help desk' } });
await publishDraft(services, 'anna', edition, { from: '2020-01-01', reason: 'The first one' });

test.each(Object.keys(atOnce))('%s at the same moment: whoever is told that it is done finds it done', async (name) => {
  await atOnce[name]?.({ one: services, other: services, edition });
  expect(services.snapshot.diagnostics).toEqual([]);
  expect((await services.ledger.audit.verify()).whole).toBe(true);
});

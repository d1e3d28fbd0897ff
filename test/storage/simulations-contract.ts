import { expect, test } from 'vitest';
import type { StoredSimulation } from '../../server/storage/port/stored-simulation.ts';
import type { OpenLedgers } from './ledger-place.ts';

const simulation = (id: string, changed: Partial<StoredSimulation> = {}): StoredSimulation => ({
  id,
  at: 1_000,
  who: 'Ada',
  draft: 'draft-1',
  revision: 'sha256:00',
  from: 'planview/customer-care/fr@1',
  to: 'planview/customer-care/fr@draft',
  state: 'running',
  report: { cases: 0 },
  ...changed,
});

export function describeSimulations(ledgers: () => OpenLedgers): void {
  test('keeps a report and writes over it', async () => {
    const { ledger, open } = ledgers();
    await ledger.simulations.put(simulation('one'));
    const finished = simulation('one', { state: 'finished', report: { cases: 3, groups: [{ '{': '[' }], none: null } });
    await ledger.simulations.put(finished);
    expect(await (await open()).simulations.get('one')).toEqual(finished);
    expect(await ledger.simulations.get('two')).toBeUndefined();
  });

  test('lists newest first, in pages, all or those of a draft', async () => {
    const { simulations } = ledgers().ledger;
    for (let nth = 0; nth < 7; nth++)
      await simulations.put(simulation(`s${nth}`, { at: 1_000 + Math.floor(nth / 3), draft: nth % 2 ? 'odd' : null }));
    const ids = async (filter: { draft?: string }) => {
      const found: string[] = [];
      for (let cursor: string | undefined | null; cursor !== null; ) {
        const page = await simulations.list(filter, { limit: 2, cursor });
        found.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      return found.join(' ');
    };
    expect(await ids({})).toBe('s6 s5 s4 s3 s2 s1 s0');
    expect(await ids({ draft: 'odd' })).toBe('s5 s3 s1');
    expect(await ids({ draft: 'even' })).toBe('');
  });
}

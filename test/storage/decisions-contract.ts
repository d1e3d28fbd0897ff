import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionRecords } from '../../server/storage/port/ledger.ts';
import type { DecisionFilter, RecordedDecision } from '../../server/storage/port/recorded-decision.ts';
import type { OpenLedgers } from './ledger-place.ts';
import { fitting, recorded, someDecisions, someFilter } from './random-decisions.ts';

const everything = { limit: 10_000 };

export function describeDecisions(ledgers: () => OpenLedgers): void {
  const ids = async (decisions: DecisionRecords, filter: DecisionFilter, limit: number): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page = await decisions.find(filter, { limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    return found;
  };

  test('keeps a decision as it was given', async () => {
    const { ledger, open } = ledgers();
    const whole = recorded('one', {
      maskedFacts: ['/case/id', '[x]'],
      who: 'token:helpdesk',
      caseId: '{A-1}',
      severity: 'critical',
      desk: 'ppm-pro-americas',
      rules: ['b', 'a', 'b-2'],
      dueAt: 1_772_462_700_000,
      versions: { engine: '1.0', zones: '2026a', nested: [null, 1] },
    });
    await ledger.decisions.record([whole, recorded('two')]);
    const again = await open();
    expect(await again.decisions.get('one')).toEqual(whole);
    expect(await again.decisions.get('two')).toEqual(recorded('two'));
    expect(await again.decisions.get('three')).toBeUndefined();
    expect((await again.decisions.find({ rule: 'b-2' }, everything)).items).toEqual([whole]);
  });

  test('leaves one as it is that is kept already', async () => {
    const { decisions } = ledgers().ledger;
    await decisions.record([]);
    await decisions.record([recorded('one', { rules: ['a'] }), recorded('one', { rules: ['b'] })]);
    await decisions.record([recorded('one', { rules: ['c'], severity: 'minor' }), recorded('two', { rules: ['c'] })]);
    expect(await decisions.get('one')).toEqual(recorded('one', { rules: ['a'] }));
    expect(await decisions.count()).toBe(2);
    for (const [rule, found] of Object.entries({ a: ['one'], b: [], c: ['two'] }))
      expect(await ids(decisions, { rule }, 5)).toEqual(found);
  });

  test('finds what fits, newest first, in pages, whatever is asked for', async () => {
    const { ledger } = ledgers();
    await fc.assert(
      fc.asyncProperty(
        someDecisions,
        fc.array(someFilter, { minLength: 5, maxLength: 10 }),
        fc.integer({ min: 1, max: 20 }),
        async (all, filters, limit) => {
          await ledger.decisions.forgetBefore(Number.MAX_SAFE_INTEGER);
          await ledger.decisions.record(all);
          for (const filter of [{}, ...filters]) {
            const expected = fitting(all, filter).map(({ id }) => id);
            expect(await ids(ledger.decisions, filter, limit), JSON.stringify(filter)).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('finds few among many, wherever they stand', async () => {
    const { decisions } = ledgers().ledger;
    const many = Array.from({ length: 12_000 }, (_, nth) =>
      recorded(`d${nth}`, {
        recordedAt: Math.floor(nth / 7),
        severity: nth % 2 ? 'critical' : 'minor',
        outcome: nth % 100 === 11 ? 'refused' : 'accepted',
        rules: nth % 2 ? ['odd', `r${nth % 5}`] : ['even'],
        language: nth % 3 ? 'fr' : 'sv',
      }),
    );
    await decisions.record(many);
    const filters: readonly DecisionFilter[] = [
      { rule: 'odd', severity: 'minor' },
      { rule: 'odd', outcome: 'refused' },
      { rule: 'even', outcome: 'accepted', severity: 'critical' },
      { rule: 'r1', severity: 'critical', policy: 'planview/customer-care/sv', until: 900 },
      { outcome: 'accepted', severity: 'minor', policy: 'planview/customer-care/fr@1', from: 3, until: 20 },
      { rule: 'odd', outcome: 'refused', policy: 'planview/customer-care/sv', from: 800 },
    ];
    for (const filter of filters)
      for (const limit of [3, 50, 5_000])
        expect(
          (await decisions.find(filter, { limit })).items.map(({ id }) => id),
          JSON.stringify(filter),
        ).toEqual(
          fitting(many, filter)
            .slice(0, limit)
            .map(({ id }) => id),
        );
    expect(await ids(decisions, { rule: 'odd', outcome: 'refused' }, 7)).toEqual(
      fitting(many, { rule: 'odd', outcome: 'refused' }).map(({ id }) => id),
    );
  });

  test('gives pages that stay as they are while decisions arrive', async () => {
    const { decisions } = ledgers().ledger;
    const batch = (from: number, changed: Partial<RecordedDecision>) =>
      Array.from({ length: 10 }, (_, nth) =>
        recorded(`d${from + nth}`, { recordedAt: 1_000 + from + nth, rules: ['r'], ...changed }),
      );
    await decisions.record(batch(0, {}));
    const seen: string[] = [];
    let arrived = 100;
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page = await decisions.find({ rule: 'r' }, { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      await decisions.record(batch(arrived, {}));
      arrived += 10;
    }
    expect(seen).toEqual(Array.from({ length: 10 }, (_, nth) => `d${9 - nth}`));
  });

  test('keeps many at once or none of them', async () => {
    const { ledger } = ledgers();
    const many = Array.from({ length: 2_300 }, (_, nth) =>
      recorded(`d${nth}`, { recordedAt: nth, rules: [`r${nth % 3}`, `s${nth}`] }),
    );
    const broken = [...many.slice(0, 2_000), recorded('x', { policy: null as unknown as string })];
    await expect(ledger.decisions.record(broken)).rejects.toThrow();
    expect(await ledger.decisions.count()).toBe(0);
    await ledger.decisions.record(many);
    expect(await ledger.decisions.count()).toBe(2_300);
    expect((await ids(ledger.decisions, { rule: 'r1' }, 100)).length).toBe(767);
    expect(await ids(ledger.decisions, { rule: 's2299' }, 100)).toEqual(['d2299']);
  });

  test('forgets those before an instant, and what is known of their rules', async () => {
    const { ledger, open } = ledgers();
    const many = Array.from({ length: 12_000 }, (_, nth) =>
      recorded(`d${nth}`, { recordedAt: Math.floor(nth / 2), rules: ['r', `r${nth % 5}`] }),
    );
    await ledger.decisions.record(many);
    expect(await ledger.decisions.forgetBefore(5_500)).toBe(11_000);
    expect(await ledger.decisions.forgetBefore(5_500)).toBe(0);
    expect(await (await open()).decisions.count()).toBe(1_000);
    expect(await ids(ledger.decisions, { rule: 'r' }, 600)).toHaveLength(1_000);
    expect(await ids(ledger.decisions, { rule: 'r0', until: 5_510 }, 600)).toEqual(['d11015', 'd11010', 'd11005', 'd11000']);
  });

  test('are kept once each where several record the same ones at once', async () => {
    const { ledger, open } = ledgers();
    const others = [ledger, await open(), await open()];
    const many = Array.from({ length: 300 }, (_, nth) => recorded(`d${nth}`, { rules: ['r'] }));
    await Promise.all(others.map((one) => one.decisions.record(many)));
    expect(await ledger.decisions.count()).toBe(300);
    expect(await ids(ledger.decisions, { rule: 'r' }, 1_000)).toHaveLength(300);
  });
}

import { describe, expect, test } from 'vitest';
import { makeText } from '../../admin-ui/platform/messages/make-text.ts';
import { conditionPhrase } from '../../admin-ui/shared/document/condition-phrase.ts';
import { type TargetTable, targetTables } from '../../admin-ui/shared/document/target-tables.ts';
import {
  type CompiledPolicy,
  compilePolicy,
  decideWith,
  isProblem,
  ruledPolicy,
  type SupportPolicy,
} from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { newest } from '../shipped-policies.ts';
import { en } from './all-messages.ts';

const policies = newest.filter(({ policy }) => policy.language !== 'base').map(({ policy }) => compilePolicy(policy, timeData));
/** PTC promises something for one severity only, and that takes more than a wish. */
const wishable = policies.filter(({ vendor }) => vendor !== 'ptc');
const openedAt = '2026-06-09T10:00:00+02:00';

/** What the engine promises for a severity in the case of a table. */
async function decided(policy: CompiledPolicy, severity: string, when: TargetTable['when']) {
  const input = { vendor: policy.vendor, ...when, requestedSeverity: severity, openedAt };
  const outcome = await decideWith(policy, { case: input, envelope: {}, prefix: '' }, Date.parse(openedAt));
  if (isProblem(outcome)) throw new Error(outcome.detail);
  return outcome;
}

describe.each(wishable.map((policy) => [`${policy.id}/${policy.language}`, policy] as const))('the tables of %s', (_, policy) => {
  test('promise what the engine decides, cell by cell', async () => {
    let cells = 0;
    for (const { when, kinds, rows } of targetTables(policy.document)) {
      for (const { severity, offers } of rows) {
        const { severity: handled, targets } = await decided(policy, severity, when);
        expect(handled.id).toBe(severity);
        for (const [index, kind] of kinds.entries()) {
          const told = offers[index]?.map(({ terms }) => terms.label ?? null) ?? [];
          if (targets[kind] === undefined) expect(offers[index]?.every((offer) => offer.when !== undefined)).toBe(true);
          else expect(told).toContain(targets[kind].label);
          cells += 1;
        }
      }
    }
    expect(cells).toBeGreaterThan(3);
  });
});

test('rules that part by an answer stand in tables of their own, and what holds besides stands with the promise', () => {
  const french = policies.find(({ language }) => language === 'fr')?.document as SupportPolicy;
  const tables = targetTables(french);
  expect(tables.map(({ when }) => when)).toEqual([{ defectOrigin: 'vendor-software' }, { defectOrigin: 'other-software' }]);
  expect(tables[0]?.kinds).toEqual(['response', 'restoration', 'resolution', 'statusUpdate']);
  const [critical] = tables[0]?.rows ?? [];
  expect(critical?.offers[1]?.map(({ rule, when }) => [rule.id, when])).toEqual([
    ['vendor-restoration', { is: 'no-code-change' }],
  ]);
});

test('a rule without a severity stands in every row, and nothing after it does', () => {
  const document = {
    severities: { high: {}, low: {} },
    targets: [
      { id: 'night', when: { deployment: { not: 'saas' } }, response: { within: '1 hour' } },
      { id: 'all', response: { within: '2 hours' } },
      { id: 'never', when: { severity: 'low' }, response: { within: '3 hours' } },
    ],
  } as unknown as SupportPolicy;
  const [table, ...others] = targetTables(document);
  expect(others).toEqual([]);
  expect(table?.rows.map(({ offers }) => offers[0]?.map(({ rule }) => rule.id))).toEqual([
    ['night', 'all'],
    ['night', 'all'],
  ]);
});

test('what goes along the severity in a table is printed beside the other promises once its cells are rules', () => {
  const document = {
    severities: { high: {}, low: {} },
    targets: [
      {
        id: 'first',
        table: { rows: 'severity', cells: { high: { 'response.within': '1 hour' }, low: { 'response.within': '4 hours' } } },
      },
      { id: 'solved', when: { severity: 'high' }, resolution: { within: '2 days' } },
    ],
  } as unknown as SupportPolicy;
  const [table] = targetTables(ruledPolicy(document));
  expect(table?.kinds).toEqual(['response', 'resolution']);
  expect(table?.rows.map(({ offers }) => offers.map((cell) => cell.map(({ rule }) => rule.id)))).toEqual([
    [['first/high'], ['solved']],
    [['first/low'], []],
  ]);
});

test('a named condition is said by what it means, wherever it is asked for', () => {
  const document = {
    language: 'en',
    conditions: {
      outage: { serviceState: 'down' },
      bad: { any: [{ is: 'outage' }, { dataLoss: true }] },
      round: { is: 'round' },
    },
  } as unknown as SupportPolicy;
  const english = makeText(en, 'en-GB');
  const phrase = (when: object) => conditionPhrase(when, document, english);
  expect(phrase({ is: 'bad' })).toEqual(phrase({ any: [{ serviceState: 'down' }, { dataLoss: true }] }));
  expect(phrase({ not: { is: 'outage' } })).toEqual(phrase({ not: { serviceState: 'down' } }));
  expect(phrase({ is: 'round' })).toMatchObject({ kind: 'answer', answers: ['round'] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, factCatalogue, loadPolicies, policySet } from '../../engine/index.ts';
import { Quotient, quotientOf } from '../../engine/quotient.ts';
import { askCompiled } from '../../engine/rules/compiled-table.ts';
import { askReference } from '../../engine/rules/reference-engine.ts';
import { ruleTable } from '../../engine/rules/rule-table.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

/** A decimal as a policy writes it, and as an exact fraction. */
type Decimal = { readonly text: string; readonly digits: bigint; readonly places: number };

function decimal(digits: bigint, places: number): Decimal {
  const padded = String(digits).padStart(places + 1, '0');
  const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  return { text, digits, places };
}

/** The sign of 100 × part ÷ whole − limit, in whole numbers alone. */
function exactSign(part: bigint, whole: bigint, { digits, places }: Decimal): number {
  const difference = 100n * part * 10n ** BigInt(places) - digits * whole;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const shares = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 120 })),
  fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 })),
  fc.tuple(
    fc.maxSafeNat(),
    fc.maxSafeNat().map((whole) => whole + 1),
  ),
);

/** Limits that say something: near the share itself, cut after some places, or one beside it in the last place. */
const questions = shares.chain(([part, whole]) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -1, max: 1 })), { minLength: 1, maxLength: 5 })
    .map((cuts) => {
      const limits = cuts.map(([places, beside]) => {
        const cut = (100n * BigInt(part) * 10n ** BigInt(places)) / BigInt(whole) + BigInt(beside);
        return decimal(cut < 0n ? 0n : cut, places);
      });
      // A number keeps 15 digits for certain; a limit with more is refused where it cannot be kept.
      return { part, whole, limits: limits.filter(({ digits }) => String(digits).length <= 15) };
    }),
);

const catalogue = factCatalogue({});
const comparisons = ['atLeast', 'above', 'below', 'atMost', 'is', 'not'] as const;
const meaning = {
  atLeast: (sign: number) => sign >= 0,
  above: (sign: number) => sign > 0,
  below: (sign: number) => sign < 0,
  atMost: (sign: number) => sign <= 0,
  is: (sign: number) => sign === 0,
  not: (sign: number) => sign !== 0,
};

test('a share of users is compared with every limit as in exact arithmetic, by both ways of asking rules', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ part, whole, limits }) => {
      const asked = limits.flatMap((limit) => comparisons.map((comparison) => ({ limit, comparison })));
      const written = asked.map(({ limit, comparison }, index) => {
        const value = Number(limit.text);
        return { id: `rule-${index}`, when: { usersAffectedPercent: comparison === 'is' ? value : { [comparison]: value } } };
      });
      const holding = asked.flatMap(({ limit, comparison }, index) =>
        meaning[comparison](exactSign(BigInt(part), BigInt(whole), limit)) ? [index] : [],
      );
      const table = ruleTable('test', 'test', written, catalogue);
      const question = { table, facts: { usersAffectedPercent: quotientOf(part, whole, 100) }, asks: 'every' as const };
      const note = `${part} of ${whole}`;
      expect([...askCompiled(question)], note).toEqual(holding);
      expect((await askReference(question)).indexes, note).toEqual(holding);
    }),
    { numRuns: process.env.DUELINE_LONG === '1' ? 5_000 : 400 },
  );
});

test('limits that no number lies between are told apart', () => {
  // 100/3 lies between these neighbours, and the nearest number to it is one of them.
  const [low, high] = [33.33333333333333, 33.333333333333336];
  const third = quotientOf(1, 3, 100);
  const limits = [low, high].map((atLeast, index) => ({ id: String(index), when: { usersAffectedPercent: { atLeast } } }));
  const table = ruleTable('test', 'test', limits, catalogue);
  expect([...askCompiled({ table, facts: { usersAffectedPercent: third }, asks: 'every' })]).toEqual([0]);
});

test('a quotient that a number is written as is that number', () => {
  expect(quotientOf(29, 100, 100)).toBe(29);
  expect(quotientOf(7, 100, 100)).toBe(7);
  expect(quotientOf(1, 8, 100)).toBe(12.5);
  expect(quotientOf(111, 1000, 100)).toBe(11.1);
  expect(quotientOf(0, 7, 100)).toBe(0);
  expect(quotientOf(-21, 5)).toBe(-4.2);
  expect(quotientOf(1, 3, 100)).toBeInstanceOf(Quotient);
  expect(JSON.stringify(quotientOf(1, 3, 100))).toBe('33.3333333333');
});

const text = `
policy: acme/users
language: en
version: 1
title: Acme care
vendorName: Acme
timeZone: Europe/Berlin
source: { document: Test }
severities:
  minor: { label: Minor, source: { section: S } }
severity: { setBy: customer, default: minor }
targets:
  - { id: all, response: { commitment: best-effort, label: Soon }, source: { section: T } }
notices:
  - { id: at-least-29, when: { usersAffectedPercent: { atLeast: 29 } }, label: A, source: { section: N } }
  - { id: above-55, when: { usersAffectedPercent: { above: 55 } }, label: B, source: { section: N } }
  - { id: at-most-7, when: { usersAffectedPercent: { atMost: 7 } }, label: C, source: { section: N } }
  - { id: a-tenth-of-a-month, when: { monthsSinceRelease: 14.1 }, label: D, source: { section: N } }
`;

test('a case with shares and months is decided and explained with the exact values', async () => {
  const { policies } = loadPolicies([{ path: 'acme/users/en/1.yaml', text }], publicHolidays);
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  const noticesOf = async (stated: object): Promise<{ ids: string[]; actual: unknown[] }> => {
    const decision = await decide(
      set,
      { case: { vendor: 'acme', openedAt: '2026-06-04T10:00:00Z', ...stated }, explain: true },
      0,
    );
    if (!('notices' in decision)) throw new Error(JSON.stringify(decision));
    const rules = decision.explanation?.flatMap((part) => part.rules) ?? [];
    const leaves = JSON.stringify(rules.map(({ condition }) => condition)).matchAll(/"actual":([^,}]+)/g);
    return { ids: decision.notices.map(({ id }) => id), actual: [...new Set([...leaves].map(([, value]) => value))] };
  };
  expect(await noticesOf({ usersAffected: 29, usersTotal: 100 })).toEqual({ ids: ['at-least-29'], actual: ['29', 'null'] });
  expect((await noticesOf({ usersAffected: 55, usersTotal: 100 })).ids).toEqual(['at-least-29']);
  expect((await noticesOf({ usersAffected: 7, usersTotal: 100 })).ids).toEqual(['at-most-7']);
  expect((await noticesOf({ usersAffected: 2, usersTotal: 3 })).actual).toEqual(['66.6666666667', 'null']);
  // 1 April 2025 to 4 June 2026 are 14 months and 3 of 30 days.
  expect((await noticesOf({ releasedOn: '2025-04-01' })).ids).toEqual(['a-tenth-of-a-month']);
});

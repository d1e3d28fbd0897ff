import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Operator } from '../../engine/conditions/operators.ts';
import { parseCondition } from '../../engine/conditions/parse.ts';
import { Quotient } from '../../engine/quotient.ts';
import { askReference } from '../../engine/rules/reference-engine.ts';
import { type Facts, ruleTable } from '../../engine/rules/rule-table.ts';
import { facts as cases, catalogue, rules } from './random-rules.ts';

const holds = async (when: unknown, facts: Facts): Promise<boolean> => {
  const { diagnostics } = parseCondition(when, catalogue);
  expect(diagnostics).toEqual([]);
  const table = ruleTable('test', 'test', [{ id: 'rule', when }], catalogue);
  return (await askReference({ table, facts, asks: 'first' })).indexes.length === 1;
};

describe('a condition', () => {
  test.each([
    [{ environment: 'production' }, { environment: 'production' }, true],
    [{ environment: 'production' }, { environment: 'test' }, false],
    [{ environment: 'production' }, {}, false],
    [{ environment: { not: 'production' } }, { environment: 'test' }, true],
    [{ environment: { not: 'production' } }, {}, false],
    [{ environment: { not: ['production', 'test'] } }, { environment: 'training' }, true],
    [{ environment: { not: ['production', 'test'] } }, {}, false],
    [{ not: { environment: 'production' } }, {}, true],
    [{ environment: ['production', 'test'] }, { environment: 'test' }, true],
    [{ environment: ['production', 'test'] }, {}, false],
    [{ environment: { known: false } }, {}, true],
    [{ environment: { known: true } }, { environment: 'test' }, true],
    [{ dataLoss: false }, {}, false],
    [{ dataLoss: false }, { dataLoss: false }, true],
    [{ usersAffected: { atLeast: 10 } }, { usersAffected: 10 }, true],
    [{ usersAffected: { above: 10 } }, { usersAffected: 10 }, false],
    [{ usersAffected: { below: 10 } }, { usersAffected: 10 }, false],
    [{ usersAffected: { atMost: 10 } }, { usersAffected: 10 }, true],
    [{ usersAffected: { atLeast: 5, below: 10 } }, { usersAffected: 10 }, false],
    [{ usersAffected: { above: 5 } }, { usersAffected: '9' }, false],
    [{ usersAffected: { below: 5 } }, {}, false],
    [{ releasedOn: { atLeast: '2026-01-01' } }, { releasedOn: '2026-01-01' }, true],
    [{ symptoms: 'a' }, { symptoms: ['b', 'a'] }, true],
    [{ symptoms: { contains: 'a' } }, { symptoms: [] }, false],
    [{ symptoms: ['a', 'c'] }, { symptoms: ['b'] }, false],
    [{ symptoms: ['a', 'c'] }, { symptoms: ['b', 'c'] }, true],
    [{ symptoms: 'a' }, {}, false],
    [{ all: [{ environment: 'test' }, { dataLoss: true }] }, { environment: 'test', dataLoss: true }, true],
    [{ any: [{ environment: 'test' }, { dataLoss: true }] }, { dataLoss: true }, true],
    [{ environment: 'test', not: { dataLoss: true, symptoms: 'a' } }, { environment: 'test', dataLoss: true }, true],
    [undefined, {}, true],
  ])('%j asked of %j is %j', async (when, facts, expected) => {
    expect(await holds(when, facts)).toBe(expected);
  });
});

/** What each comparison of a stated fact means, said as plainly as can be. */
const meanings: Record<Exclude<Operator, 'known'>, (actual: unknown, list: readonly unknown[]) => boolean> = {
  is: (actual, [value]) => actual === value,
  isOneOf: (actual, list) => list.some((one) => one === actual),
  isNot: (actual, [value]) => actual !== value,
  isNoneOf: (actual, list) => list.every((one) => one !== actual),
  contains: (actual, [value]) => (actual as unknown[]).includes(value),
  containsAny: (actual, list) => list.some((one) => (actual as unknown[]).includes(one)),
  lacks: (actual, [value]) => !(actual as unknown[]).includes(value),
  lacksAll: (actual, list) => (actual as unknown[]).every((one) => !list.includes(one)),
  speaks: (actual, list) => isKindOf(actual, list),
  speaksOneOf: (actual, list) => isKindOf(actual, list),
  speaksNot: (actual, list) => !isKindOf(actual, list),
  speaksNoneOf: (actual, list) => !isKindOf(actual, list),
  atLeast: (actual, [value]) => order(actual, value) >= 0,
  above: (actual, [value]) => order(actual, value) > 0,
  below: (actual, [value]) => order(actual, value) < 0,
  atMost: (actual, [value]) => order(actual, value) <= 0,
};

/** Basic filtering of RFC 4647: the language itself, or one that goes on after it with a hyphen. */
function isKindOf(actual: unknown, ranges: readonly unknown[]): boolean {
  const tag = String(actual).toLowerCase();
  return ranges.map((one) => String(one).toLowerCase()).some((range) => tag === range || tag.startsWith(`${range}-`));
}

function order(actual: unknown, value: unknown): number {
  const [a, b] = actual instanceof Quotient ? [actual.compareWith(value as number), 0] : [actual as number, value as number];
  return a < b ? -1 : a > b ? 1 : 0;
}

function means(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.parts.every((part) => means(part, facts));
    case 'any':
      return condition.parts.some((part) => means(part, facts));
    case 'not':
      return !means(condition.part, facts);
    case 'named':
      return means(condition.part, facts);
    case 'comparison': {
      const { fact, operator, value } = condition;
      if (operator === 'known') return fact in facts === value;
      return fact in facts && meanings[operator](facts[fact], [value].flat());
    }
  }
}

test('json-rules-engine decides nested conditions as they read, and says of every part what it found', async () => {
  await fc.assert(
    fc.asyncProperty(rules, cases, async (written, facts) => {
      const table = ruleTable('test', 'test', written, catalogue);
      const expected = table.rules.flatMap(({ condition }, index) => (means(condition, facts) ? [index] : []));
      const every = await askReference({ table, facts, asks: 'every' });
      expect(every.indexes).toEqual(expected);
      expect(every.tried.map(({ condition }) => condition.holds)).toEqual(
        table.rules.map(({ condition }) => means(condition, facts)),
      );
      expect((await askReference({ table, facts, asks: 'first' })).indexes).toEqual(expected.slice(0, 1));
    }),
    { numRuns: 400 },
  );
});

test('many questions at once do not disturb each other', async () => {
  const table = ruleTable(
    'test',
    'test',
    Array.from({ length: 30 }, (_, index) => ({ id: `rule-${index}`, when: { usersAffected: { atLeast: index } } })),
    catalogue,
  );
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => askReference({ table, facts: { usersAffected: index % 30 }, asks: 'every' })),
  );
  expect(answers.map(({ indexes }) => indexes.length)).toEqual(Array.from({ length: 50 }, (_, index) => (index % 30) + 1));
});

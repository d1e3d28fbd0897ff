import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, parseCondition } from '../../engine/conditions/parse.ts';
import { Quotient } from '../../engine/quotient.ts';
import { askReference } from '../../engine/rules/reference-engine.ts';
import { type Facts, ruleTable } from '../../engine/rules/rule-table.ts';
import { facts as cases, catalogue, rules } from './random-rules.ts';

const holds = async (when: unknown, facts: Facts): Promise<boolean> => {
  const { faults } = parseCondition(when, catalogue);
  expect(faults).toEqual([]);
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

/** What a condition means, said as plainly as can be. */
function means(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => means(part, facts));
  if ('any' in condition) return condition.any.some((part) => means(part, facts));
  if ('not' in condition) return !means(condition.not, facts);
  const actual = facts[condition.fact];
  const { operator, value } = condition;
  if (operator === 'known') return condition.fact in facts === value;
  if (!(condition.fact in facts)) return false;
  const list = [value].flat();
  if (operator === 'is' || operator === 'isOneOf') return list.some((one) => one === actual);
  if (operator === 'isNot' || operator === 'isNoneOf') return list.every((one) => one !== actual);
  if (operator === 'contains' || operator === 'containsAny') return list.some((one) => (actual as unknown[]).includes(one));
  const [a, b] = actual instanceof Quotient ? [actual.compareWith(value as number), 0] : [actual as number, value as number];
  return { atLeast: a >= b, above: a > b, below: a < b, atMost: a <= b }[operator];
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

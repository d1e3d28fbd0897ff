import { expect, test } from 'vitest';
import { decidingAnswers, ruleReason } from '../../admin-ui/shared/decision/deciding-answers.ts';
import type { ExplainedCondition, ExplainedRule } from '../../engine/index.ts';

const asked = (fact: string, actual: unknown, holds: boolean): ExplainedCondition => ({
  fact,
  operator: 'is',
  value: 'x',
  actual,
  holds,
});
const factsOf = (condition: ExplainedCondition): string[] => decidingAnswers(condition).map(({ fact }) => fact);

test('of several ways in which a rule could hold, the answers of those that did are told', () => {
  const [yes, no] = [asked('plan', 'gold', true), asked('region', 'eu', false)];
  expect(decidingAnswers({ any: [no, yes], holds: true })).toEqual([{ fact: 'plan', actual: 'gold' }]);
  expect(factsOf({ all: [yes, asked('region', 'eu', true)], holds: true })).toEqual(['plan', 'region']);
});

test('what keeps a condition from holding is what does not, and its opposite holds by that', () => {
  const [yes, no] = [asked('plan', 'gold', true), asked('region', null, false)];
  expect(decidingAnswers({ not: { all: [yes, no], holds: false }, holds: true })).toEqual([{ fact: 'region', actual: null }]);
  expect(factsOf({ not: { any: [asked('a', 1, false), no], holds: false }, holds: true })).toEqual(['a', 'region']);
});

test('named conditions are looked into, and an answer that is asked twice is told once', () => {
  const twice: ExplainedCondition = { all: [asked('plan', 'gold', true), asked('plan', 'gold', true)], holds: true };
  expect(factsOf({ is: 'big customer', condition: { is: 'gold', condition: twice, holds: true }, holds: true })).toEqual([
    'plan',
  ]);
});

const rule = (id: string, outcome: ExplainedRule['outcome'], condition: ExplainedCondition): ExplainedRule => ({
  id,
  outcome,
  condition,
  label: null,
  section: null,
});
const always: ExplainedCondition = { all: [], holds: true };

test('a rule without a condition held because none before it did, or in every case', () => {
  const other = rule('eu', 'does-not-hold', asked('region', 'us', false));
  const part = (...rules: ExplainedRule[]) => [{ stage: 'routing', part: 'routing.rules', rules }];
  const reason = (...rules: ExplainedRule[]) => ruleReason(part(...rules), 'routing.rules', 'otherwise')?.kind;
  expect(reason(other, rule('otherwise', 'holds', always))).toBe('otherwise');
  expect(reason(rule('otherwise', 'holds', always))).toBe('always');
  expect(reason(rule('otherwise', 'holds', always), rule('never asked', 'not-tried', always))).toBe('always');
  expect(reason(other, rule('otherwise', 'holds', asked('plan', 'gold', true)))).toBe('answers');
  expect(reason(other, rule('otherwise', 'does-not-hold', asked('plan', null, false)))).toBeUndefined();
});

test('a rule is looked for in its own part, in each table of it', () => {
  const holds = rule('same', 'holds', asked('plan', 'gold', true));
  const parts = [
    { stage: 'severity', part: 'severity.criteria', rules: [holds] },
    { stage: 'targets', part: 'targets', rules: [rule('same', 'does-not-hold', asked('plan', 'gold', false))] },
    { stage: 'targets', part: 'targets', rules: [rule('same', 'holds', asked('region', 'eu', true))] },
  ];
  expect(ruleReason(parts, 'targets', 'same')).toEqual({ kind: 'answers', answers: [{ fact: 'region', actual: 'eu' }] });
  expect(ruleReason(parts, 'credits', 'same')).toBeUndefined();
});

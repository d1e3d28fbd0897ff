import { expect, test } from 'vitest';
import { compilePolicy, loadPolicies, simulateCase, Tally, type TallyCounts, versionsOf } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const compiled = (response: string, more = '') => {
  const text = `policy: acme/care
language: en
version: 1
title: Care
source: { document: care.pdf }
severities: { low: { label: Low } }
severity: { default: low }
targets:
  - { id: all, response: { ${response}, label: Soon }, resolution: { within: 8 hours, label: Later }, source: { section: Targets } }
${more}`;
  const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
  expect(diagnostics).toEqual([]);
  const [one] = policies;
  if (one === undefined) throw new Error('no policy');
  return compilePolicy(one.policy, timeData);
};

const at = (time: string): string => `2026-06-15T${time}:00+02:00`;

/** Answered after 30 and 90 minutes and after three hours; a fourth case has no answer by noon. */
const cases = ['09:30', '10:30', '12:00', undefined].map((answered) => ({
  case: { openedAt: at('09:00'), events: answered === undefined ? [] : [{ type: 'responded', at: at(answered) }] },
  asOf: at('12:00'),
}));

const countsOf = (from: ReturnType<typeof compiled>, to: ReturnType<typeof compiled>): TallyCounts => {
  const [versions, tally] = [versionsOf(from, to), new Tally()];
  for (const [index, one] of cases.entries()) tally.add(simulateCase(versions, one, index + 1));
  return tally.counts();
};

test('of the cases whose clocks have ended it is counted how many met an objective, before and after', () => {
  const [hour, two] = [compiled('within: 1 hour, objective: 95 %'), compiled('within: 2 hours, objective: 95 %')];
  expect(countsOf(hour, two).objectives).toEqual([
    { metric: 'response', objective: 95, before: { ended: 3, met: 1 }, after: { ended: 3, met: 2 } },
  ]);
  // Also where nothing differs.
  expect(countsOf(hour, hour)).toMatchObject({
    alike: 4,
    objectives: [{ metric: 'response', objective: 95, before: { ended: 3, met: 1 }, after: { ended: 3, met: 1 } }],
  });
});

test('another objective is told beside the one before it, and none where none is stated', () => {
  const counts = countsOf(compiled('within: 1 hour, objective: 95 %'), compiled('within: 1 hour, objective: 90'));
  expect(counts.objectives).toEqual([
    { metric: 'response', objective: 95, before: { ended: 3, met: 1 }, after: { ended: 0, met: 0 } },
    { metric: 'response', objective: 90, before: { ended: 0, met: 0 }, after: { ended: 3, met: 1 } },
  ]);
  expect(counts.parts).toEqual([{ part: 'response.promise', cases: 4 }]);
  expect(countsOf(compiled('within: 1 hour'), compiled('within: 2 hours'))).not.toHaveProperty('objectives');
});

test('credits are a part of what differs', () => {
  const credit = (gives: string) => `credits: [{ id: late, of: response, gives: ${gives}, source: { section: Credits } }]\n`;
  const counts = countsOf(compiled('within: 1 hour', credit('10 %')), compiled('within: 1 hour', credit('20 %')));
  expect(counts.parts).toEqual([{ part: 'credits', cases: 3 }]);
  expect(countsOf(compiled('within: 1 hour'), compiled('within: 1 hour', credit('20 %'))).parts).toEqual([
    { part: 'credits', cases: 4 },
  ]);
});

test('tallies add up', () => {
  const [hour, two] = [compiled('within: 1 hour, objective: 95 %'), compiled('within: 2 hours, objective: 95 %')];
  const [half, whole] = [new Tally(), countsOf(hour, two)];
  half.merge(JSON.parse(JSON.stringify(whole)) as TallyCounts);
  half.merge(whole);
  expect(half.counts().objectives).toEqual([
    { metric: 'response', objective: 95, before: { ended: 6, met: 2 }, after: { ended: 6, met: 4 } },
  ]);
});

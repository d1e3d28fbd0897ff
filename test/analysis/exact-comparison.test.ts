import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExactly } from '../../engine/analysis/exact-comparison.ts';
import { type CompiledPolicy, compilePolicy } from '../../engine/decision/compiled-policy.ts';
import { toCase } from '../../engine/decision/request.ts';
import { ruleCase } from '../../engine/decision/rule-case.ts';
import { targetOf } from '../../engine/policy/target-rule.ts';
import { compiledAnswers } from '../../engine/rules/rule-answers.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { shippedPolicy } from '../diff/edited-policy.ts';
import { newest } from '../shipped-policies.ts';
import { answers, compiled, documents, everyCase, type Json } from './small-policies.ts';

/** What a policy decides of a case, part by part. */
function decidedOf(policy: CompiledPolicy, sent: Json): Record<string, string> {
  const request = { case: sent, envelope: {}, prefix: '' } as const;
  const ruled = ruleCase(compiledAnswers, policy, toCase(request, Date.parse('2026-06-02T00:00:00Z'), policy));
  const phase = ruled.phases.at(-1);
  if (phase === undefined) throw new Error('a case has a phase');
  const holding = compiledAnswers.every(policy.tables.targets, phase.facts);
  const promise = (metric: string): unknown => {
    const rule = holding.find(({ outcome }) => targetOf(outcome, metric) !== undefined);
    return rule === undefined ? null : targetOf(rule.outcome, metric);
  };
  const { severity, route } = phase;
  return Object.fromEntries(
    Object.entries({
      intake: ruled.intake.part.outcome === 'accepted' ? null : { outcome: ruled.intake.part.outcome },
      severity: severity.id === null ? null : { severity: severity.id },
      'routing.teams': route.team === null ? null : leadsTo(route.team),
      'routing.desks': route.desk === undefined ? null : leadsTo(route.desk),
      exclusions: ruled.exclusion === undefined ? null : { excluded: true },
      'targets.response': promise('response'),
      'targets.resolution': promise('resolution'),
    }).map(([part, value]) => [part, JSON.stringify(value)]),
  );
}

/** What a rule leads to. */
const leadsTo = (then: string): Json => ({ then });

const lists = ['severity', 'intake', 'exclusions', 'routing', 'targets'] as const;

test('what two policies decide otherwise is what comes out case by case, and nothing else', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, documents, fc.subarray([...lists], { minLength: 1, maxLength: 2 }), (one, other, changed) => {
      const edited = { ...one, ...Object.fromEntries(changed.map((list) => [list, other[list]])) };
      const [before, after] = [compiled(one), compiled(edited)];
      const seen = new Set<string>();
      for (const sent of everyCase(Object.keys(answers))) {
        const [was, is] = [decidedOf(before, sent), decidedOf(after, sent)];
        for (const part in was) if (was[part] !== is[part]) seen.add(`${part}: ${was[part]} → ${is[part]}`);
      }
      const comparison = compareExactly(before, after);
      expect([comparison.unanswered, comparison.approximations, comparison.definitions]).toEqual([[], [], []]);
      const told = comparison.regions.map(
        ({ part, before: was, after: is }) => `${part}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
      );
      expect(told.sort()).toEqual([...seen].sort());
      expect(comparison.isSame).toBe(seen.size === 0);
      // Every case that is told shows what is said of it.
      for (const { part, before: was, after: is, example } of comparison.regions) {
        const events = example.events.map((event) => ({ ...event, at: '2026-06-01T11:00:00Z' }));
        const sent = { ...example.facts, openedAt: '2026-06-01T10:00:00Z', events };
        expect([decidedOf(before, sent)[part], decidedOf(after, sent)[part]]).toEqual([JSON.stringify(was), JSON.stringify(is)]);
      }
    }),
    { numRuns: process.env.DUELINE_LONG ? 2000 : 10 },
  );
});

describe('a shipped policy', () => {
  const deciding = newest.map(({ policy }) => policy).filter(({ language }) => language !== 'base');

  test.each(deciding.map((policy) => [`${policy.id}/${policy.language}`, policy] as const))(
    '%s decides as itself, proved',
    (_, policy) => {
      const compare = compareExactly(compilePolicy(policy, timeData), compilePolicy({ ...policy }, timeData));
      expect(compare.regions).toEqual([]);
      expect(compare.isSame).toBe(true);
    },
  );

  test('has the one region that an edit changes', () => {
    const { policy } = shippedPolicy('planview/customer-care/fr');
    const document = structuredClone(policy.document);
    const rule = document.targets?.find((one) => (one.resolution as { within?: string } | undefined)?.within === '96 hours');
    if (rule === undefined) throw new Error('a rule promises 96 hours');
    rule.resolution = { ...rule.resolution, within: '72 hours' };
    const { regions, definitions } = compareExactly(
      compilePolicy(policy, timeData),
      compilePolicy({ ...policy, document }, timeData),
    );
    expect(definitions).toEqual([]);
    expect(regions).toHaveLength(1);
    expect(regions[0]).toMatchObject({
      part: 'targets.resolution',
      before: { within: '96 hours' },
      after: { within: '72 hours' },
    });
  });
});

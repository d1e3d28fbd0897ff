import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedBy, sameText } from '../../engine/analysis/decided.ts';
import { compareExactly } from '../../engine/analysis/exact-comparison.ts';
import { type CompiledPolicy, compilePolicy } from '../../engine/decision/compiled-policy.ts';
import { randomCases } from '../../engine/decision/random-cases.ts';
import { toCase } from '../../engine/decision/request.ts';
import { ruleCase } from '../../engine/decision/rule-case.ts';
import type { Policy } from '../../engine/index.ts';
import { targetOf } from '../../engine/policy/target-rule.ts';
import { compiledAnswers } from '../../engine/rules/rule-answers.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { shippedPolicy } from '../diff/edited-policy.ts';
import { newest, shipped } from '../shipped-policies.ts';
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
      severity: severityOf(severity.id),
      'severity.assessed': severityOf(severity.assessed),
      'severity.requested': severityOf(severity.requested),
      'routing.teams': route.team === null ? null : leadsTo(route.team),
      'routing.desks': route.desk === undefined ? null : leadsTo(route.desk),
      exclusions: ruled.exclusion === undefined ? null : { excluded: true },
      'targets.response': promise('response'),
      'targets.resolution': promise('resolution'),
    }).map(([part, value]) => [part, JSON.stringify(value)]),
  );
}

const severityOf = (id: string | null): Json | null => (id === null ? null : { severity: id });

/** What a rule leads to. */
const leadsTo = (then: string): Json => ({ then });

/** A version of a shipped policy. */
function versionOf(edition: string, version: number): Policy {
  const found = shipped.loaded.find(({ policy: one }) => `${one.id}/${one.language}` === edition && one.version === version);
  if (found === undefined) throw new Error(`there is no ${edition}@${version}`);
  return found.policy;
}

/** What the rules of a policy say of a case, part by part, as the comparison tells it. */
function ruledParts(policy: CompiledPolicy, sent: Json): Record<string, string> {
  const request = { case: sent, envelope: {}, prefix: '' } as const;
  const ruled = ruleCase(compiledAnswers, policy, toCase(request, Date.parse('2035-01-01T00:00:00Z'), policy));
  const phase = ruled.phases.at(-1);
  if (phase === undefined) throw new Error('a case has a phase');
  const team = compiledAnswers.first(policy.tables.teams, phase.facts);
  const parts = {
    severity: severityOf(phase.severity.id),
    'severity.assessed': severityOf(phase.severity.assessed),
    'severity.requested': severityOf(phase.severity.requested),
    'routing.teams': team === undefined ? null : decidedBy(team),
    exclusions: ruled.exclusion === undefined ? null : { excluded: true },
    disposition: ruled.disposition === undefined ? null : decidedBy(ruled.disposition),
  };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, sameText(value)]));
}

const lists = ['severity', 'intake', 'exclusions', 'routing', 'targets'] as const;

test('what two policies decide otherwise is what comes out case by case, and nothing else', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, documents, fc.subarray([...lists], { minLength: 1, maxLength: 2 }), (one, other, changed) => {
      const edited: typeof one = { ...one, ...Object.fromEntries(changed.map((list) => [list, other[list]])) };
      const [before, after] = [compiled(one), compiled(edited)];
      const seen = new Set<string>();
      for (const sent of everyCase(Object.keys(answers))) {
        const [was, is] = [decidedOf(before, sent), decidedOf(after, sent)];
        for (const part in was) if (was[part] !== is[part]) seen.add(`${part}: ${was[part]} → ${is[part]}`);
      }
      const comparison = compareExactly(before, after);
      expect([comparison.unanswered, comparison.approximations]).toEqual([[], []]);
      const settings = (['setBy', 'changes', 'default'] as const).filter((key) => one.severity[key] !== edited.severity[key]);
      expect(comparison.definitions).toEqual(settings.map((key) => `severity.${key}`));
      const told = comparison.regions.map(
        ({ part, before: was, after: is }) => `${part}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
      );
      expect(told.sort()).toEqual([...seen].sort());
      expect(comparison.isSame).toBe(seen.size + settings.length === 0);
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

  /** What is compared of a decision of a shipped policy: rules in their lists, targets, severities. */
  const comparable = ['severity', 'severity.assessed', 'severity.requested', 'routing.teams', 'exclusions', 'disposition'];

  test.each([
    ['planettogether/support-guide/en', 1, 2],
    ['planview/ppm-pro/en', 1, 3],
    ['planview/customer-care/fr', 2, 3],
  ] as const)('%s: whatever cases drawn at random are decided otherwise by version %i and %i is told', (edition, one, other) => {
    const [before, after] = [one, other].map((version) => compilePolicy(versionOf(edition, version), timeData));
    if (before === undefined || after === undefined) throw new Error('both versions are shipped');
    const { regions, unanswered } = compareExactly(before, after);
    expect(unanswered).toEqual([]);
    const told = new Set(regions.map(({ part, before: was, after: is }) => `${part}: ${sameText(was)} → ${sameText(is)}`));
    const cases = [...randomCases(before, 1500), ...randomCases(after, 1500)];
    const seen = cases.flatMap((sent) => {
      const [was, is] = [ruledParts(before, sent), ruledParts(after, sent)];
      return comparable.filter((part) => was[part] !== is[part]).map((part) => `${part}: ${was[part]} → ${is[part]}`);
    });
    expect([...new Set(seen)].filter((one) => !told.has(one))).toEqual([]);
    if (edition.endsWith('/fr')) expect(regions).toEqual([]);
    else expect(seen.length).toBeGreaterThan(20);
  });

  test('with levels in another order, or another warning, is not the same', () => {
    const { policy } = shippedPolicy('ptc/technical-support/en');
    const edited = (change: (document: typeof policy.document) => void) => {
      const document = structuredClone(policy.document);
      change(document);
      return compareExactly(compilePolicy(policy, timeData), compilePolicy({ ...policy, document }, timeData));
    };
    const turned = edited((document) => document.escalation?.reverse());
    expect([turned.isSame, turned.regions.every(({ part }) => part === 'escalation')]).toEqual([false, true]);
    expect(edited((document) => Object.assign(document, { warnAt: [10] })).definitions).toEqual(['warnAt']);
    const reworded = edited((document) => Object.assign(document, { title: 'Another', notes: ['A note'] }));
    expect([reworded.isSame, reworded.definitions]).toEqual([true, []]);
  });

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

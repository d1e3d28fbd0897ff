import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analysePolicy } from '../../engine/analysis/findings.ts';
import type { CompiledPolicy } from '../../engine/decision/compiled-policy.ts';
import { toCase } from '../../engine/decision/request.ts';
import { ruleCase } from '../../engine/decision/rule-case.ts';
import { metricsSetBy } from '../../engine/policy/target-rule.ts';
import { compiledTable } from '../../engine/rules/compiled-table.ts';
import { type Answered, recordedAnswers } from '../../engine/rules/rule-answers.ts';
import type { Rule, RuleTable } from '../../engine/rules/rule-table.ts';
import { answers, compiled, documents, everyCase, type Json } from './small-policies.ts';

/*
 * Small policies at random, and every case that they can have: what the analysis says of boxes is what comes out case by case. The
 * answers are chosen here, not by the analysis.
 */

type Seen = {
  /** By table, the rules that are the first to hold for some case; of targets each with a metric that it sets. */
  readonly first: Map<string, Set<string>>;
  readonly holds: Map<string, Set<string>>;
  /** By table, which rules hold together, in their order, for some case. */
  readonly together: Map<string, Set<string>>;
  /** What some case that answers all that is asked stays without. */
  readonly undecided: Set<string>;
  /** Whether somebody served first gets a slighter severity by the criteria than the same case of somebody else. */
  isReversed: boolean;
};

/** What comes out case by case: which rules are ever the first, for each metric that they set, and which ever hold. */
function bruteForce(policy: CompiledPolicy): Seen {
  const seen: Seen = { first: new Map(), holds: new Map(), together: new Map(), undecided: new Set(), isReversed: false };
  const foundFor = new Map<string, Map<unknown, number>>();
  const { criteria, adjustments, limits, teams, desks, targets } = policy.tables;
  const note = (map: Map<string, Set<string>>, table: string, rule: string): void => {
    const set = map.get(table) ?? new Set();
    map.set(table, set);
    set.add(rule);
  };
  for (const sent of everyCase(Object.keys(answers))) {
    const record: Answered[] = [];
    const request = { case: sent, envelope: {}, prefix: '' } as const;
    const ruled = ruleCase(recordedAnswers(record), policy, toCase(request, Date.parse('2026-06-02T00:00:00Z'), policy));
    for (const { question, answer } of record) {
      const { table, asks } = question;
      for (const index of answer) note(seen.holds, table.name, table.rules[index]?.id ?? '');
      if (table.name === 'targets') {
        for (const metric of ['response', 'resolution']) {
          const found = answer.find((index) => metricsSetBy((table.rules[index]?.outcome ?? {}) as object).includes(metric));
          if (found !== undefined) note(seen.first, 'targets', `${metric} ${table.rules[found]?.id}`);
        }
      } else if (asks === 'first' && answer[0] !== undefined) {
        note(seen.first, table.name, table.rules[answer[0]]?.id ?? '');
        note(seen.together, table.name, compiledTable(table).every(question.facts).join(','));
      }
    }
    if (ruled.intake.part.outcome === 'accepted' && sent.vip !== undefined) {
      const asked = record.findLast(({ question }) => question.table === criteria);
      const then = criteria.rules[asked?.answer[0] ?? -1]?.outcome.then;
      const others = JSON.stringify({ ...sent, vip: null });
      const pair = foundFor.get(others) ?? new Map<unknown, number>();
      foundFor.set(others, pair.set(sent.vip, then === undefined ? policy.severities.length : policy.severities.indexOf(then)));
      if ((pair.get(true) ?? 0) > (pair.get(false) ?? Number.POSITIVE_INFINITY)) seen.isReversed = true;
    }
    const current = ruled.phases.at(-1);
    const isHandled = ruled.intake.part.outcome === 'accepted' && ruled.exclusion === undefined;
    if (!isHandled || current === undefined) continue;
    // A list with nothing in it answers nothing.
    const isAnswered = (fact: string): boolean => Object.hasOwn(sent, fact) && (sent[fact] as readonly unknown[]).length !== 0;
    const answersAll = (asking: readonly RuleTable<unknown>[]): boolean =>
      Object.keys(answers).every((fact) => isAnswered(fact) || !JSON.stringify(asking).includes(`"fact":"${fact}"`));
    const isWished = criteria.rules.length > 0 || current.facts.requestedSeverity !== undefined;
    if (isWished && answersAll([criteria, adjustments, limits]) && current.severity.id === null) seen.undecided.add('severity');
    if (teams.rules.length > 0 && answersAll([teams]) && current.route.team === null) seen.undecided.add('team');
    if (desks.rules.length > 0 && answersAll([desks]) && current.route.desk === undefined) seen.undecided.add('desk');
    if (targets.rules.length > 0 && answersAll([targets]) && current.severity.id !== null)
      if (Object.keys(current.commitments.byKind).length === 0) seen.undecided.add('target');
  }
  return seen;
}

/** What a rule decides, but for its name. */
function decided({ outcome }: Rule<unknown>): string {
  return JSON.stringify({ ...(outcome as Json), id: undefined, when: undefined });
}

/** Whether some case would be decided otherwise without a rule, and without those that others hide. */
function isNeeded(table: RuleTable<unknown>, id: string, seen: Seen): boolean {
  const living = seen.first.get(table.name);
  return [...(seen.together.get(table.name) ?? [])].some((holding) => {
    const rules = holding.split(',').flatMap((index) => table.rules[Number(index)] ?? []);
    const [first, next] = rules.filter((rule) => living?.has(rule.id));
    return first?.id === id && (next === undefined || decided(first) !== decided(next));
  });
}

const findings = (analysis: Analysis, kind: string) => analysis.findings.filter((one) => one.kind === kind);

test('rules that never hold, and rules that others hide, are those that no case shows', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, (parts) => {
      const policy = compiled(parts);
      const seen = bruteForce(policy);
      const analysis = analysePolicy(policy);
      expect([analysis.unanswered, analysis.approximations]).toEqual([[], []]);
      const { intake, criteria, adjustments, limits, teams, desks, exclusions, targets } = policy.tables;
      const never: string[] = [];
      const hidden: string[] = [];
      const tables: readonly RuleTable<unknown>[] = [intake, criteria, adjustments, limits, teams, desks, exclusions, targets];
      for (const table of tables)
        for (const rule of table.rules) {
          const name = `${table.name}/${rule.id}`;
          if (!seen.holds.get(table.name)?.has(rule.id) && !firstOnly(table, seen, rule.id)) never.push(name);
          else if (table === targets) {
            for (const metric of metricsSetBy(rule.outcome as object))
              if (!seen.first.get('targets')?.has(`${metric} ${rule.id}`)) hidden.push(`${name} ${metric}`);
          } else if (table !== limits && table !== adjustments && !seen.first.get(table.name)?.has(rule.id)) hidden.push(name);
        }
      const told = findings(analysis, 'hidden').flatMap((one) => {
        if (one.kind !== 'hidden') return [];
        const name = `${one.part}/${one.rule}`;
        if (one.part !== 'targets') return [name];
        const rule = targets.rules.find(({ id }) => id === one.rule);
        return (one.metrics ?? metricsSetBy((rule?.outcome ?? {}) as object)).map((metric) => `${name} ${metric}`);
      });
      const toldNever = findings(analysis, 'never-holds').flatMap((one) => ('rule' in one ? [`${one.part}/${one.rule}`] : []));
      // A rule that is never asked because an earlier one holds may as well never hold: both are rules that do nothing.
      const both = (a: readonly string[], b: readonly string[]) =>
        [...new Set([...a, ...b].map((one) => one.split(' ')[0]))].sort();
      expect(both(told, toldNever)).toEqual(both(hidden, never));
      const redundant = [intake, criteria, teams, desks, exclusions].flatMap((table) =>
        [...(seen.first.get(table.name) ?? [])].filter((id) => !isNeeded(table, id, seen)).map((id) => `${table.name}/${id}`),
      );
      const toldRedundant = findings(analysis, 'redundant').flatMap((one) => ('rule' in one ? [`${one.part}/${one.rule}`] : []));
      expect(toldRedundant.sort()).toEqual(redundant.sort());
      const reversed = findings(analysis, 'graver-gets-less').filter(
        (one) => one.kind === 'graver-gets-less' && one.fact === 'vip',
      );
      expect(reversed.length > 0).toBe(seen.isReversed);
      const undecided = findings(analysis, 'undecided').flatMap((one) => (one.kind === 'undecided' ? [one.what] : []));
      expect(undecided.sort()).toEqual([...seen.undecided].sort());
      expect(told.filter((one) => one.includes(' ')).sort()).toEqual(hidden.filter((one) => one.includes(' ')).sort());
    }),
    { numRuns: process.env.DUELINE_LONG ? 2000 : 12 },
  );
});

/** Lists of which the first rule counts are not asked further: what is never first is not known to hold. */
function firstOnly(table: RuleTable<unknown>, seen: Seen, rule: string): boolean {
  return table.name !== 'targets' && seen.first.get(table.name)?.has(rule) === true;
}

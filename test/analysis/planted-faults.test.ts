import { describe, expect, test } from 'vitest';
import { analysePolicy, type Finding } from '../../engine/analysis/findings.ts';
import { compilePolicy } from '../../engine/decision/compiled-policy.ts';
import type { SupportPolicy } from '../../engine/index.ts';
import { rulesAt } from '../../engine/policy/rule-lists.ts';
import { decidedListIds, ruleLists } from '../../engine/vocabulary/stages.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { newest } from '../shipped-policies.ts';

type Json = Readonly<Record<string, unknown>>;

const policies = newest.map(({ policy }) => policy).filter(({ language }) => language !== 'base');
const lists = decidedListIds.map((id) => ruleLists[id]).filter(({ asks }) => asks === 'first');

/** Each list of each shipped policy in which the first rule that holds counts. */
const places = policies.flatMap((policy) =>
  lists
    .filter(({ path }) => rulesAt(policy.document, path).some(({ when }) => when !== undefined))
    .map(({ path }) => [`${policy.id}/${policy.language} ${path.join('.')}`, policy, path.join('.')] as const),
);

/** The policy with another list of rules in the place of one. */
function withRules(policy: (typeof policies)[number], path: string, change: (rules: readonly Json[]) => readonly Json[]) {
  const document = structuredClone(policy.document) as unknown as Record<string, unknown>;
  const [first = '', second] = path.split('.');
  if (second === undefined) document[first] = change(document[first] as Json[]);
  else {
    const part = document[first] as Record<string, unknown>;
    part[second] = change(part[second] as Json[]);
  }
  return compilePolicy({ ...policy, document: document as unknown as SupportPolicy }, timeData);
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map((one) => `${one.kind} ${one.part} ${'rule' in one ? one.rule : one.what}`).sort();

describe('a fault that is planted in a shipped policy is found, and no other', () => {
  test.each(places)('%s', (_, policy, path) => {
    const before = told(analysePolicy(compilePolicy(policy, timeData)).findings);
    const found = (change: (rules: readonly Json[]) => readonly Json[]): string[] =>
      told(analysePolicy(withRules(policy, path, change)).findings).filter((one) => !before.includes(one));
    const conditional = (rules: readonly Json[]): Json => rules.find(({ when }) => when !== undefined) as Json;
    const different = (rule: Json): Json => ({ ...rule, id: 'planted', label: 'Something else' });
    expect(found((rules) => [...rules, different(conditional(rules))])).toEqual([`hidden ${path} planted`]);
    expect(
      found((rules) => {
        const { when, ...rule } = conditional(rules);
        return [{ ...rule, id: 'planted', when: { all: [when, { not: when }] } }, ...rules];
      }),
    ).toEqual([`never-holds ${path} planted`]);
    // A rule that stands twice is redundant the first time and hidden the second, which is told alone.
    const twice = found((rules) => [...rules.slice(0, 1), { ...rules[0], id: 'planted' }, ...rules.slice(1)]);
    expect(twice).toEqual([`hidden ${path} planted`]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkAnalysis, compilePolicy, loadPolicies, tellAnalysis } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const common = `policy: acme/care
version: 1
title: Care
source: { document: Care.pdf }
`;
const rules = `severities:
  high: { label: High }
  low: { label: Low }
severity:
  criteria:
    - id: down
      when: { serviceState: down }
      then: low
      label: Down
      source: { section: "1" }
    - id: degraded
      when: { serviceState: degraded }
      then: high
      label: Degraded
      source: { section: "1" }
    - id: again
      when: { serviceState: [down, degraded] }
      then: high
      label: Again
      source: { section: "1" }
    - id: otherwise
      then: low
      label: Otherwise
      source: { section: "1" }
targets:
  - id: answer
    when: { severity: [high, low] }
    response: { within: 4 hours, on: around-the-clock, label: Answer }
    source: { section: "2" }
`;

/** The analysis of the last of some policies, laid over those before it. */
function analysed(...files: readonly (readonly [string, string])[]) {
  const { policies, diagnostics } = loadPolicies(
    files.map(([path, text]) => ({ path, text })),
    publicHolidays,
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const loaded = policies.find(({ file }) => file.path === files.at(-1)?.[0]);
  if (loaded === undefined) throw new Error('the policy was not read');
  const compiled = compilePolicy(loaded.policy, timeData);
  return { told: tellAnalysis(compiled, loaded.draft), check: checkAnalysis(compiled, loaded.draft) };
}

const alone = (analysis = '') => analysed(['acme/care/en/1.yaml', `${common}language: en\n${analysis}${rules}`]);
const named = ({ told: { findings } }: ReturnType<typeof analysed>) =>
  findings.map(({ kind, weight, line }) => `${kind} ${weight} ${line}`);

describe('what rules do together', () => {
  it('is told at its line, errors apart from warnings', () => {
    const found = alone();
    expect(named(found)).toEqual(['graver-gets-less warning 11', 'hidden error 21']);
    expect(found.check.faults.map(({ code }) => code)).toEqual(['hidden']);
    expect(found.check.warnings.map(({ code }) => code)).toEqual(['graver-gets-less']);
    expect(found.told.findings[0]).toMatchObject({
      fact: 'serviceState',
      rule: 'down',
      graver: { answer: 'down', severity: 'low' },
      slighter: { answer: 'degraded', severity: 'high' },
      example: { facts: { serviceState: 'down' }, events: [] },
    });
  });

  it('weighs what the policy says it weighs', () => {
    const weights = 'analysis: { weights: { hidden: warning, graver-gets-less: error } }\n';
    const found = alone(weights);
    expect(named(found)).toEqual(['graver-gets-less error 12', 'hidden warning 22']);
    expect(found.check.faults.map(({ code }) => code)).toEqual(['graver-gets-less']);
  });

  it('is accepted with a reason, and each acceptance holds for one finding', () => {
    const accepted = alone(`analysis:
  accept:
    - { finding: hidden, part: severity.criteria, rule: again, reason: The document says it twice. }
    - finding: graver-gets-less
      part: severity.criteria
      rule: down
      fact: serviceState
      reason: An outage is announced to all at once.
`);
    expect(named(accepted)).toEqual([]);
    expect(accepted.told.accepted.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
      'graver-gets-less: An outage is announced to all at once.',
      'hidden: The document says it twice.',
    ]);
    expect(accepted.check).toEqual({ faults: [], warnings: [] });
  });

  it.each([
    ['of another rule', '{ finding: hidden, part: severity.criteria, rule: otherwise, reason: x }'],
    ['of another part', '{ finding: hidden, part: routing.teams, rule: again, reason: x }'],
    ['of another kind', '{ finding: redundant, part: severity.criteria, rule: again, reason: x }'],
    ['about another question', '{ finding: graver-gets-less, part: severity.criteria, rule: down, fact: impact, reason: x }'],
    ['without the rule that it is found of', '{ finding: hidden, part: severity.criteria, reason: x }'],
  ])('an acceptance %s is found to be in vain', (_, acceptance) => {
    const found = alone(`analysis:\n  accept:\n    - ${acceptance}\n`);
    expect(named(found)).toEqual(['accepted-in-vain error 8', 'graver-gets-less warning 14', 'hidden error 24']);
    expect(found.check.faults.map(({ code }) => code)).toEqual(['accepted-in-vain', 'hidden']);
  });

  it('of a base holds up no policy that takes it over', () => {
    const over = `${common}language: en\nextends: acme/care/base@1\n`;
    const found = analysed(['acme/care/base/1.yaml', `${common}language: base\n${rules}`], ['acme/care/en/1.yaml', over]);
    expect(found.told.findings.map(({ kind, weight, file }) => `${kind} ${weight} ${file}`)).toEqual([
      'graver-gets-less warning acme/care/base/1.yaml',
      'hidden warning acme/care/base/1.yaml',
    ]);
  });
});

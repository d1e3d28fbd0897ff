import { describe, expect, it } from 'vitest';
import { mutantKinds, mutantsOf } from '../../engine/analysis/mutants.ts';
import { exampleStrength, loadPolicies, type PolicyFile } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const text = (examples: string, more = ''): string => `policy: acme/care
language: en
version: 1
title: Care
source: { document: Care.pdf }
severities:
  high: { label: High }
  low: { label: Low }
calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-fri, from: "09:00", to: "17:00" }]
    source: { section: "0" }
severity:
  criteria:
    - id: down
      when: { serviceState: [down, degraded], usersAffected: { atLeast: 10 } }
      then: high
      label: Down
      source: { section: "1" }
    - id: otherwise
      then: low
      label: Otherwise
      source: { section: "1" }
targets:
  - id: answer
    when: { severity: high }
    response: { within: 1 hour, on: office, label: Answer }
    source: { section: "2" }
  - id: slow-answer
    response: { within: 4 hours, on: office, label: Answer }
    source: { section: "2" }
${more}examples:
${examples}`;

function policyOf(written: string) {
  const file: PolicyFile = { path: 'acme/care/en/1.yaml', text: written };
  const { policies, diagnostics } = loadPolicies([file], publicHolidays);
  expect(diagnostics.map(({ message, line }) => `${line} ${message}`)).toEqual([]);
  const [loaded] = policies;
  if (loaded === undefined) throw new Error('the policy was not read');
  return loaded.policy;
}

const low = `  - name: Nothing is down
    case: { openedAt: 2026-06-03T10:00:00+02:00 }
    expect: { severity.id: low }
`;
/** Of each side of the threshold, each value, and the time in which an answer is promised, begun before the office opens. */
const all = `${low}  - name: Ten users are many
    case: { serviceState: down, usersAffected: 10, openedAt: 2026-06-03T08:00:00+02:00 }
    expect: { severity.id: high, targets.response.dueAt: 2026-06-03T10:00:00+02:00 }
  - name: A weak service is down
    case: { serviceState: degraded, usersAffected: 11, openedAt: 2026-06-03T16:30:00+02:00 }
    expect: { severity.id: high, targets.response.dueAt: 2026-06-04T09:30:00+02:00 }
  - name: Four hours for the others
    case: { openedAt: 2026-06-03T10:00:00+02:00 }
    expect: { targets.response.dueAt: 2026-06-03T14:00:00+02:00 }
`;

describe('examples', () => {
  it('are held against each rule and every kind of change', async () => {
    const weak = await exampleStrength(policyOf(text(low)), timeData);
    expect(weak.unreached).toEqual([
      { part: 'severity.criteria', rule: 'down' },
      { part: 'targets', rule: 'answer' },
    ]);
    expect(weak.rules).toBe(4);
    const missed = weak.unnoticed.map(({ kind, rule, before, after }) => `${kind} ${rule} ${String(before)} ${String(after)}`);
    expect(missed).toEqual([
      'rule-removed down down undefined',
      'rules-swapped down down otherwise',
      'value-dropped down down undefined',
      'value-dropped down degraded undefined',
      'threshold-moved down 10 11',
      'rule-removed answer answer undefined',
      'rules-swapped answer answer slow-answer',
      'amount-doubled answer 1 hour 2 hours',
      'rule-removed slow-answer slow-answer undefined',
      'amount-doubled slow-answer 4 hours 8 hours',
      'hour-shifted null 09:00 09:30',
      'hour-shifted null 17:00 17:30',
    ]);
    expect(new Set(mutantKinds)).toEqual(new Set([...mutantsOf(policyOf(text(low)).document)].map(({ kind }) => kind)));
  });

  it('that say everything notice everything', async () => {
    const strong = await exampleStrength(policyOf(text(all)), timeData);
    expect(strong).toMatchObject({ unreached: [], unnoticed: [], equivalent: 0 });
    expect(strong.mutants).toBeGreaterThan(11);
  });

  it('that are suggested come out as the policy decides, and notice what none did', async () => {
    const { unnoticed } = await exampleStrength(policyOf(text(low)), timeData);
    const suggested = unnoticed.flatMap(({ suggestion }, index) =>
      suggestion === null ? [] : [{ ...suggestion, name: `n${index}` }],
    );
    expect(suggested).toHaveLength(10);
    const written = suggested.map((example) => `  - ${JSON.stringify(example)}\n`).join('');
    const after = await exampleStrength(policyOf(text(low + written)), timeData);
    // What no case of rules shows: hours that begin or end otherwise.
    expect(after.unnoticed.map(({ kind }) => kind)).toEqual(['hour-shifted', 'hour-shifted']);
    expect(after.unreached).toEqual([]);
  });

  it('need not notice what decides every case the same', async () => {
    const twice = `exclusions:
  - id: training
    when: { topic: [training, consulting] }
    label: Training
    source: { section: "3" }
  - id: consulting
    when: { topic: consulting }
    label: Training
    source: { section: "3" }
`;
    const { unnoticed, equivalent } = await exampleStrength(policyOf(text(all, twice)), timeData);
    expect(equivalent).toBeGreaterThan(0);
    expect(unnoticed.filter(({ rule, kind }) => rule === 'consulting' && kind === 'rule-removed')).toEqual([]);
  });
});

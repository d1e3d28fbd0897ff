import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { baseSource, type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { declaredAt } from '../../admin-ui/features/editor/names/declared-name.ts';
import { nameFault, renameBar } from '../../admin-ui/features/editor/names/name-fault.ts';
import { referencesTo } from '../../admin-ui/features/editor/names/policy-references.ts';
import { renamedText } from '../../admin-ui/features/editor/names/renamed-text.ts';
import { ruleLists, rulesAt } from '../../admin-ui/features/editor/rules/rule-lists.ts';
import { compilePolicy, isProblem, loadPolicies, type Path, runExamples } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const read = (file: string) => ({ path: file, text: readFileSync(`policies/${file}`, 'utf8') });
const base = read('planview/customer-care/base/1.yaml');
const files = [
  base,
  read('planview/customer-care/sv/1.yaml'),
  read('planview/ppm-pro/en/1.yaml'),
  read('planettogether/support-guide/en/1.yaml'),
  read('ptc/technical-support/en/1.yaml'),
];

const layersOf = (text: string): LayeredPolicy => {
  const below = text.includes('\nextends:') ? baseSource(base.path, base.text) : undefined;
  const policy = layeredPolicy(text, below ? [below] : []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};

const parts = ['severities', 'desks', 'contacts', 'calendars', 'unions', 'clocks', 'products', 'symptoms', 'facts'] as const;

/** Every place at which a policy names something. */
const namePaths = ({ document }: LayeredPolicy): Path[] => [
  ...parts.flatMap((part) => Object.keys(document[part] ?? {}).map((id) => [part, id])),
  ...Object.entries(document.facts ?? {}).flatMap(([fact, { values = {} }]) =>
    Object.keys(values).map((id) => ['facts', fact, 'values', id]),
  ),
  ...ruleLists(document).flatMap(({ path }) => rulesAt(document, path).map((_, index) => [...path, index])),
];

const policies = files.map((file) => ({ file, text: file.text, policy: layersOf(file.text) }));
const renameable = policies.flatMap((one) =>
  namePaths(one.policy).flatMap((path) => (renameBar(one.policy, path) === undefined ? [{ ...one, path }] : [])),
);

const nameOf = (policy: LayeredPolicy, path: Path): string => declaredAt(policy.document, path)?.name ?? '';

const back = (path: Path, name: string): Path => (typeof path.at(-1) === 'number' ? path : [...path.slice(0, -1), name]);

/** What the examples of a policy decide, without what tells texts apart. */
const decisions = async (path: string, text: string): Promise<unknown[]> => {
  const { policies: loaded, diagnostics } = loadPolicies(
    [base, { path, text }].slice(path === base.path ? 1 : 0),
    publicHolidays,
  );
  const found = loaded.find(({ file }) => file.path === path);
  if (found === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const runs = await runExamples(compilePolicy(found.policy, timeData));
  return runs.map(({ outcome, unmet }) => ({
    unmet,
    outcome: isProblem(outcome) ? outcome : { ...outcome, decisionId: '', policy: '', versions: '' },
  }));
};

const comments = (text: string): string[] => text.match(/#.*$/gm) ?? [];

const fresh = fc.constantFrom('fresh', 'a1', 'Zz-2-b', 'of-another-name', 'yes');

describe('renaming', () => {
  test('finds something to rename in every part', () => {
    const kinds = new Set(renameable.map(({ policy, path }) => declaredAt(policy.document, path)?.kind));
    for (const kind of ['severities', 'desks', 'contacts', 'hours', 'products', 'symptoms', 'rules:targets', 'rules:notices'])
      expect(kinds).toContain(kind);
  });

  test('there and back gives the same text, keeps every comment and changes nothing but the name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...renameable), fresh, ({ policy, text, path }, name) => {
        fc.pre(nameFault(policy, path.slice(0, -1), name) === undefined);
        const declared = declaredAt(policy.document, path) ?? { kind: '', name: '' };
        const { text: renamed, places } = renamedText(policy, path, name);
        const after = layersOf(renamed);
        expect(nameOf(after, back(path, name))).toBe(name);
        expect(places).toBe(referencesTo(policy, declared).own.length);
        expect(comments(renamed)).toEqual(comments(text));
        expect(renamed.split('\n').length).toBe(text.split('\n').length);
        const changed = renamed.split('\n').filter((line, index) => line !== text.split('\n')[index]);
        expect(changed.every((line) => line.includes(name))).toBe(true);
        expect(referencesTo(after, declared).own).toEqual([]);
        expect(referencesTo(after, { ...declared, name }).own.length).toBe(places);
        expect(renamedText(after, back(path, name), declared.name).text).toBe(text);
      }),
      { numRuns: process.env.DUELINE_LONG ? 1000 : 40 },
    );
  });

  test('keeps every decision of the examples apart from the name', async () => {
    const known = new Map<string, unknown[]>();
    const withExamples = renameable.filter(({ file }) => file !== base);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withExamples), async ({ file, policy, text, path }) => {
        const name = path[0] === 'facts' && path.length === 2 ? 'quiteAnotherName' : 'quite-another-name';
        const before = known.get(file.path) ?? (await decisions(file.path, text));
        known.set(file.path, before);
        const after = await decisions(file.path, renamedText(policy, path, name).text);
        const told = JSON.stringify(after).replaceAll(name, nameOf(policy, path));
        expect(JSON.parse(told)).toEqual(before);
      }),
      { numRuns: process.env.DUELINE_LONG ? 1000 : 30 },
    );
  });

  test('changes the hours of a level and of a closing rule, and no other word', () => {
    const text = `policy: acme/care
language: en
version: 1
title: Care
source: { document: a.txt }
calendars:
  hours: { timeZone: UTC, open: [{ days: mon-fri, from: "09:00", to: "17:00" }] }
escalation:
  - { id: m1, to: boss, after: 2 hours on hours }
  - { id: m2, to: boss, after: 50 % of response }
closure:
  - { id: silent, within: 8 hours, on: hours, label: After eight hours }
`;
    expect(renamedText(layersOf(text), ['calendars', 'hours'], 'office')).toEqual({
      places: 2,
      text: text
        .replace('  hours: {', '  office: {')
        .replace('2 hours on hours', '2 hours on office')
        .replace('on: hours', 'on: office'),
    });
  });

  test('changes conditions, promises, events and what examples expect', () => {
    const text = `policy: acme/care
language: en
version: 1
title: Care
source: { document: a.txt }
facts:
  tier: { type: id, values: { "gold": { label: Gold }, silver: {} }, label: Tier } # asked on the phone
severities:
  high: { label: High }
  low: { label: Low }
severity:
  criteria:
    - { id: high, when: { any: [{ tier: gold }, { not: { tier: [silver, gold] } }] }, then: high }
  default: low
targets:
  - { id: high, when: { severity: { not: high } }, response: { within: 2 business days, on: day, dueWithinHours: day } }
calendars:
  day: { timeZone: UTC, open: [{ days: mon-fri, from: "09:00", to: "17:00" }] }
examples:
  - name: high stays as it is in words
    case: { requestedSeverity: high, tier: gold, openedAt: 2026-06-10T09:00:00Z, events: [{ type: severity-changed, at: 2026-06-10T10:00:00Z, to: high }] }
    expect: { severity.id: high, severity: { requested: high, label: high }, targets.response.calendar: day+night }
`;
    const policy = layersOf(text);
    expect(renamedText(policy, ['severities', 'high'], 'top')).toEqual({
      places: 6,
      text: text
        .replace('  high: {', '  top: {')
        .replace('then: high', 'then: top')
        .replace('{ not: high }', '{ not: top }')
        .replace('requestedSeverity: high', 'requestedSeverity: top')
        .replace('to: high', 'to: top')
        .replace('severity.id: high', 'severity.id: top')
        .replace('requested: high', 'requested: top'),
    });
    expect(renamedText(policy, ['facts', 'tier', 'values', 'gold'], 'first').text).toContain(
      'values: { "first": { label: Gold }',
    );
    expect(renamedText(policy, ['facts', 'tier', 'values', 'gold'], 'first').places).toBe(3);
    expect(renamedText(policy, ['facts', 'tier'], 'grade').places).toBe(3);
    expect(renamedText(policy, ['calendars', 'day'], 'office').places).toBe(3);
    expect(renamedText(policy, ['calendars', 'day'], 'office').text).toContain('calendar: office+night }');
    expect(renamedText(policy, ['targets', 0], 'all').places).toBe(0);
    expect(parse(renamedText(policy, ['targets', 0], 'all').text).severity.criteria[0].id).toBe('high');
  });

  test('refuses names that are taken, badly formed or read as something else', () => {
    const [, , english, guide] = policies;
    if (english === undefined || guide === undefined) throw new Error('no policy');
    const fault = (policy: LayeredPolicy, part: Path, name: string) => nameFault(policy, part, name);
    expect(fault(guide.policy, ['severities'], 'severity-2')).toBe('taken');
    expect(fault(guide.policy, ['unions'], 'standard-hours')).toBe('taken');
    expect(fault(guide.policy, ['clocks'], 'desk-hours')).toBe('taken');
    expect(fault(guide.policy, ['facts'], 'symptoms')).toBe('taken');
    expect(fault(guide.policy, ['facts'], 'not')).toBe('taken');
    expect(fault(guide.policy, ['facts'], 'Half done')).toBe('form-question');
    expect(fault(guide.policy, ['desks'], 'two words')).toBe('form');
    expect(fault(guide.policy, ['desks'], 'true')).toBe('misread');
    expect(fault(guide.policy, ['desks'], '12')).toBe('misread');
    expect(fault(guide.policy, ['caseTypes'], 'riddle')).toBe(undefined);
    expect(fault(guide.policy, ['severity', 'criteria'], 'minor-impact')).toBe('taken');
    expect(renameBar(english.policy, ['severities', 'critical'])).toBe('from-base');
    expect(renameBar(guide.policy, ['severities', 'severity-1'])).toBe(undefined);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Diagnostic, loadPolicies, policySchema, type SchemaPart } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { faultsOf } from './golden-faults.ts';
import { closedByRules, wholeBase, wholePolicy } from './whole-policy.ts';

const told = (text: string): readonly Diagnostic[] =>
  loadPolicies([wholeBase, { path: wholePolicy.path, text }], publicHolidays).diagnostics;

/** Where a fault stands in a text, as offsets. */
function markOf(text: string, { line, column, length }: Diagnostic): { readonly from: number; readonly to: number } {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  return { from: start + column - 1, to: start + column - 1 + length };
}

/** A text after doing what the hint of a fault says, to the letter; undefined where the hint leaves it open what to write. */
function followed(text: string, fault: Diagnostic): string | undefined {
  const { hint = '' } = fault;
  const { from, to } = markOf(text, fault);
  const put = (words: string, more = ''): string => text.slice(0, from) + words + text.slice(to) + more;
  const mark = text.slice(from, to);
  const code = /(?:`)([^`]*)`(?:\?|$)/.exec(hint)?.[1] ?? '';
  if (/^write it without quotes$/.test(hint)) return put(mark.slice(1, -1));
  if (/^name them together under `unions`/.test(hint)) {
    const [first, ...others] = mark.slice(1, -1).split(', ');
    const union = `  together: [${[first, ...others].join(', ')}]`;
    return put('together').replace(/^unions:$/m, `unions:\n${union}`);
  }
  if (/^write the first alone/.test(hint)) {
    const [first, ...others] = mark.slice(1, -1).split(', ');
    return put(first ?? '').replace(/alternates: \[[^\]]*\]/, `alternates: [${others.join(', ')}]`);
  }
  if (/^(?:did you mean|write it in quotes:)/.test(hint)) return put(code);
  // What belongs somewhere else is not put where the fault is told.
  if (/where it is meant/.test(hint)) return undefined;
  if (code === '' || /…/.test(code) || !/^write (?:one of them, as )?`/.test(hint)) return undefined;
  // A fault in a key is told at the key, one in a value at the value, and the hint repeats the key in front of it.
  const [, key] = /^([\w-]+): /.exec(code) ?? [];
  const isRepeated = key !== undefined && new RegExp(`\\b${key}:\\s*$`).test(text.slice(0, from));
  return put(isRepeated ? code.slice(`${key}: `.length) : code);
}

/** What a fault is about, wherever it stands. */
const saying = ({ code, message, line }: Diagnostic): string => `${line} ${code} ${message}`;

/** The policy with a piece of it written otherwise. */
function slip(written: string, wrong: string): string {
  expect(wholePolicy.text.split(written), written).toHaveLength(2);
  return wholePolicy.text.replace(written, () => wrong);
}

test('the policy in which slips are made is good, and has every key of the format', async () => {
  for (const policy of [wholePolicy, closedByRules]) expect(await faultsOf([wholeBase, policy])).toEqual([]);
  const keys = new Set<string>();
  const gather = (node: unknown): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        keys.add(String(isScalar(key) ? key.value : key));
        gather(value);
      }
    if (isSeq(node)) for (const item of node.items) gather(item);
  };
  for (const { text } of [wholePolicy, closedByRules]) gather(parseDocument(text).contents);
  const known = (part: SchemaPart): string[] => [
    ...Object.keys(part.properties ?? {}),
    ...Object.values(part).flatMap((inner) => (typeof inner === 'object' && inner !== null ? known(inner as SchemaPart) : [])),
  ];
  expect([...new Set(known(policySchema))].filter((key) => !keys.has(key))).toEqual([]);
});

describe('who does what the hint says has mended', () => {
  test.each([
    ['a misspelt value', 'pausedBy: waiting-on-customer', 'pausedBy: waiting-on-custmer'],
    ['a time with a point', 'to: "17:00" }\n    holidays', 'to: 17.00 }\n    holidays'],
    ['a time with a point, in quotes', 'to: "17:00" }\n    holidays', 'to: "17.00" }\n    holidays'],
    ['an hour alone', 'from: "09:00"', 'from: 9'],
    ['an hour without its zero', 'from: "09:00"', 'from: 9:00'],
    ['an hour of the afternoon', 'to: "17:00" }\n    holidays', 'to: 5pm }\n    holidays'],
    ['a time without a colon', 'to: "17:00" }\n    holidays', 'to: 1700 }\n    holidays'],
    ['several calendars for a desk', 'hours: office, contacts', 'hours: [office, nights], contacts'],
    ['several calendars for a target', 'within: 1 business day, on: office', 'within: 1 business day, on: [office, nights]'],
    ['several calendars for closing', 'afterBusinessDays: 5, on: office', 'afterBusinessDays: 5, on: [office, nights]'],
    ['several desks', 'then: emea, alternates: [late]', 'then: [emea, late]'],
    ['a single percentage', 'warnAt: [50, 90]', 'warnAt: 80'],
    ['a percentage in quotes', 'warnAt: [50, 90]', 'warnAt: ["50", 90]'],
    ['a single contact', 'contacts: [telephone, mail]', 'contacts: telephone'],
    ['contacts as a map', 'contacts: [telephone, mail]', 'contacts: { telephone: {}, mail: {} }'],
    ['a number that is a text', 'section: Releases', 'section: 4.10'],
    ['a telephone number without quotes', 'value: "+4930123456"', 'value: +4930123456'],
    ['weekdays in large letters', 'days: mon-thu', 'days: Mon-Thu'],
    ['weekdays in full', 'days: mon-thu', 'days: Monday to Thursday'],
    ['weekdays with a dash', 'days: mon-thu', 'days: mon – thu'],
    ['a list of weekdays', 'days: mon-thu', 'days: [mon, wed]'],
    ['an abbreviated unit', 'within: 4 hours', 'within: 4h'],
    ['a unit in large letters', 'within: 4 hours', 'within: 4 Hours'],
    ['weeks', 'within: 5 business days', 'within: 2 wks'],
    ['half hours', 'within: 4 hours', 'within: 1.5 hours'],
    ['working days', 'within: 5 business days', 'within: 5 working days'],
    ['a business day with a hyphen', 'within: 1 business day', 'within: 1 business-day'],
    ['an amount as decisions tell it', 'within: 4 hours', 'within: { value: 4, unit: hour }'],
    ['a usual time as one text', 'usual: { from: 4 hours, to: 2 weeks }', 'usual: 5-10 business days'],
    ['a usual time in two units', 'usual: { from: 4 hours, to: 2 weeks }', 'usual: 4 hours to 2 weeks'],
    ['a share in words', 'objective: 95 %', 'objective: 95 percent'],
    ['a target that is only its time', 'resolution: { commitment: best-effort, label: Soon }', 'resolution: 3 days'],
    ['a target that is only its commitment', 'resolution: { commitment: best-effort, label: Soon }', 'resolution: best-effort'],
    ['a product that is only its name', 'defect: { label: Defect }', 'defect: Defect'],
    [
      'a start that is only its day',
      'effective: { from: 2026-01-01, until: 2027-01-01, openCases: move, withdraws: [4], followedBy: [3], insteadOf: [2] }',
      'effective: 2026-01-01',
    ],
    ['a day without its zeros', 'from: 2026-01-01', 'from: 2026-1-1'],
    ['a day with slashes', 'from: 2026-01-01', 'from: 2026/01/01'],
    ['a day as a number', 'from: 2026-01-01', 'from: 20260101'],
    ['a single version', 'withdraws: [4]', 'withdraws: 4'],
    ['approvals alone', 'review: { approvals: 1 }', 'review: 1'],
    ['a number in quotes', 'approvals: 1', 'approvals: "1"'],
    ['a number with its unit', 'afterBusinessDays: 5', 'afterBusinessDays: 5 days'],
    ['a country in small letters', 'country: DE, region', 'country: de, region'],
    ['a truth in quotes', 'cutNights: true', 'cutNights: "true"'],
    ['a truth as a word', 'cutNights: true', 'cutNights: yes'],
    ['a truth in place of a word', 'withoutTargets: true', 'withoutTargets: yes'],
    ['an id with a space', 'by: manager', 'by: Support Manager'],
    ['an id with an underscore', 'to: portal', 'to: self_service'],
    ['an address without its scheme', 'link: https://example.com/releases', 'link: www.example.com/releases'],
    ['a closure that is no list of spans', '[["12:00", "13:00"]]', '["12:00-13:00"]'],
    ['a closure as text', '[["12:00", "13:00"]]', '12:00-13:00'],
    ['a closure as a map', '[["12:00", "13:00"]]', '{ from: "12:00", to: "13:00" }'],
    [
      'a fact that is only its type',
      'seats: { type: integer, label: How many seats, minimum: 1, maximum: 1000 }',
      'seats: integer',
    ],
    ['a comparison as text', 'seats: { atLeast: 10 }', 'seats: ">= 10"'],
    ['a comparison by another word', 'seats: { atLeast: 10 }', 'seats: { gte: 10 }'],
    ['a limit in quotes', 'seats: { atLeast: 10 }', 'seats: { atLeast: "10" }'],
    ['a misspelt fact', 'when: { channel: chat }', 'when: { chanel: chat }'],
    ['a misspelt answer', 'when: { channel: chat }', 'when: { channel: chatt }'],
    ['a misspelt key', 'vendorName: Acme', 'vendorname: Acme'],
    ['a misspelt severity', 'highest: minor', 'highest: minr'],
    ['a misspelt desk', 'then: emea', 'then: emae'],
    ['a misspelt region', 'setBy: customer', 'setBy: costumer'],
  ])('%s', (_, written, wrong) => {
    const text = slip(written, wrong);
    const [fault] = told(text);
    if (fault === undefined) throw new Error('no fault');
    const after = followed(text, fault);
    expect(after, `${fault.message}: ${fault.hint}`).toBeDefined();
    const codes = told(after ?? '').map(({ code }) => code);
    // A label and a first use are still to be written, which the hint cannot know; nothing else is.
    expect(codes.filter((code) => code !== 'missing-label' && code !== 'wrong-fact-value')).toEqual([]);
  });

  test.each([
    [
      'another party',
      'pausedBy: waiting-on-customer',
      'pausedBy: waiting-on-vendor',
      /^known: `waiting-on-customer`, `waiting-on-supplier`$/,
    ],
    [
      'warnings that are no list',
      'warnAt: [50, 90]',
      'warnAt: 100',
      /^write a list of shares and times before, as `\[75 %, 30 minutes\]`$/,
    ],
    ['too high a percentage in the list', 'warnAt: [50, 90]', 'warnAt: [50, 100]', /^from 1 to 99$/],
    ['the next working day', 'within: 1 business day', 'within: next working day', /^write `within: next business day`$/],
    ['money that is given back', 'gives: 10 %', 'gives: 10 euros', /^a part of a hundred, as `95 %`/],
    ['a time as the most that is given back', 'most: 50 %', 'most: 1 month', /^a part of a hundred, as `95 %`/],
    ['a condition beside its `when`', 'id: status, label', 'id: status, severity: major, label', /^its place is in `when`$/],
    ['a time beside its target', '    when: { severity: [major, minor] }', '    within: 4 hours', /^its place is in `response`/],
    ['rules a level too high', 'warnAt: [50, 90]', 'criteria: []', /^its place is in `severity`$/],
    ['a part a level too low', '  default: minor', '  default: minor\n  exclusions: []', /top of the policy/],
    ['a list of conditions', 'when: { channel: chat }', 'when: [{ channel: chat }]', /`any`/],
    ['products as a list', 'symptoms:\n  slow: { label: It is slow }', 'symptoms: [slow]', /^write each under its name/],
    ['a union of one', 'both: [office, nights]', 'both: [office]', /name the calendar itself/],
    [
      'rules by name',
      'terms:\n  - { id: law, label: German law, source: { section: Terms } }',
      'terms: { law: { label: x } }',
      /^start each entry with `- id: …`$/,
    ],
    ['an entry twice', '[telephone, mail]', '[mail, mail]', /^take one of them away$/],
    ['a required key without a value', 'title: Acme Care', 'title:', /^write text$/],
    ['a key without a value', 'vendorName: Acme', 'vendorName:', /^write text, or take the key away$/],
    ['an entry without a value', 'warnAt: [50, 90]', 'warnAt: [50, ~]', /^write text or a whole number, or take the entry away$/],
  ])('is told what can be done about %s', (_, written, wrong, hint) => {
    expect(told(slip(written, wrong)).map((fault) => fault.hint ?? '')).toContainEqual(expect.stringMatching(hint));
  });

  /** Every value of the policy, with its place in the text and its path. */
  const values: { readonly path: string; readonly from: number; readonly to: number }[] = [];
  const gather = (node: unknown, path: string): void => {
    if (isMap(node)) for (const { key, value } of node.items) gather(value, `${path}.${String(isScalar(key) ? key.value : key)}`);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) gather(item, `${path}.${index}`);
    else if (isScalar(node) && node.range) values.push({ path, from: node.range[0], to: node.range[1] });
  };
  gather(parseDocument(wholePolicy.text).contents, '');

  const wrongs: readonly ((written: string) => string)[] = [
    () => '17.00',
    () => '4',
    () => 'true',
    () => '"2"',
    (written) => `[${written}]`,
    () => '[a, b]',
    () => 'Some Words',
    () => 'null',
    () => '01',
    (written) => `{ a: ${written} }`,
    (written) => written.replace(/([a-z])([a-z])(?=")?$/, '$2$1'),
    (written) => written.toUpperCase(),
  ];

  test('whatever is wrong with whatever value, a hint that says what to write leads on', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.constantFrom(...wrongs), ({ path, from, to }, wrong) => {
        const { text } = wholePolicy;
        const after = text.slice(0, from) + wrong(text.slice(from, to)) + text.slice(to);
        for (const fault of told(after)) {
          const mended = followed(after, fault);
          if (mended === undefined) continue;
          count += 1;
          const left = told(mended);
          expect(left.map(saying), `${path}: ${after.slice(from, from + 20)}: ${fault.hint}`).not.toContain(saying(fault));
          expect(left.filter(({ code }) => /^yaml|wrong-type|wrong-format/.test(code)).map(saying), path).toEqual(
            told(after)
              .filter((one) => /^yaml|wrong-type|wrong-format/.test(one.code) && one !== fault && saying(one) !== saying(fault))
              .map(saying),
          );
        }
      }),
      { numRuns: process.env.DUELINE_LONG ? 1500 : 60, seed: process.env.DUELINE_LONG ? undefined : 7 },
    );
    expect(count).toBeGreaterThan(20);
  });
});

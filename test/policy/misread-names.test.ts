import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCellText } from '../../admin-ui/features/editor/rules/cell-text.ts';
import { readFactText } from '../../admin-ui/features/editor/rules/fact-text.ts';
import { writtenWord } from '../../admin-ui/features/editor/yaml/completion.ts';
import { suggestionsAt } from '../../admin-ui/features/editor/yaml/suggestions.ts';
import {
  type Decision,
  type Diagnostic,
  decide,
  factCatalogue,
  loadPolicies,
  type PolicyFile,
  policySchema,
  policySet,
  type SupportPolicy,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { caseColumns, cellValue } from '../../server/what-if/case-column.ts';

const head = (language = 'en', version = 1): string =>
  `policy: acme/care\nlanguage: ${language}\nversion: ${version}\ntitle: Acme Care\nsource: { document: care.pdf }\n`;
const file = (text: string, language = 'en'): PolicyFile => ({ path: `acme/care/${language}/1.yaml`, text });
const faultsOf = (...files: PolicyFile[]): readonly Diagnostic[] => loadPolicies(files, publicHolidays).diagnostics;
const markedIn = (text: string, { line, column, length }: Diagnostic): string =>
  (text.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length);

/** What stands in a policy as a name, and what YAML makes of that. */
const forms = [
  ...['01', '00', '007', '3e2', '1e3', '0x1F', '0o17', '1.0', '1.10', '.5', '1.', '-0', '+1', '1e400', '.inf', '-.inf', '.nan'],
  ...['True', 'TRUE', 'False', 'null', 'Null', '~'],
];
const kept = ['1', '42', 'true', 'false', 'yes', 'no', '1_000', '1e', '0b1', '12:30', '2026-06-01', '0X1F', 'on'];

const entry: Readonly<Record<string, string>> = {
  contacts: '{ kind: email, value: a@example.com, label: A }',
  calendars: '{ timeZone: Europe/Berlin, open: [{ days: mon, from: "09:00", to: "17:00" }], source: { section: A } }',
  unions: '[a, b]',
  desks: '{ label: A, timeZone: Europe/Berlin, source: { section: A } }',
  severities: '{ label: A, withoutTargets: true }',
  clocks: '[{ id: a, then: desk-hours, source: { section: A } }]',
  facts: '{ type: boolean, label: A }',
  metrics: '{ label: A, stops: resolved }',
  pauses: '{ label: A, begins: follow-up, ends: resolved }',
  conditions: '{ region: emea }',
};

const inQuotes = (name: string): string => (name.startsWith('"') ? name : `"${name}"`);

/** What has to stand besides, so that a name is not idle. */
const using: Readonly<Record<string, (name: string) => string>> = {
  pauses: (name) =>
    `targets: [{ id: a, response: { within: 1 hour, pausedBy: ${inQuotes(name)}, label: A }, source: { section: A } }]\n`,
  conditions: (name) => `notices: [{ id: a, when: { is: ${inQuotes(name)} }, label: A, source: { section: A } }]\n`,
};

/** Every map of names that the format has. */
const mapsOfNames = Object.entries(policySchema.properties ?? {})
  .filter(([, part]) => part.propertyNames !== undefined)
  .map(([name]) => name);

/** Every place in which a name stands, with the name left open. */
const keyPlaces = [
  ...mapsOfNames.map(
    (part) =>
      [part, (name: string) => `${part}: { ${name}: ${entry[part] ?? '{ label: A }'} }\n${using[part]?.(name) ?? ''}`] as const,
  ),
  ['values', (name: string) => `facts: { site: { type: id, label: S, values: { ${name}: { label: A } } } }\n`] as const,
  [
    'values in lines',
    (name: string) => `facts:\n  site:\n    type: id\n    label: S\n    values:\n      ${name}:\n        label: A\n`,
  ] as const,
  ['when', (name: string) => `notices: [{ id: a, when: { ${name}: x }, label: A, source: { section: A } }]\n`] as const,
  ['any', (name: string) => `notices: [{ id: a, when: { any: [{ ${name}: x }] }, label: A, source: { section: A } }]\n`] as const,
];
const known = 'facts: { site: { type: id, label: S }, sites: { type: ids, label: S }, code: { type: text, label: C } }\n';
const rule = (when: string): string => `${known}notices: [{ id: a, when: ${when}, label: A, source: { section: A } }]\n`;
const example = (stated: string): string =>
  `${known}escalation: [{ id: "01", label: A, to: a, source: { section: A } }]\nexamples: [{ name: A, case: { ${stated}, openedAt: 2026-06-01T09:00:00Z }, expect: { excluded: null } }]\n`;
const event = (detail: string): string => example(`events: [{ type: escalated, at: 2026-06-01T09:00:00Z, ${detail} }]`);
const valuePlaces = [
  ['id', (name: string) => `notices: [{ id: ${name}, label: A, source: { section: A } }]\n`],
  ['then', (name: string) => `severity: { criteria: [{ id: a, then: ${name}, label: A, source: { section: A } }] }\n`],
  ['default', (name: string) => `severity: { default: ${name} }\n`],
  ['on', (name: string) => `targets: [{ id: a, response: { within: 1 hour, on: ${name}, label: A }, source: { section: A } }]\n`],
  [
    'contacts of a desk',
    (name: string) => `desks: { a: { label: A, timeZone: UTC, contacts: [${name}], source: { section: A } } }\n`,
  ],
  ['a union', (name: string) => `unions: { a: [b, ${name}] }\n`],
  ['a condition', (name: string) => rule(`{ site: ${name} }`)],
  ['one of several', (name: string) => rule(`{ site: [a, ${name}] }`)],
  ['not', (name: string) => rule(`{ any: [{ site: { not: ${name} } }] }`)],
  ['a list that contains', (name: string) => rule(`{ sites: { contains: ${name} } }`)],
  ['a severity', (name: string) => rule(`{ requestedSeverity: ${name} }`)],
  ['text', (name: string) => rule(`{ code: ${name} }`)],
  ['a case', (name: string) => example(`site: ${name}`)],
  ['a list in a case', (name: string) => example(`sites: [a, ${name}]`)],
  ['the number of a case', (name: string) => example(`id: ${name}`)],
  ['an event', (name: string) => event(`level: ${name}`)],
] as const;

/** The faults that speak of what is written, where it is written. */
const describeStoreError = (text: string, written: string): Diagnostic[] =>
  faultsOf(file(text)).filter((fault) => markedIn(text, fault) === written && fault.message.includes(`\`${written}\``));

describe('a name that YAML reads as something else', () => {
  test.each(keyPlaces)('is told as a key of `%s`', (_, place) => {
    for (const name of forms) expect(describeStoreError(head() + place(name), name), name).toHaveLength(1);
  });

  test.each(valuePlaces)('is told as a value: %s', (_, place) => {
    // Nothing is stated where a case says null.
    for (const name of forms.filter((form) => parse(form) !== null))
      expect(describeStoreError(head() + place(name), name), name).not.toEqual([]);
  });

  test.each(keyPlaces.filter(([part]) => part !== 'when' && part !== 'any' && part !== 'facts' && part !== 'metrics'))(
    'is a name of `%s` once it is in quotes, where the hint says so',
    (part, place) => {
      for (const name of forms) {
        const [fault] = describeStoreError(head() + place(name), name);
        const hint = /in quotes: `(.*)`/.exec(fault?.hint ?? '')?.[1];
        expect(hint === undefined, name).toBe(!/^[A-Za-z0-9]+$/.test(name));
        // The order of severities counts, and names that are whole numbers have none.
        if (hint === undefined || (part === 'severities' && /^[1-9]\d*$/.test(name))) continue;
        const after = faultsOf(file(head() + place(hint)));
        const others =
          part === 'supportPlans' || part === 'caseTypes' ? ['wrong-fact-value'] : part === 'unions' ? ['unknown-calendar'] : [];
        expect(
          after.filter(({ code }) => !others.includes(code)),
          name,
        ).toEqual([]);
      }
    },
  );

  test.each(keyPlaces)('is not told of what is read as it is written: `%s`', (_, place) => {
    for (const name of kept) {
      const told = faultsOf(file(head() + place(name)));
      expect(
        told.filter(({ code, message }) => code === 'misread-name' || message.includes('read as')),
        name,
      ).toEqual([]);
    }
  });

  test('is told in the file in which it stands: in a base, and in what builds on it', () => {
    const base = file(`${head('base')}facts: { site: { type: id, values: { 01: {} } } }\n`, 'base');
    const child = file(`${head()}extends: acme/care/base@1\nfacts: { site: { type: id, label: Site } }\n`);
    expect(faultsOf(base, child).map(({ file, code }) => `${file} ${code}`)).toEqual([
      'acme/care/base/1.yaml misread-name',
      'acme/care/en/1.yaml unknown-base',
    ]);
    const good = file(base.text.replace('01', '"01"'), 'base');
    const own = file(`${child.text}products: { 3e2: { label: A } }\n`);
    expect(faultsOf(good, own).map(({ file, message }) => `${file} ${message}`)).toEqual([
      'acme/care/en/1.yaml `3e2` is read as `300`',
    ]);
    const asks = file(`${child.text}${rule('{ site: 01 }').slice(known.length)}`);
    expect(faultsOf(good, asks)).toMatchObject([
      { file: 'acme/care/en/1.yaml', code: 'wrong-fact-value', hint: expect.stringContaining('"01"') },
    ]);
  });

  test('is told once where it repeats a name that stands in the same map', () => {
    const told = (keys: string) => faultsOf(file(`${head()}products: { ${keys} }\n`));
    for (const keys of ['1: { label: A }, 01: { label: B }', '01: { label: A }, 1: { label: B }'])
      expect(told(keys)).toMatchObject([{ code: 'yaml-duplicate-key', message: expect.stringContaining('`01` is read as `1`') }]);
    expect(told('1: { label: A }, "01": { label: B }')).toEqual([]);
  });

  test('is told of an alias too', () => {
    const text = `${head()}notes: [&one "x"]\nfacts: { site: { type: id, label: S, values: { a: &words { label: &n 007 } } } }\n`;
    expect(faultsOf(file(text))).toMatchObject([{ message: '`label` is text, not `007`', hint: 'write it in quotes: `"007"`' }]);
  });
});

describe('names that look like numbers', () => {
  const text = `${head()}severities: { "01": { label: One, withoutTargets: true } }
severity: { setBy: customer }
facts: { site: { type: id, label: Site, values: { "01": { label: North }, 1: { label: South }, "3e2": { label: Yard } } } }
notices:
  - { id: "01", when: { site: "01" }, label: North, source: { section: A } }
  - { id: "1", when: { site: "1" }, label: South, source: { section: A } }
  - { id: yard, when: { site: ["3e2"] }, label: Yard, source: { section: A } }
`;
  const { policies, diagnostics } = loadPolicies([file(text)], publicHolidays);
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  const notices = async (site: unknown): Promise<unknown> => {
    const outcome = await decide(set, { vendor: 'acme', requestedSeverity: '01', site }, Date.parse('2026-06-01T09:00:00Z'));
    return 'errors' in outcome ? outcome.errors : (outcome as Decision).notices.map(({ id }) => id);
  };
  const catalogue = factCatalogue(policies[0]?.policy.document ?? {});

  test('are good in quotes', () => expect(diagnostics).toEqual([]));

  test('mean in a JSON case what is written', async () => {
    expect(await notices('01')).toEqual(['01']);
    expect(await notices('1')).toEqual(['1']);
    expect(await notices('3e2')).toEqual(['yard']);
    expect(await notices(1)).toMatchObject([{ pointer: '/site', hint: 'write it in quotes: `"1"`' }]);
  });

  test('mean in a table of cases what is written', async () => {
    const { columns, issues } = caseColumns(['site', 'requestedSeverity'], catalogue);
    expect(issues).toEqual([]);
    const [site, severity] = columns;
    if (site === undefined || severity === undefined) throw new Error('no columns');
    expect(['01', '1', '3e2', '1.0'].map((cell) => cellValue(site, cell))).toEqual(['01', '1', '3e2', '1.0']);
    expect(cellValue(severity, '01')).toBe('01');
    expect(await notices(cellValue(site, '01'))).toEqual(['01']);
  });

  test('are completed in quotes, true and false without', () => {
    const document = policies[0]?.policy.document as SupportPolicy;
    const written = (path: (string | number)[]) =>
      suggestionsAt({ path, part: 'value', from: 0, isInFlow: false }, document).map(({ word, kind }) =>
        kind === 'key' ? word : writtenWord(word, kind, { isInFlow: false }),
      );
    expect(written(['notices', 0, 'when', 'site'])).toEqual(['"1"', '"01"', '"3e2"']);
    expect(written(['examples', 0, 'case', 'site'])).toEqual(['"1"', '"01"', '"3e2"']);
    expect(written(['severity', 'default'])).toEqual(['"01"']);
    expect(written(['notices', 0, 'when', 'dataLoss'])).toEqual(['true', 'false']);
    expect(written(['notices', 0, 'when', 'site', 'known'])).toEqual(['true', 'false']);
  });

  test('stay as they are typed into a cell', () => {
    const site = catalogue.get('site');
    expect(readFactText('01', site)).toEqual({ value: '01' });
    expect(readFactText('01, 3e2', site)).toEqual({ value: ['01', '3e2'] });
    expect(readFactText('[01, 3e2]', site)).toEqual({ value: ['01', '3e2'] });
    expect(readFactText('{ not: 01 }', site)).toEqual({ value: { not: '01' } });
    expect(readFactText('{ known: true }', site)).toEqual({ value: { known: true } });
    expect(readFactText('{ above: 01.50 }', catalogue.get('productivityDrop'))).toEqual({ value: { above: 1.5 } });
    const words = { catalogue, answersTo: () => [], namesFor: () => [], ownHours: undefined };
    const typed = '{ any: [{ site: 01 }, { usersAffected: { above: 010 } }, { not: { site: { known: true } } }] }';
    expect(readCellText(typed, { kind: 'free' }, words, undefined)).toEqual({
      value: { any: [{ site: '01' }, { usersAffected: { above: 10 } }, { not: { site: { known: true } } }] },
    });
    const column = { kind: 'outcome', outcome: { key: 'response', kind: 'target' } } as const;
    expect(readCellText('{ within: 1 hour, on: 01 }', column, words, undefined)).toEqual({
      value: { within: '1 hour', on: '01' },
    });
  });
});

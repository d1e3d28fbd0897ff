import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareLanguages, type LanguageDifference, type Policy, type SupportPolicy } from '../../engine/index.ts';
import { newestVersion } from '../shipped-policies.ts';
import { type Edit, editedPolicy, policyOf, shippedPolicy } from './edited-policy.ts';

type Golden = Readonly<
  Record<
    string,
    {
      readonly only?: Readonly<Record<string, readonly string[]>>;
      readonly different?: Readonly<Record<string, LanguageDifference['says']>>;
    }
  >
>;

const swedish = shippedPolicy('planview/customer-care/sv');
const french = shippedPolicy('planview/customer-care/fr');

/** A Swedish policy that says it is in another language, with some edits. */
function translated(language: string, edits: readonly Edit[] = []): Policy {
  return editedPolicy('planview/customer-care/sv', [{ from: 'language: sv', to: `language: ${language}` }, ...edits]);
}

describe('the Swedish and the French Customer Care policies as they are now', () => {
  const [sv, fr] = [newestVersion('planview/customer-care/sv').policy, newestVersion('planview/customer-care/fr').policy];
  const { languages, differences } = compareLanguages([fr, sv]);

  test('differ where they were read to differ, and nowhere else', () => {
    const golden = parse(readFileSync('test/golden/languages/planview-customer-care.yaml', 'utf8')) as Golden;
    const expected = Object.entries(golden).flatMap(([stage, { only = {}, different = {} }]) => [
      ...Object.entries(only).flatMap(([language, names]) => names.map((what) => `${stage}: ${what}, only ${language}`)),
      ...Object.entries(different).map(([what, says]) => `${stage}: ${what}, sv ${says.sv}, fr ${says.fr}`),
    ]);
    const found = differences.map(({ stage, kind, what, says }) =>
      kind === 'missing'
        ? `${stage}: ${what}, only ${says.sv === null ? 'fr' : 'sv'}`
        : `${stage}: ${what}, sv ${says.sv}, fr ${says.fr}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('are told with the default language first, and each with its place', () => {
    expect(languages).toEqual(['sv', 'fr']);
    const denmark = differences.find(({ what }) => what.startsWith('contact phone-projectplace-denmark'));
    const place = '/contacts/phone-projectplace-denmark/value';
    expect(denmark?.paths).toEqual({ sv: place, fr: place });
    expect(differences.find(({ what }) => what === 'product prm')?.paths).toEqual({ sv: '/products/prm', fr: null });
  });

  test('differ in the same way whichever is named first', () => {
    expect(compareLanguages([sv, fr])).toEqual({ languages, differences });
  });
});

describe('a translation', () => {
  test('does not differ, whatever its words are', () => {
    const wordless = JSON.parse(JSON.stringify(swedish.policy.document), (key, value) =>
      ['label', 'summary', 'definition', 'message', 'reason', 'title', 'every', 'section', 'name'].includes(key)
        ? `${value} in German`
        : value,
    ) as SupportPolicy;
    const german = {
      ...swedish.policy,
      language: 'de',
      document: { ...wordless, language: 'de', version: 7, examples: [], notes: [] },
    };
    expect(compareLanguages([swedish.policy, german]).differences).toEqual([]);
  });

  test('does not differ where its ids are other ones', () => {
    const ids = [
      'enterprise-one-americas',
      'email-americas',
      'phone-uk',
      'production-down',
      'designated-reporters',
      'spigit-emea',
    ];
    const text = ids.reduce(
      (changed, id) => changed.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), `${id}-de`),
      swedish.text,
    );
    const german = policyOf(text.slice(0, text.indexOf('\nexamples:')).replace('language: sv', 'language: de'));
    expect(Object.keys(german.document.desks ?? {})).toContain('enterprise-one-americas-de');
    expect(compareLanguages([swedish.policy, german]).differences).toEqual([]);
  });

  test('does not differ where closing counts the same days under another name, and does where they are others', () => {
    const closing = (on: string): string => swedish.text.replace('\nclosure:\n', `\nclosure:\n  on: ${on}\n`);
    const german = (text: string): Policy =>
      policyOf(text.slice(0, text.indexOf('\nexamples:')).replace('language: sv', 'language: de'));
    const named = policyOf(closing('projectplace-emea'));
    const renamed = closing('projectplace-emea').replaceAll('projectplace-emea', 'projectplace-europa');
    expect(compareLanguages([named, german(renamed)]).differences).toEqual([]);
    expect(compareLanguages([named, german(closing('spigit-emea'))]).differences).toMatchObject([
      {
        stage: 'closure',
        what: 'closure: days that count',
        says: { sv: 'days of projectplace-emea', de: 'days of spigit-emea' },
      },
    ]);
  });

  test('differs in one figure', () => {
    const german = translated('de', [{ from: 'within: 2 business days', to: 'within: 3 business days' }]);
    const [difference, ...others] = compareLanguages([swedish.policy, german]).differences;
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      stage: 'targets',
      kind: 'different',
      what: 'resolution, critical, vendor software',
      says: { sv: expect.stringMatching(/^2 business days/), de: expect.stringMatching(/^3 business days/) },
      paths: { sv: '/targets/4/resolution', de: '/targets/4/resolution' },
    });
  });

  test('differs in hours that have one name in both', () => {
    const german = translated('de', [
      { from: '{ days: mon-fri, from: "08:00", to: "18:00" }', to: '{ days: mon-fri, from: "09:00", to: "18:00" }' },
    ]);
    expect(compareLanguages([swedish.policy, german]).differences).toMatchObject([
      {
        stage: 'hours',
        what: 'calendar enterprise-one-emea: open',
        says: { sv: 'Mon–Fri 08:00–18:00', de: 'Mon–Fri 09:00–18:00' },
      },
    ]);
  });

  test('differs in the order of rules only where the order has an effect', () => {
    const at = (text: string, id: string): number => text.search(new RegExp(`^    - id: ${id}\\b`, 'm'));
    const swapped = (first: string, second: string, end: string): Policy => {
      const [one, other, last] = [at(swedish.text, first), at(swedish.text, second), at(swedish.text, end)];
      const { text } = swedish;
      const changed = text.slice(0, one) + text.slice(other, last) + text.slice(one, other) + text.slice(last);
      return policyOf(changed.slice(0, changed.indexOf('\nexamples:')).replace('language: sv', 'language: de'));
    };
    const withoutEffect = swapped('production-down', 'training-down', 'essential-without-workaround');
    expect(compareLanguages([swedish.policy, withoutEffect]).differences).toEqual([]);
    const withEffect = swapped('service-impaired', 'nothing-affected', 'less-important-affected');
    expect(compareLanguages([swedish.policy, withEffect]).differences).toMatchObject([{ stage: 'severity', kind: 'moved' }]);
  });
});

test('three languages are told side by side', () => {
  const german = translated('de', [{ from: '"+4589871149"', to: '"+4589871150"' }]);
  const { languages, differences } = compareLanguages([swedish.policy, french.policy, german]);
  expect(languages).toEqual(['sv', 'fr', 'de']);
  expect(differences.find(({ what }) => what === 'contact phone-projectplace-denmark: value')?.says).toEqual({
    sv: '+4589871149',
    fr: '+4532727018',
    de: '+4589871150',
  });
  const prm = differences.find(({ what }) => what === 'product prm');
  expect(prm).toMatchObject({ kind: 'missing', says: { sv: '“Planview PRM”', fr: null, de: '“Planview PRM”' } });
  expect(differences.filter(({ what }) => what === 'product daptiv')).toHaveLength(1);
});

test('one language does not differ from nothing', () => {
  expect(compareLanguages([swedish.policy])).toEqual({ languages: ['sv'], differences: [] });
  expect(compareLanguages([])).toEqual({ languages: [], differences: [] });
});

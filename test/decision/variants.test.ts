import { describe, expect, test } from 'vitest';
import { decide, isProblem, loadPolicies, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const file = (path: string, parts: string) => {
  const [, policy = '', language = '', version = ''] = /^(.*)\/([^/]+)\/(\d+)\.yaml$/.exec(path) ?? [];
  return {
    path,
    text: `policy: ${policy}\nlanguage: ${language}\nversion: ${version}\ntitle: ${policy}\nsource: { document: care.pdf }\n${parts}`,
  };
};

const times = (cells: string, more = '') =>
  `severities: { p1: { label: P1 }, p2: { label: P2 } }
severity: { setBy: customer, default: p1 }
targets:
  - id: times
    table: { rows: supportPlan, columns: severity, sets: response.within, cells: ${cells} }
    response: { label: By plan }
    source: { section: Times }
${more}`;

const general = file(
  'acme/support/en/1.yaml',
  times(
    '{ standard: { p1: 4 hours, p2: 8 hours }, elite: { p1: 1 hour } }',
    '  - { id: rest, response: { within: 9 hours, label: Rest }, source: { section: Times } }\n',
  ),
);
const zenit = file(
  'acme/support-for-zenit/en/1.yaml',
  'extends: acme/support/en@1\nappliesTo: { customer: [zenit, orbit] }\ntargets: [{ id: times, table: { cells: { standard: { p1: 2 hours } } } }]\n',
);
const contract = file(
  'acme/contract-7/en/1.yaml',
  'extends: acme/support-for-zenit/en@1\nappliesTo: { contract: [c-7] }\ntargets: [{ id: times, table: { cells: { standard: { p1: 30 minutes } } } }]\n',
);

const load = (...files: { path: string; text: string }[]) => loadPolicies(files, publicHolidays);

const hours = async (stated: object, ...files: { path: string; text: string }[]) => {
  const { policies, diagnostics } = load(...files);
  expect(diagnostics).toEqual([]);
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  const openedAt = '2026-06-15T10:00:00Z';
  const outcome = await decide(
    set,
    { case: { vendor: 'acme', openedAt, supportPlan: 'standard', ...stated }, asOf: openedAt },
    0,
  );
  if (isProblem(outcome)) return outcome.detail;
  const { within } = outcome.targets.response ?? {};
  return `${outcome.policy.id.slice(5)} ${within?.value} ${within?.unit}`;
};

describe('of the policies that cover a case, the nearest decides', () => {
  test.each([
    [{}, 'support 4 hour'],
    [{ customer: 'somebody' }, 'support 4 hour'],
    [{ customer: 'zenit' }, 'support-for-zenit 2 hour'],
    [{ customer: 'orbit', contract: 'c-8' }, 'support-for-zenit 2 hour'],
    [{ customer: 'zenit', contract: 'c-7' }, 'contract-7 30 minute'],
    [{ contract: 'c-7' }, 'contract-7 30 minute'],
    // What a variant does not say is as in the policy on which it builds.
    [{ customer: 'zenit', requestedSeverity: 'p2' }, 'support-for-zenit 8 hour'],
    [{ customer: 'zenit', supportPlan: 'elite' }, 'support-for-zenit 1 hour'],
    [{ customer: 'zenit', language: 'de' }, 'support-for-zenit 2 hour'],
  ])('%j: %s', async (stated, decided) => {
    expect(await hours(stated, general, zenit, contract)).toBe(decided);
  });

  test('a variant that is not in force yet leaves the case with the policy for all', async () => {
    const later = { ...zenit, text: zenit.text.replace('appliesTo', 'effective: { from: 2026-07-01 }\nappliesTo') };
    expect(await hours({ customer: 'zenit' }, general, later)).toBe('support 4 hour');
  });

  test('a variant in one language decides the cases of its customers in every language', async () => {
    const german = { path: 'acme/support/de/1.yaml', text: general.text.replace('language: en', 'language: de') };
    expect(await hours({ customer: 'zenit', language: 'de' }, general, german, zenit)).toBe('support-for-zenit 2 hour');
    expect(await hours({ language: 'de' }, general, german, zenit)).toBe('support 4 hour');
  });

  test('without a policy for all, it is said for whom the others are', async () => {
    const alone = { path: zenit.path, text: zenit.text.replace(/extends.*\n/, '').replace(/targets.*\n/, '') };
    expect(await hours({}, alone)).toBe('the policies of `acme` are for single customers and contracts, and the case names none');
    expect(await hours({ customer: 'x' }, alone)).toBe('no policy of `acme` is for this customer or contract');
  });
});

describe('what is wrong with a variant', () => {
  const told = (...files: { path: string; text: string }[]) =>
    load(...files).diagnostics.map(({ file: path, line, code }) => [path, line, code]);
  const other = (parts: string) => file('acme/for-orbit/en/1.yaml', `appliesTo: { customer: [orbit] }\n${parts}`);

  test('two that are equally near, told of the one that begins later', () => {
    const second = other('effective: { from: 2026-07-01 }\n');
    expect(told(general, zenit, second)).toEqual([['acme/for-orbit/en/1.yaml', 6, 'equal-variants']]);
    expect(told(general, zenit, other('products: { planner: { label: Planner } }\n'))).toEqual([]);
    const ended = { ...zenit, text: `${zenit.text}effective: { until: 2026-07-01 }\n` };
    expect(told(general, ended, second)).toEqual([]);
  });

  test('one that builds on words in another language', () => {
    const german = { path: 'acme/support-for-zenit/de/1.yaml', text: zenit.text.replace('language: en', 'language: de') };
    expect(told(general, german)).toEqual([['acme/support-for-zenit/de/1.yaml', 6, 'unknown-base']]);
  });

  test('a base is none', () => {
    expect(told(file('acme/care/base/1.yaml', 'appliesTo: { customer: [zenit] }\n'))).toEqual([
      ['acme/care/base/1.yaml', 6, 'ignored-key'],
    ]);
  });
});

import { expect, test } from 'vitest';
import {
  type CompiledPolicy,
  compilePolicy,
  type Decision,
  decide,
  loadPolicies,
  pickPolicy,
  policySet,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { shipped } from '../shipped-policies.ts';

const at = Date.parse('2026-06-10T10:00:00Z');
const pick = (query: { vendor: string; product?: string; language?: string; at?: number }): string => {
  const found = pickPolicy(shipped.set.policies, { product: undefined, language: undefined, at, ...query });
  return 'status' in found ? `${found.status}: ${found.detail}` : `${found.id}/${found.language}`;
};

test.each([
  [{ vendor: 'planview', product: 'ppm-pro', language: 'sv' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview', product: 'ppm-pro', language: 'sv-FI' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview', product: 'ppm-pro', language: 'fr-CA' }, 'planview/customer-care/fr'],
  [{ vendor: 'planview', product: 'ppm-pro', language: 'FR-latn-ca' }, 'planview/customer-care/fr'],
  [{ vendor: 'planview', product: 'ppm-pro', language: 'en-US' }, 'planview/ppm-pro/en'],
  [{ vendor: 'planview', product: 'ppm-pro', language: 'de' }, 'planview/ppm-pro/en'],
  [{ vendor: 'planview', product: 'daptiv', language: 'sv' }, 'planview/customer-care/fr'],
  [{ vendor: 'planview', product: 'troux', language: 'fr' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview', product: 'leankit', language: 'de' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview', language: 'sv' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview', language: 'fr-CA' }, 'planview/customer-care/fr'],
  [{ vendor: 'planview', language: 'en' }, 'planview/customer-care/sv'],
  [{ vendor: 'planview' }, 'planview/customer-care/sv'],
  [{ vendor: 'planettogether' }, 'planettogether/support-guide/en'],
  [{ vendor: 'ptc', product: 'windchill', language: 'ja' }, 'ptc/technical-support/en'],
])('%j is decided by %s', (query, expected) => {
  expect(pick(query)).toBe(expected);
});

test('a language that was not in force yet is not replaced by another', () => {
  const before = Date.parse('2020-11-16T22:59:59Z');
  expect(pick({ vendor: 'planview', product: 'leankit', language: 'sv', at: before })).toMatch(
    /^404: .*`sv` was in force at 2020-11-16T22:59:59Z/,
  );
  expect(pick({ vendor: 'planview', product: 'leankit', language: 'sv', at: before + 1000 })).toBe('planview/customer-care/sv');
  expect(pick({ vendor: 'planview', product: 'leankit', at: before })).toBe('planview/customer-care/fr');
  expect(pick({ vendor: 'planview', language: 'en', at: before })).toBe('planview/customer-care/fr');
  expect(pick({ vendor: 'planview', language: 'sv', at: before })).toMatch(
    /^404: .*`sv` was in force at .*; without a product only `planview\/customer-care` can be meant$/,
  );
});

test('what was meant is guessed', () => {
  expect(pick({ vendor: 'planwiew' })).toBe('404: there is no policy of `planwiew`; did you mean `planview`?');
  expect(pick({ vendor: 'planview', product: 'leankitt' })).toBe(
    '404: no policy of `planview` covers the product `leankitt`; did you mean `leankit`?',
  );
});

test('each version decides from its day on, in the policy’s zone, until the next', () => {
  const text = (version: number, effective: string): string =>
    `policy: acme/help\nlanguage: en\nversion: ${version}\ntitle: Help\ntimeZone: America/New_York\neffective: ${effective}\nsource: { document: a }\n`;
  const files = [
    { path: 'acme/help/en/1.yaml', text: text(1, '{}') },
    { path: 'acme/help/en/2.yaml', text: text(2, '{ from: 2026-07-01 }') },
    { path: 'acme/help/en/3.yaml', text: text(3, '{ from: 2026-08-01, until: 2026-09-01 }') },
  ];
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  expect(diagnostics).toEqual([]);
  const compiled = policies.map(({ policy }) => compilePolicy(policy, timeData));
  const versionAt = (instant: string): unknown =>
    (pickPolicy(compiled, { vendor: 'acme', product: undefined, language: 'en', at: Date.parse(instant) }) as CompiledPolicy)
      .version;
  expect(['2026-07-01T03:59:59Z', '2026-07-01T04:00:00Z', '2026-08-01T04:00:00Z', '2026-09-01T04:00:00Z'].map(versionAt)).toEqual(
    [1, 2, 3, 2],
  );
});

const small = (policy: string, language: string, products: string, more = '') => ({
  path: `${policy}/${language}/1.yaml`,
  text: `policy: ${policy}\nlanguage: ${language}\nversion: 1\ntitle: ${policy} ${language}\nsource: { document: a }\n${products}${more}`,
});
const covering = (...products: string[]): string =>
  `products:\n${products.map((id) => `  ${id}: { label: The ${id}, source: { section: b } }\n`).join('')}`;
const setOf = (...files: ReturnType<typeof small>[]) => {
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  expect(diagnostics).toEqual([]);
  return policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
};
const decided = async (set: ReturnType<typeof setOf>, stated: object): Promise<Decision> =>
  (await decide(set, { vendor: 'acme', openedAt: '2026-06-10T10:00:00Z', ...stated }, 0)) as Decision;

test('without a product the policy that covers the most decides, and says for what another may hold', async () => {
  const set = setOf(
    small('acme/care', 'sv', covering('one', 'two', 'three')),
    small('acme/care', 'fr', covering('one', 'two')),
    small('acme/desk', 'en', covering('two')),
    small('acme/lab', 'en', covering('three', 'four')),
  );
  const said = async (stated: object) => {
    const { policy, notices, versions } = await decided(set, stated);
    return { by: `${policy.id}/${policy.language}`, notices, others: versions.otherPolicies };
  };
  expect(await said({ language: 'fr' })).toEqual({
    by: 'acme/care/fr',
    notices: [
      {
        id: 'product-not-stated',
        label:
          'Le produit n’est pas indiqué ; une autre politique peut valoir pour The two (« acme/desk en ») ou The three, The four (« acme/lab en »)',
      },
    ],
    others: [
      { policy: 'acme/desk', title: 'acme/desk en', products: [{ id: 'two', label: 'The two' }] },
      {
        policy: 'acme/lab',
        title: 'acme/lab en',
        products: [
          { id: 'three', label: 'The three' },
          { id: 'four', label: 'The four' },
        ],
      },
    ],
  });
  expect(await said({ language: 'en' })).toMatchObject({ by: 'acme/care/fr', notices: [{ id: 'product-not-stated' }] });
  expect(await said({ language: 'en', product: 'two' })).toEqual({ by: 'acme/desk/en', notices: [], others: undefined });
  expect(await said({ language: 'sv', product: 'two' })).toEqual({ by: 'acme/care/sv', notices: [], others: undefined });
});

test('a policy for whatever the vendor sells covers the most, and of two as wide the language decides', async () => {
  const wide = setOf(small('acme/care', 'de', ''), small('acme/lab', 'en', covering('one', 'two')));
  expect(await decided(wide, { language: 'en' })).toMatchObject({
    policy: { id: 'acme/care', language: 'de' },
    notices: [{ label: 'The product is not stated; another policy may hold for The one, The two (“acme/lab en”)' }],
  });
  const even = setOf(small('acme/care', 'de', covering('one')), small('acme/lab', 'en', covering('two')));
  expect(await decided(even, { language: 'en' })).toMatchObject({ policy: { id: 'acme/lab' }, notices: [] });
  expect(await decided(even, { language: 'de' })).toMatchObject({ policy: { id: 'acme/care' }, notices: [] });
});

test('which policy is the widest is found anew at every moment', () => {
  const { policies } = setOf(
    small('acme/care', 'sv', covering('one', 'two'), 'effective: { until: 2026-07-01 }\n'),
    small('acme/lab', 'en', covering('one')),
  );
  const pickedAt = (at: string) => {
    const found = pickPolicy(policies, { vendor: 'acme', product: undefined, language: 'en', at: Date.parse(at) });
    return 'status' in found ? found.detail : found.id;
  };
  expect(['2026-06-30T12:00:00Z', '2026-07-02T12:00:00Z', '2026-06-30T12:00:00Z'].map(pickedAt)).toEqual([
    'acme/care',
    'acme/lab',
    'acme/care',
  ]);
});

test('the same question gets another id where another policy may hold', async () => {
  const alone = setOf(small('acme/care', 'sv', covering('one', 'two')));
  const beside = setOf(small('acme/care', 'sv', covering('one', 'two')), small('acme/lab', 'en', covering('one')));
  const ids = await Promise.all([alone, beside, beside].map(async (set) => (await decided(set, {})).decisionId));
  expect(new Set(ids).size).toBe(2);
  expect(ids[1]).toBe(ids[2]);
});

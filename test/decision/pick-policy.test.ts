import { expect, test } from 'vitest';
import { type CompiledPolicy, compilePolicy, loadPolicies, pickPolicy } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/public-holidays.ts';
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

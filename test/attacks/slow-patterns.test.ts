import { check, type VulnerableDiagnostics } from 'recheck';
import { describe, expect, test } from 'vitest';
import { loadPolicies, policySchema } from '../../engine/index.ts';
import { createApp } from '../../server/http/app.ts';
import { jsonIssue } from '../../server/input/json-issue.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { cellValue } from '../../server/what-if/case-column.ts';
import { formatOfText } from '../../server/what-if/case-format.ts';
import { shareTestServices } from '../test-services.ts';
import { type Pattern, patternsIn, patternsOfSchema } from './patterns-in-source.ts';

const { services } = await shareTestServices();
const openApi: unknown = await (await createApp(services).request('/openapi.json')).json();

// What the page alone does takes the time of whoever looks at it, and of nobody else.
const all: readonly Pattern[] = [
  ...patternsIn('engine'),
  ...patternsIn('contract'),
  ...patternsIn('server'),
  ...patternsOfSchema('policies/policy.schema.json', policySchema),
  ...patternsOfSchema('openapi.json', openApi),
];
const patterns = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]))];

test('the patterns of the code, the schemas and their formats are found', () => {
  const places = new Set(all.map(({ place }) => place.split('/')[0]));
  expect([...places]).toEqual(expect.arrayContaining(['engine', 'contract', 'server', 'policies', 'the format uri']));
  expect(patterns.length).toBeGreaterThan(120);
});

test.each(patterns)(
  '%s takes time in proportion to the text',
  async (_, { place, source, flags }) => {
    const found = await check(source, flags, { timeout: 60_000, randomSeed: 1 });
    const attack =
      found.status === 'vulnerable' && isReal(found, new RegExp(source, flags))
        ? `${found.complexity.summary}, by ${found.attack.pattern}`
        : null;
    expect({ place, attack }).toEqual({ place, attack: null });
  },
  90_000,
);

/** What was found by trying alone counts steps: it may be many for each letter, and still grow with the text. */
function isReal({ attack, complexity }: VulnerableDiagnostics, pattern: RegExp): boolean {
  if (!complexity.isFuzz) return true;
  const size = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(200_000 / Math.max(size, 1));
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
  return secondsFor(() => pattern.test(text)) > 5;
}

/** Processor time in seconds, generous: what grows with the square takes minutes. */
function secondsFor(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('texts that take patterns long', () => {
  const many = 200_000;
  const head = 'policy: acme/care\nlanguage: en\nversion: 1\ntitle: Acme\nsource: { document: care.pdf }\n';
  const contact = (email: string): string => `${head}contacts: { a: { kind: email, value: ${JSON.stringify(email)} } }\n`;
  const facts = (value: string): string =>
    `${head}facts: { usage: { label: A, type: number } }\nnotices: [{ id: a, when: { usage: ${JSON.stringify(value)} }, label: A, source: { section: B } }]\n`;

  test.each([
    ['an address with dots alone', contact(`a@${'.'.repeat(many)} `)],
    ['an address with a dot in every second place', contact(`a@${'a.'.repeat(many)} `)],
    ['an address without an @', contact('a'.repeat(many))],
    ['a number with blanks in it', facts(`1${' '.repeat(many)}!`)],
    ['a comparison with blanks in it', facts(`>1${' '.repeat(many)}!`)],
    ['a number with zeros within', `${head}notes: [1${'0'.repeat(1_000_000)}1]\n`],
    ['a link', `${head}releases: { link: "http://${'a'.repeat(1_500_000)} " }\n`],
    ['words joined by hyphens', `${head}products: { ${'a-'.repeat(many)}: { label: A } }\n`],
  ])('%s', (_, text) => {
    const seconds = secondsFor(() => {
      const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
      expect(policies).toEqual([]);
      expect(diagnostics.length).toBeGreaterThan(0);
    });
    expect(seconds).toBeLessThan(5);
  });

  test.each<readonly [string, () => unknown]>([
    ['a cell of digits', () => cellValue({ name: 'usage', type: 'number' }, `${'1'.repeat(many)}x`)],
    ['quotes that never close', () => formatOfText(`{"${'\\"'.repeat(many)}`)],
    ['a fault of JSON', () => jsonIssue(`[${'"a", '.repeat(many)}`)],
  ])('%s', (_, work) => {
    expect(secondsFor(work)).toBeLessThan(5);
  });

  test('an address is a mailbox and its domain', () => {
    const isGood = (email: string): boolean =>
      loadPolicies([{ path: 'acme/care/en/1.yaml', text: contact(email) }], publicHolidays).diagnostics.every(
        ({ code }) => code !== 'invalid-contact',
      );
    expect(['a@b.c', 'a.b@c.d.e', 'a+b@c-d.e'].map(isGood)).toEqual([true, true, true]);
    expect(['a@b', 'a@.b', 'a@b.', '@b.c', 'a b@c.d', 'a@b@c.d', 'a@b.c.', 'a@..b'].map(isGood)).toEqual(Array(8).fill(false));
  });
});

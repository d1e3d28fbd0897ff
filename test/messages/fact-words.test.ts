import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commonFacts, derivedFacts, frenchCatalog, type MessageCatalog, swedishCatalog } from '../../engine/index.ts';
import { describeId, describeName } from '../../engine/vocabulary/fact-names.ts';

const facts = [...commonFacts, ...derivedFacts];
const names = facts.map(({ name }) => `${describeName(name)} (fact)`);
const denied = facts.filter(({ type }) => type === 'boolean').map(({ name }) => `no ${describeName(name)} (fact)`);
const values = facts.flatMap(({ name, values = [] }) => values.map((id) => `${describeId(id).values[0]} (${name})`));

const schema = JSON.parse(readFileSync(new URL('../../policies/policy.schema.json', import.meta.url), 'utf8')) as object;

/** What a choice of the format is about, where differences tell it as one; the others are told in sentences of their own. */
const choices: Readonly<Record<string, string>> = {
  'factDeclaration/type': 'type',
  'contact/kind': 'contact',
  'intakeRule/outcome': 'intake',
  'dispositionRule/status': 'status',
  'dispositionRule/handedTo': 'team',
  'severityPart/setBy': 'set by',
};

function keysIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {} } = part as { properties?: object };
  return [...Object.keys(properties), ...Object.values(part).flatMap(keysIn)];
}

function choicesIn(place: string): string[] {
  const [part = '', key = ''] = place.split('/');
  const { $defs } = schema as { $defs: Record<string, { properties: Record<string, { enum: string[] }> }> };
  return $defs[part]?.properties[key]?.enum ?? [];
}

describe.each<[string, MessageCatalog]>([
  ['Swedish', swedishCatalog],
  ['French', frenchCatalog],
])('the %s book', (_, book) => {
  const missing = (words: readonly string[]): string[] => words.filter((one) => !Object.hasOwn(book, one));

  test('has every fact that all policies know, also that it is not so, and every value of them', () => {
    expect(names).toHaveLength(48);
    expect(missing([...names, ...denied, ...values])).toEqual([]);
  });

  test('has every key of the policy format', () => {
    expect(missing([...new Set(keysIn(schema))].map((key) => `${describeName(key)} (key)`))).toEqual([]);
  });

  test('has what the policy format lets choose', () => {
    const all = Object.entries(choices).flatMap(([place, of]) =>
      choicesIn(place).map((id) => `${id.replaceAll('-', ' ')} (${of})`),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(missing(all)).toEqual([]);
  });
});

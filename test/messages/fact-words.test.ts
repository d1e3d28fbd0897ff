import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commonFacts, derivedFacts, english, french, type MessageCatalog, swedish } from '../../engine/index.ts';
import { describeName } from '../../engine/vocabulary/fact-names.ts';

const facts = [...commonFacts, ...derivedFacts];
const names = facts.map(({ name }) => `fact-name.${name}`);
const denied = facts.filter(({ type }) => type === 'boolean').map(({ name }) => `fact-absent.${name}`);
const values = facts.flatMap(({ name, values = [] }) => values.map((id) => `value.${name}.${id}`));
const help = facts.map(({ name }) => `fact-help.${name}`);

const schema = JSON.parse(readFileSync(new URL('../../policies/policy.schema.json', import.meta.url), 'utf8')) as object;

/** What a choice of the format is about, where differences tell it as one; the others are told in sentences of their own. */
const choices: Readonly<Record<string, string>> = {
  'factDeclaration/type': 'type',
  'contact/kind': 'contact',
  'intakeRule/outcome': 'intake',
  'dispositionRule/status': 'status',
  'dispositionRule/handedTo': 'team',
  'severityPart/setBy': 'setBy',
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
  ['English', english],
  ['Swedish', swedish],
  ['French', french],
])('the %s catalogue', (_, { locale, texts }) => {
  const missing = (codes: readonly string[]): string[] => codes.filter((one) => !Object.hasOwn(texts, one));

  test('has every fact that all policies know, also that it is not so, what it means, and every value of them', () => {
    expect(names).toHaveLength(54);
    expect(missing([...names, ...denied, ...values, ...(locale === 'en' ? [] : help)])).toEqual([]);
  });

  test('has every key of the policy format', () => {
    expect(missing([...new Set(keysIn(schema))].map((key) => `key.${key}`))).toEqual([]);
  });

  test('has what the policy format lets choose', () => {
    const all = Object.entries(choices).flatMap(([place, of]) => choicesIn(place).map((id) => `value.${of}.${id}`));
    expect(all.length).toBeGreaterThan(20);
    expect(missing(all)).toEqual([]);
  });
});

test('names are English as they are written, taken apart', () => {
  const words = (code: string): string => {
    const [room, name = '', id] = code.split('.');
    return room === 'value' ? (id ?? '').replaceAll('-', ' ') : `${room === 'fact-absent' ? 'no ' : ''}${describeName(name)}`;
  };
  const said = Object.entries(english.texts).filter(([code]) => /^(fact-name|fact-absent|key|value)\./.test(code));
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter(([code, text]) => text !== words(code))).toEqual([]);
});

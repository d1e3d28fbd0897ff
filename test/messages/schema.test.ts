import { describe, expect, test } from 'vitest';
import { helpAt } from '../../admin-ui/features/editor/yaml/suggestions.ts';
import {
  commonFacts,
  derivedFacts,
  frenchCatalog,
  type MessageCatalog,
  policySchema,
  type SupportPolicy,
  swedishCatalog,
} from '../../engine/index.ts';
import { partDescriptions as frenchParts } from '../../engine/messages/fr/schema-parts.ts';
import { ruleDescriptions as frenchRules } from '../../engine/messages/fr/schema-rules.ts';
import { titles as frenchTitles } from '../../engine/messages/fr/schema-titles.ts';
import { hintFrom } from '../../engine/messages/message.ts';
import { partDescriptions as swedishParts } from '../../engine/messages/sv/schema-parts.ts';
import { ruleDescriptions as swedishRules } from '../../engine/messages/sv/schema-rules.ts';
import { titles as swedishTitles } from '../../engine/messages/sv/schema-titles.ts';

const inSchema = (key: 'title' | 'description', part: unknown = policySchema): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = (part as Record<string, unknown>)[key];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(part).flatMap((inner) => inSchema(key, inner))];
};
const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();

describe.each<[string, MessageCatalog, MessageCatalog, MessageCatalog]>([
  ['Swedish', { ...swedishParts, ...swedishRules }, swedishTitles, swedishCatalog],
  ['French', { ...frenchParts, ...frenchRules }, frenchTitles, frenchCatalog],
])('in %s', (_, descriptions, titles, book) => {
  test('everything that the schema describes is described, and nothing else', () => {
    expect(Object.keys(descriptions).sort()).toEqual(distinct(inSchema('description')));
    expect(Object.keys(titles).sort()).toEqual(distinct(inSchema('title')));
  });

  test('what stands in backticks or quotes is what is written in the file', () => {
    const written = (words: string): string[] => distinct((words.match(/`[^`]+`|"[^"]+"/g) ?? []).map(String));
    const differing = Object.entries(descriptions).filter(
      ([english, words]) => written(english).join() !== written(words).join(),
    );
    expect(differing).toEqual([]);
  });

  test('a hint is the first sentence, in small letters', () => {
    const hints = distinct(inSchema('description')).map(hintFrom);
    expect(hints.filter((hint) => !Object.hasOwn(book, hint))).toEqual([]);
    expect(hints.map((hint) => book[hint] ?? '').filter((hint) => /^\p{Lu}|\.$/u.test(hint) || hint === '')).toEqual([]);
  });

  test('every common fact is explained', () => {
    const facts = [...commonFacts, ...derivedFacts].map(({ description }) => `${description} (help)`);
    expect(facts.filter((key) => !Object.hasOwn(book, key))).toEqual([]);
  });
});

test('who points at a key or a question is told in their language', () => {
  const document = { facts: { seatCount: { type: 'integer', label: 'how many seats there are' } } } as unknown as SupportPolicy;
  expect(helpAt(['timeZone'], document, swedishCatalog)).toEqual({
    title: 'Tidszon',
    words: 'Den IANA-zon som datumen i villkoren läses i: när de börjar gälla, hur gammal en release är.',
  });
  expect(helpAt(['targets', 0, 'when', 'workaround'], document, frenchCatalog)?.words).toBe(
    's’il existe un moyen de contourner le problème',
  );
  expect(helpAt(['targets', 0, 'when', 'seatCount'], document, frenchCatalog)?.words).toBe('how many seats there are');
});

import { describe, expect, test } from 'vitest';
import { helpAt } from '../../admin-ui/features/editor/yaml/suggestions.ts';
import { french, policySchema, type SupportPolicy, swedish } from '../../engine/index.ts';
import { schemaDescriptions as frenchDescriptions } from '../../engine/messages/fr/schema-descriptions.ts';
import { schemaTitles as frenchTitles } from '../../engine/messages/fr/schema-titles.ts';
import { hintFrom, textCode } from '../../engine/messages/message.ts';
import { schemaDescriptions as swedishDescriptions } from '../../engine/messages/sv/schema-descriptions.ts';
import { schemaTitles as swedishTitles } from '../../engine/messages/sv/schema-titles.ts';
import { literalsIn } from './marked-catalog.ts';

const inSchema = (key: 'title' | 'description', part: unknown = policySchema): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = (part as Record<string, unknown>)[key];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(part).flatMap((inner) => inSchema(key, inner))];
};
const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();

type Texts = Readonly<Record<string, string>>;

describe.each<[string, Texts, Texts, Texts]>([
  ['Swedish', swedishDescriptions, swedishTitles, swedish.texts],
  ['French', frenchDescriptions, frenchTitles, french.texts],
])('in %s', (_, descriptions, titles, texts) => {
  test('everything that the schema describes is described, and nothing else', () => {
    expect(Object.keys(descriptions).sort()).toEqual(distinct(inSchema('description')));
    expect(Object.keys(titles).sort()).toEqual(distinct(inSchema('title')));
  });

  test('what stands in backticks or quotes is what is written in the file', () => {
    const written = (words: string): string[] => distinct((words.match(/`[^`]+`|"[^"]+"/g) ?? []).map(String));
    const differing = Object.entries(descriptions).filter(
      ([english, words]) => written(english).join() !== written(literalsIn(words).join('')).join(),
    );
    expect(differing).toEqual([]);
  });

  test('a hint is the first sentence, in small letters', () => {
    const hints = distinct(inSchema('description')).map(hintFrom);
    expect(hints.filter((hint) => !Object.hasOwn(texts, textCode(hint)))).toEqual([]);
    expect(hints.map((hint) => texts[textCode(hint)] ?? '').filter((hint) => /^\p{Lu}|\.$/u.test(hint) || hint === '')).toEqual(
      [],
    );
  });
});

test('who points at a key or a question is told in their language', () => {
  const document = { facts: { seatCount: { type: 'integer', label: 'how many seats there are' } } } as unknown as SupportPolicy;
  expect(helpAt(['timeZone'], document, swedish)).toEqual({
    title: 'Tidszon',
    words: 'Den IANA-zon som datumen i villkoren läses i: när de börjar gälla, hur gammal en release är.',
  });
  expect(helpAt(['targets', 0, 'when', 'workaround'], document, french)?.words).toBe(
    's’il existe un moyen de contourner le problème',
  );
  expect(helpAt(['targets', 0, 'when', 'seatCount'], document, french)?.words).toBe('how many seats there are');
});

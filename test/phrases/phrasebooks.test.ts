import { describe, expect, test } from 'vitest';
import { frenchPhrases, type Phrasebook, swedishPhrases } from '../../engine/index.ts';
import { phrasesIn } from './phrases-in-source.ts';

const said = [...phrasesIn('engine')].map(([english, file]) => ({ english, file }));
const holes = (words: string): string[] => [...words.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();

describe.each<[string, Phrasebook]>([
  ['swedish', swedishPhrases],
  ['french', frenchPhrases],
])('the %s phrases', (_, book) => {
  test('are there for all that the engine says', () => {
    expect(said.filter(({ english }) => !Object.hasOwn(book, english))).toEqual([]);
  });

  test('leave nothing out and add nothing', () => {
    const differing = Object.entries(book).filter(([english, words]) => holes(english).join() !== holes(words).join());
    expect(differing).toEqual([]);
  });
});

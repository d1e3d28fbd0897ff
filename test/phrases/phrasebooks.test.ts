import { describe, expect, test } from 'vitest';
import { frenchPhrases, type Phrasebook, swedishPhrases } from '../../engine/index.ts';
import { frenchWords } from '../../server/phrasebooks/french.ts';
import { swedishWords } from '../../server/phrasebooks/swedish.ts';
import { phrasesIn } from './phrases-in-source.ts';

const said = (room: string) => [...phrasesIn(room)].map(([english, file]) => ({ english, file }));
const holes = (words: string): string[] => [...words.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();
const code = (words: string): string[] => [...words.matchAll(/`[^`]+`/g)].map(([quoted]) => quoted).sort();

describe.each<[string, string, Phrasebook]>([
  ['swedish', 'engine', swedishPhrases],
  ['french', 'engine', frenchPhrases],
  ['swedish', 'server', swedishWords],
  ['french', 'server', frenchWords],
])('the %s phrases of %s/', (_, room, book) => {
  test('are there for all that is said there', () => {
    expect(said(room).filter(({ english }) => !Object.hasOwn(book, english))).toEqual([]);
  });

  test('leave nothing out and add nothing', () => {
    const differing = Object.entries(book).filter(([english, words]) => holes(english).join() !== holes(words).join());
    expect(differing).toEqual([]);
  });

  test('leave what stands in backticks as it is written', () => {
    const differing = said(room).filter(({ english }) =>
      code(english).some((quoted) => !code(book[english] ?? '').includes(quoted)),
    );
    expect(differing).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { frenchCatalog, type MessageCatalog, swedishCatalog } from '../../engine/index.ts';
import question from '../../server/clock/clock-question.schema.json' with { type: 'json' };
import { frenchMessages } from '../../server/messages/french.ts';
import { swedishMessages } from '../../server/messages/swedish.ts';
import { phrasesIn } from './messages-in-source.ts';

const said = (room: string) => [...phrasesIn(room)].map(([english, file]) => ({ english, file }));
const holes = (words: string): string[] => [...words.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();
const code = (words: string): string[] => [...words.matchAll(/`[^`]+`/g)].map(([quoted]) => quoted).sort();

describe.each<[string, string, MessageCatalog]>([
  ['swedish', 'engine', swedishCatalog],
  ['french', 'engine', frenchCatalog],
  ['swedish', 'server', swedishMessages],
  ['french', 'server', frenchMessages],
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

test.each([swedishMessages, frenchMessages])('what a question about open time is made of is described', (book) => {
  const described = (part: unknown): string[] => {
    if (typeof part !== 'object' || part === null) return [];
    const { description } = part as { description?: unknown };
    return [...(typeof description === 'string' ? [description] : []), ...Object.values(part).flatMap(described)];
  };
  const descriptions = described(question);
  expect(descriptions.length).toBeGreaterThan(20);
  expect(descriptions.filter((english) => !Object.hasOwn(book, english))).toEqual([]);
});

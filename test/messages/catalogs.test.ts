import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clockQuestionSchema as question } from '../../contract/clock.ts';
import type { MessageCatalog } from '../../engine/index.ts';
import { caseEnglish } from '../../engine/messages/case-english.ts';
import { textCode } from '../../engine/messages/message.ts';
import { english } from '../../server/messages/english.ts';
import { french } from '../../server/messages/french.ts';
import { swedish } from '../../server/messages/swedish.ts';
import { literalsIn, parametersIn } from './marked-catalog.ts';

const texts: Readonly<Record<string, string>> = english.texts;
const codes = Object.keys(texts);
const quotedIn = (text: string): string[] => [...text.matchAll(/`[^`]+`/g)].map(([quoted]) => quoted);

/** Every text in quotation marks, and every beginning of one that is put together, in the sources of a room. */
function wordsIn(room: string): { readonly whole: ReadonlySet<string>; readonly beginnings: readonly string[] } {
  const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)messages\/(en|sv|fr)\//.test(name) && !name.includes('.generated.'))
    .map((name) => readFileSync(join(room, name), 'utf8'))
    .join('\n');
  const whole = new Set([...sources.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word = '']) => word));
  return { whole, beginnings: [...sources.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, word = '']) => word) };
}

describe.each<[string, MessageCatalog]>([
  ['English', english],
  ['Swedish', swedish],
  ['French', french],
])('the %s messages', (_, catalog) => {
  const all = Object.entries(catalog.texts);

  test('are all in ICU message syntax, and say something', () => {
    expect(all.filter(([, text]) => literalsIn(text).join('') === '' && parametersIn(text).length === 0)).toEqual([]);
  });

  test('have parameters that the types see as the parser does', () => {
    const seen = (text: string): string[] => {
      const plain = text.replaceAll("''", '’').replace(/'[{}][^']*'/g, '');
      const opened = [...plain.matchAll(/(?<![a-z0-9])\{(\w+)/g)].map(([, name = '']) => name);
      return [...new Set(opened)].sort();
    };
    expect(all.filter(([, text]) => seen(text).join() !== parametersIn(text).join())).toEqual([]);
  });

  test('have the parameters of the English ones, and leave what stands in backticks as it is written', () => {
    const differing = codes.filter((code) => {
      const [said = '', own = ''] = [texts[code], catalog.texts[code]];
      const quoted = quotedIn(own);
      return parametersIn(said).join() !== parametersIn(own).join() || quotedIn(said).some((one) => !quoted.includes(one));
    });
    expect(differing).toEqual([]);
  });
});

test('every message is said somewhere', () => {
  const { whole, beginnings } = ['engine', 'server'].map(wordsIn).reduce((one, other) => ({
    whole: new Set([...one.whole, ...other.whole]),
    beginnings: [...one.beginnings, ...other.beginnings],
  }));
  expect(codes.filter((code) => !whole.has(code) && !beginnings.some((start) => code.startsWith(start)))).toEqual([]);
});

test('what is said of cases stands in the catalogue that comes with deciding', () => {
  const rooms = ['engine/decision', 'engine/vocabulary', 'engine/what-if'].map(wordsIn);
  const said = codes.filter((code) => rooms.some(({ whole }) => whole.has(code)));
  // Examples are told as diagnostics, notices in the language of the policy.
  const elsewhere = said.filter((code) => !Object.hasOwn(caseEnglish.texts, code) && !/^(check|notice)\./.test(code));
  expect(said.length).toBeGreaterThan(60);
  expect(elsewhere).toEqual([]);
});

test.each([swedish, french])('what a question about open time is made of is described in $locale', ({ texts: own }) => {
  const described = (part: unknown): string[] => {
    if (typeof part !== 'object' || part === null) return [];
    const { description } = part as { description?: unknown };
    return [...(typeof description === 'string' ? [description] : []), ...Object.values(part).flatMap(described)];
  };
  const descriptions = described(question);
  expect(descriptions.length).toBeGreaterThan(20);
  expect(descriptions.filter((one) => !Object.hasOwn(own, textCode(one)))).toEqual([]);
});

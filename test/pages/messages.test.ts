import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeText } from '../../admin-ui/platform/messages/make-text.ts';
import { literalsIn, parametersIn } from '../messages/marked-catalog.ts';
import { en, fr, ownMessages, sv } from './all-messages.ts';

type MessageTable = Readonly<Record<string, string>>;

const languages: Readonly<Record<string, MessageTable>> = { en, sv, fr };
const english: MessageTable = en;
const keys = Object.keys(english);

const sources = readdirSync('admin-ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^platform\/messages\/(en|sv|fr)[/.-]/.test(name))
  .map((name) => ({ name, content: readFileSync(join('admin-ui', name), 'utf8') }));

const contentOf = new Map(sources.map(({ name, content }) => [name, content]));

describe.each(Object.entries(languages))('the messages in %s', (_, messages) => {
  test('are those of the English page, none more and none less', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  test('say something', () => {
    expect(
      keys.filter(
        (key) =>
          literalsIn(messages[key] ?? '')
            .join('')
            .trim() === '' && parametersIn(messages[key] ?? '').length < 2,
      ),
    ).toEqual([]);
  });

  test('have the parameters of the English ones, as the types see them', () => {
    // What types see: a brace behind a letter begins a form of a plural, any other a parameter.
    const seen = (text: string): string[] =>
      [...new Set([...text.matchAll(/(?<![a-z0-9])\{(\w+)/g)].map(([, name = '']) => name))].sort();
    const wrong = keys.filter((key) => {
      const [own, wanted] = [messages[key] ?? '', english[key] ?? ''];
      return parametersIn(own).join() !== parametersIn(wanted).join() || seen(own).join() !== parametersIn(own).join();
    });
    expect(wrong).toEqual([]);
  });
});

test('no module says what is fetched with a part of the page before it is there', () => {
  // From the first module, along every import; one that fetches the messages of a part with it has them from there on.
  const tooEarly: string[] = [];
  const seen = new Set<string>();
  const walk = (file: string, parts: readonly string[]) => {
    if (seen.has(`${file} ${parts}`)) return;
    seen.add(`${file} ${parts}`);
    const content = contentOf.get(file);
    if (content === undefined) return;
    const missing = Object.entries(ownMessages).flatMap(([part, own]) => (parts.includes(part) ? [] : own));
    for (const [, key = ''] of content.matchAll(/['"`]([\w.-]+)/g)) {
      if (missing.some((one) => (key.endsWith('.') ? one.startsWith(key) : one === key))) tooEarly.push(`${file}: ${key}`);
    }
    for (const [, target = '', named = ''] of content.matchAll(
      /(?:from|import\() ?'(\.[^']+)'\)?(?:\.then\(\(module\) => module\.\w+\)((?:,\s*'\w+')*))?/g,
    )) {
      walk(join(dirname(file), target), [...new Set([...parts, ...(named.match(/\w+/g) ?? [])])].sort());
    }
  };
  walk('app/main.tsx', []);
  expect(seen.size).toBeGreaterThan(300);
  expect(tooEarly).toEqual([]);
});

test('every message is used', () => {
  const all = sources.map(({ content }) => content).join('\n');
  // A key that is put together names its beginning: `state.${state}`.
  const beginnings = [...all.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, start]) => start ?? '');
  const unused = keys
    .filter((key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`))
    .filter((key) => !beginnings.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

test('words stand in the messages and not in the components', () => {
  const strays = sources.flatMap(({ name, content }) =>
    [...content.matchAll(/\b(?:aria-label|title|label|empty|placeholder|failure|advice)="[^"]*[A-Za-z]{3}[^"]*"/g)].map(
      ([found]) => `${name}: ${found}`,
    ),
  );
  expect(strays).toEqual([]);
});

test('numbers choose between the forms and are written as the language does', () => {
  const [english, swedish, french] = [makeText(en, 'en-GB'), makeText(sv, 'sv-SE'), makeText(fr, 'fr-FR')];
  expect(english('hours.hour', { count: 1 })).toBe('1 hour');
  expect(english('hours.hour', { count: 1200 })).toBe('1,200 hours');
  expect(swedish('hours.hour', { count: 2 })).toBe('2 timmar');
  expect(french('hours.hour', { count: 0 })).toBe('0 heure');
  expect(french('hours.hour', { count: 1.5 })).toBe('1,5 heure');
});

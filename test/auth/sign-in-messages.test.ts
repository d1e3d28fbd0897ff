import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english, type SignInWord } from '../../server/http/auth/sign-in-messages/en.ts';
import { french } from '../../server/http/auth/sign-in-messages/fr.ts';
import { swedish } from '../../server/http/auth/sign-in-messages/sv.ts';

const words = Object.keys(english) as SignInWord[];

test.each([
  ['Swedish', swedish],
  ['French', french],
])('everything is said in %s, with what is put in', (_, spoken) => {
  for (const word of words) {
    expect(spoken[word], word).not.toBe('');
    expect(spoken[word], word).not.toBe(english[word]);
    expect(spoken[word].includes('{count}'), word).toBe(english[word].includes('{count}'));
  }
});

test('nothing is kept that nobody says', () => {
  const sources = [
    'http/auth/sign-in-page',
    'http/auth/sign-in-routes',
    'http/auth/openid-routes',
    'auth/password',
    'identity/person',
  ]
    .map((name) => readFileSync(`server/${name}.ts`, 'utf8'))
    .join('\n');
  const composed = (word: string): boolean => /^(first|join|password)\.(title|about)$/.test(word);
  const unsaid = words.filter((word) => !composed(word) && !sources.includes(`'${word}'`) && !sources.includes(`note=${word}`));
  expect(unsaid).toEqual([]);
});

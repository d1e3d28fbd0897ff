import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPolicies } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

test('a text that was read before is the same policy again, in the file that was given', () => {
  const path = 'ptc/technical-support/en/1.yaml';
  const file = () => ({ path, text: readFileSync(`policies/${path}`, 'utf8') });
  const [one, other] = [file(), file()];
  const [first] = loadPolicies([one], publicHolidays).policies;
  const [again] = loadPolicies([other], publicHolidays).policies;
  expect(first?.file).toBe(one);
  expect(again?.file).toBe(other);
  expect(again?.policy).toBe(first?.policy);
  const changed = { path, text: other.text.replace(/^title: .*$/m, 'title: Another title') };
  const [changedOne] = loadPolicies([changed], publicHolidays).policies;
  expect(changedOne?.policy.document.title).toBe('Another title');
  expect(loadPolicies([file()], publicHolidays).policies[0]?.policy).toEqual(first?.policy);
});

test('what was read last is forgotten where the texts are large together', () => {
  const letters = 'abcdefghijklmnopqrst';
  const files = [...letters].map((letter) => {
    const [name, text] = [
      `acme/${letter}/en/1.yaml`,
      `policy: acme/${letter}\nlanguage: en\nversion: 1\ntitle: Help\nsource: { document: care.pdf }\n`,
    ];
    return { path: name, text: `${text}# ${'x'.repeat(100_000)}\n` };
  });
  const policies = () =>
    loadPolicies(
      files.map((file) => ({ ...file })),
      publicHolidays,
    ).policies.map(({ policy }) => policy);
  const [first, last] = [
    policies(),
    loadPolicies(
      files.slice(-1).map((file) => ({ ...file })),
      publicHolidays,
    ).policies[0]?.policy,
  ];
  expect(first).toHaveLength(letters.length);
  expect(last).toBe(first.at(-1));
  const again = policies();
  expect(again).toEqual(first);
  expect(again[0]).not.toBe(first[0]);
});

import { expect, test } from 'vitest';
import { draftText, type ReleaseTerms, releasedText, renamedText } from '../../engine/index.ts';
import { shipped } from '../shipped-policies.ts';

const terms: ReleaseTerms = { version: 12, from: '2026-05-01T10:00:00+02:00', openCases: 'move', withdraws: [1, 2] };
const effective = 'effective: { from: 2026-05-01T10:00:00+02:00, openCases: move, withdraws: [1, 2] }';

test.each([
  ['without a start', 'version: 2 # two\n', `version: 12 # two\n${effective}\n`],
  ['with one', 'version: 2\neffective: { from: 2026-01-01 } # then\n', `version: 12\n${effective} # then\n`],
  ['with one over several lines', 'version: 2\neffective:\n  from: 2026-01-01 # May\n\n', `version: 12\n${effective} # May\n\n`],
  ['with no version', '', `version: 12\n${effective}\n`],
])('a text %s states the terms in one line each, and all else is kept', (_, head, released) => {
  const [before, after] = ['# About\npolicy: a/b\nlanguage: en\n', 'title: "A" # b\n\ndesks:\n  - { id: x }\n# end\n'];
  expect(releasedText(before + head + after, terms)).toBe(before + released + after);
});

test('what has to be added stands at the end where no line may move', () => {
  const text = 'version: 1\ntitle: x\n\n# end';
  expect(releasedText(text, { version: 1, from: '2026-05-01' }, { keepLines: true })).toBe(
    `${text}\neffective: { from: 2026-05-01 }\n`,
  );
});

test('a text that is no YAML stays as it is', () => {
  expect(releasedText('a: [\n', terms)).toBe('a: [\n');
});

test('a draft of every shipped version differs from it in its first lines alone, and so does one for another language', () => {
  for (const { file, policy } of shipped.loaded) {
    const lines = (text: string): string[] =>
      text.split('\n').filter((line) => !/^(policy|language|version|effective):/.test(line));
    const draft = renamedText(draftText(file.text, policy.version + 1), { policy: 'a/b', language: 'sv' });
    expect(lines(draft)).toEqual(lines(file.text));
    expect(draft).toContain(`version: ${policy.version + 1}\n`);
    expect(draft).not.toMatch(/^effective:/m);
  }
});

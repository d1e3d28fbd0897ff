import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml, topLevelValues } from '../../engine/index.ts';
import { mistakes } from '../policy/mutations.ts';

const keys = ['review', 'extends', 'version'] as const;

/** The same out of the whole text. */
function whole(text: string): object {
  const value = (parseYaml('', text).value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])));
}

const text = `# Ours
policy: acme/care
version: 3
review: { approvals: 2 } # two of them
title: "A long
  title"
notes:
  - |
    review: { approvals: 0 }
  - >-
    # none
extends: acme/care/base@1
summary: >
  extends: this
`;

test.each([
  ['as policies are written', text],
  ['with other line ends', text.replaceAll('\n', '\r\n')],
  ['with a list that is not indented', `a:\n- review\n- b\n${text}`],
  ['with its map in braces', '{ review: { approvals: 2 }, version: 1 }'],
  ['with keys in quotes', `"review": { approvals: 2 }\nversion: 1\n`],
  ['with an alias', 'a: &a { approvals: 2 }\nreview: *a\nversion: 1\n'],
  ['merged from elsewhere', 'a: &a { approvals: 2 }\nreview:\n  <<: *a\nversion: 1\n'],
  ['behind a mark of a document', `---\n${text}`],
  ['over several lines', 'review:\n\n  # two\n  approvals: 2\n\nversion: 1\n'],
  ['with a text for a map', 'review: none\nversion: x\n'],
  ['that is empty', ''],
  ['that is no map', '- review'],
])('a text %s says what the whole text says', (_, written) => {
  expect(topLevelValues(written, keys)).toEqual(whole(written));
});

test('where a key stands twice, neither is left out unseen', () => {
  const twice = 'review: { approvals: 2 }\nversion: 1\nreview: { approvals: 0 }\n';
  expect(topLevelValues(twice, keys)).toEqual(whole(twice));
});

test('whatever is done to a text that stays YAML, the same is read', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(mistakes, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce((before, change) => change(before), text);
      if (parseYaml('', changed).diagnostics.length > 0) return;
      expect(topLevelValues(changed, keys), JSON.stringify(changed)).toEqual(whole(changed));
    }),
    { numRuns: process.env.DUELINE_LONG ? 100_000 : 2000 },
  );
});

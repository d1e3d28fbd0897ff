import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupWords } from '../../engine/conditions/fold-written.ts';
import { comparisonWords } from '../../engine/conditions/operators.ts';
import { policySchema } from '../../engine/index.ts';

/** The words in backticks in a text, and in what stands there in braces. */
const quoted = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/[A-Za-z]+/g) ?? []));

describe.each([
  ['the schema', (policySchema as unknown as { $defs: { when: { description: string } } }).$defs.when.description],
  ['the guide to the format', readFileSync('docs/policy-format.md', 'utf8').replace(/^```[\s\S]*?^```$/gm, '')],
])('%s', (_, text) => {
  test.each([...comparisonWords, ...groupWords])('says that conditions know `%s`', (word) => {
    expect(quoted(text)).toContain(word);
  });
});

import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineChanges, mergeThreeWays, unifiedDiff } from '../../engine/index.ts';
import { growth } from '../growth.ts';

const line = fc.constantFrom('a', 'b', 'c', '', '  when: { severity: critical }', 'source: x', 'd');
const lines = fc.array(line, { maxLength: 14 });
const textOf = (some: readonly string[]): string => some.map((one) => `${one}\n`).join('');

/** A text with some lines replaced, taken out or put in. */
const edited = (some: readonly string[]) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, some.length)), fc.nat(2), lines), { maxLength: 3 })
    .map((edits) =>
      edits.reduce(
        (changed, [at, count, added]) => changed.toSpliced(Math.min(at, changed.length), count, ...added.slice(0, 2)),
        [...some],
      ),
    );

describe('a unified diff', () => {
  test('makes the later text of the earlier one', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [textOf(one), textOf(other)];
        const diff = unifiedDiff({ name: 'one', text: before }, { name: 'other', text: after });
        expect(diff === '' ? before : applyPatch(before, diff)).toBe(after);
      }),
    );
  });

  test('names both texts and shows the lines around', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    const diff = unifiedDiff({ name: 'x@1', text: before }, { name: 'x@2', text: before.replace('e', 'E') });
    expect(diff).toBe('--- x@1\n+++ x@2\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n');
    expect(unifiedDiff({ name: 'x', text: before }, { name: 'y', text: before })).toBe('');
  });

  test('of two long texts with nothing in common is still given', () => {
    const text = (word: string): string => Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join('');
    const diff = unifiedDiff({ name: 'one', text: text('a') }, { name: 'other', text: text('b') });
    expect(diff.split('\n').filter((one) => one.startsWith('-a'))).toHaveLength(5000);
    expect(applyPatch(text('a'), diff)).toBe(text('b'));
  });
});

test('changes of lines say where and what', () => {
  expect(lineChanges('a\nb\nc\n', 'a\nB\nc\nd\n')).toEqual([
    { line: 2, removed: ['b'], added: ['B'] },
    { line: 4, removed: [], added: ['d'] },
  ]);
  expect(lineChanges('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
});

describe('a merge of three texts', () => {
  test('with changes of one side only is that side', () => {
    const threeTexts = lines.chain((base) => fc.tuple(fc.constant(base), edited(base)));
    fc.assert(
      fc.property(threeTexts, ([base, changed]) => {
        const merge = (theirs: readonly string[], yours: readonly string[]) =>
          mergeThreeWays({ base: textOf(base), theirs: textOf(theirs), yours: textOf(yours) }).merged;
        expect(merge(changed, base)).toBe(textOf(changed));
        expect(merge(base, changed)).toBe(textOf(changed));
        expect(merge(changed, changed)).toBe(textOf(changed));
      }),
    );
  });

  test('has the changes of both where they are apart, and asks where they are not, whoever is named first', () => {
    const threeTexts = lines.chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)));
    fc.assert(
      fc.property(threeTexts, ([base, one, other]) => {
        const texts = { base: textOf(base), theirs: textOf(one), yours: textOf(other) };
        const merge = mergeThreeWays(texts);
        const back = mergeThreeWays({ ...texts, theirs: texts.yours, yours: texts.theirs });
        expect(back.merged).toBe(merge.merged);
        expect(back.conflicts).toBe(merge.conflicts);
        const side = (kind: 'base' | 'theirs' | 'yours'): string =>
          textOf(merge.pieces.flatMap((piece) => (piece.kind === 'settled' ? piece.lines : piece[kind])));
        // Taking one side at every conflict keeps all that only the other side changed elsewhere, so merging it again is settled.
        const taken = mergeThreeWays({ base: texts.base, theirs: texts.theirs, yours: side('theirs') });
        if (merge.conflicts === 0) expect(merge.merged).toBe(side('base'));
        else expect(merge.merged).toBeNull();
        expect(taken.theirs).toEqual(merge.theirs);
      }),
    );
  });

  test('keeps both of two edits far apart, and shows three versions of one place', () => {
    const base = 'a\nb\nc\nd\ne\n';
    expect(mergeThreeWays({ base, theirs: 'A\nb\nc\nd\ne\n', yours: 'a\nb\nc\nd\nE\n' })).toEqual({
      theirs: [{ line: 1, removed: ['a'], added: ['A'] }],
      yours: [{ line: 5, removed: ['e'], added: ['E'] }],
      pieces: [{ kind: 'settled', lines: ['A', 'b', 'c', 'd', 'E'] }],
      conflicts: 0,
      merged: 'A\nb\nc\nd\nE\n',
    });
    expect(mergeThreeWays({ base, theirs: 'a\nb\nX\nd\ne\n', yours: 'a\nb\nY\nd\nE\n' }).pieces).toEqual([
      { kind: 'settled', lines: ['a', 'b'] },
      { kind: 'conflict', base: ['c'], theirs: ['X'], yours: ['Y'] },
      { kind: 'settled', lines: ['d', 'E'] },
    ]);
  });

  test('of long texts full of the same lines costs in proportion to their number', () => {
    const rule = (index: number): string => `- id: rule-${index}\n  when: { severity: critical }\n  source: { section: A }\n`;
    const merged = (count: number): void => {
      const base = Array.from({ length: count }, (_, index) => rule(index)).join('');
      const last = `rule-${count - 100}\n`;
      const texts = { base, theirs: base.replace('rule-5\n', 'rule-five\n'), yours: base.replace(last, 'rule-last\n') };
      expect(mergeThreeWays(texts).merged).toBe(texts.theirs.replace(last, 'rule-last\n'));
    };
    // Eight times as many take about eight times as long; sixty-four times, where each line is compared with each other one.
    expect(growth(merged, 1500, 12_000)).toBeLessThan(30);
  });
});

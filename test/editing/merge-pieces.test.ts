import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedText, mergePieces } from '../../admin-ui/features/editor/conflict/merge-pieces.ts';

const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { maxLength: 12 }).map((lines) => lines.join(''));

test('each side can be had whole, and the base too', () => {
  fc.assert(
    fc.property(text, text, text, (base, theirs, yours) => {
      const pieces = mergePieces(base, theirs, yours);
      const all = (side: 'theirs' | 'yours') => mergedText(pieces, new Map(pieces.map((_, index) => [index, side])));
      expect(all('theirs')).toBe(theirs);
      expect(all('yours')).toBe(yours);
    }),
  );
});

test('what only one side changed is proposed', () => {
  fc.assert(
    fc.property(text, text, (base, theirs) => {
      expect(mergedText(mergePieces(base, theirs, base), new Map())).toBe(theirs);
      expect(mergedText(mergePieces(base, base, theirs), new Map())).toBe(theirs);
      expect(mergePieces(base, theirs, theirs).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('changes in different lines are merged, changes of the same line have to be chosen', () => {
  const [base, theirs] = ['a\nb\nc\nd\ne\n', 'A\nb\nc\nd\ne\n'];
  expect(mergedText(mergePieces(base, theirs, 'a\nb\nc\nd\nE\n'), new Map())).toBe('A\nb\nc\nd\nE\n');
  const kinds = mergePieces(base, theirs, 'Ä\nb\nc\nd\ne\n').map(({ kind }) => kind);
  expect(kinds).toEqual(['conflict', 'same']);
});

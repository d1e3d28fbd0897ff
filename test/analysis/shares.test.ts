import { expect, test } from 'vitest';
import { countsOfShare, isShare } from '../../engine/analysis/shares.ts';

const any = { answer: 1, stretch: {} };
const between = (from: number, to: number) => ({ answer: (from + to) / 2, stretch: { from, to } });

test('two counts make a share of their cells, few or many', () => {
  expect(countsOfShare(any, any, between(0.05, 0.06))).toBeDefined();
  expect(countsOfShare({ answer: 1 }, any, between(0.0001, 0.0002))).toBeDefined();
  expect(countsOfShare(any, { answer: 3 }, { answer: 50 })).toBeUndefined();
  expect(countsOfShare(any, { answer: 4 }, { answer: 50 })).toEqual({ affected: 2, total: 4 });
  expect(countsOfShare({ answer: 5 }, { answer: 0 }, { answer: undefined })).toEqual({ affected: 5, total: 0 });
  expect(countsOfShare({ answer: 5 }, { answer: 9 }, { answer: undefined })).toBeUndefined();
  // A third in percent is no number that is written.
  expect(countsOfShare({ answer: 1 }, { answer: 3 }, { answer: 33.333333333333336 })).toBeUndefined();
  expect(countsOfShare({ answer: 1 }, { answer: 3 }, between(33, 34))).toEqual({ affected: 1, total: 3 });
});

test('what would take too many counts to find is taken for possible', () => {
  expect(isShare(between(1e9, 2e9), between(1e9, 2e9), between(99.999999, 99.9999995))).toBe(true);
  expect(isShare({ answer: 7 }, { answer: 9 }, { answer: 10 })).toBe(false);
});

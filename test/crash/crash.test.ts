import { expect, test } from 'vitest';
import { crash } from './crash-moments.ts';

test('what was acknowledged outlives a program that is killed at any moment, whole and once', {
  timeout: 1_200_000,
}, async () => {
  const { acknowledged, faults } = await crash({ moments: process.env.DUELINE_LONG ? 100 : 10, writers: 1 }, () => undefined);
  expect(faults).toEqual([]);
  expect(acknowledged.saved).toBeGreaterThan(5);
  expect(acknowledged.published).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { flagPositions } from '../../admin-ui/features/simulate/case-axis/flag-positions.ts';

const spanOf = ({ x, width, isFlipped }: ReturnType<typeof flagPositions>[number]): readonly [number, number] =>
  isFlipped ? [x - width, x] : [x, x + width];

test('flags stand within the width and cover one another only where there is no other row', () => {
  const flags = Array.from({ length: 12 }, (_, index) => ({
    x: (index * 137) % 700,
    label: 'Support responded'.slice(0, 6 + index),
  }));
  for (const across of [360, 700, 1100]) {
    const places = flagPositions(
      flags.filter(({ x }) => x <= across),
      across,
    );
    for (const [index, place] of places.entries()) {
      expect(spanOf(place)[1]).toBeLessThanOrEqual(across);
      const before = places.slice(0, index).filter(({ row }) => row === place.row);
      const isCovered = before.some((other) => spanOf(other)[0] < spanOf(place)[1] && spanOf(place)[0] < spanOf(other)[1]);
      if (place.row < 3) expect(isCovered).toBe(false);
    }
  }
});

test('one flag after another stands in the first row', () => {
  expect(
    flagPositions(
      [
        { x: 0, label: 'a' },
        { x: 300, label: 'b' },
      ],
      700,
    ).map(({ row }) => row),
  ).toEqual([0, 0]);
});

test('no staff goes down through a label below it', () => {
  const flags = [
    { x: 135, label: 'Support responded' },
    { x: 345, label: 'Customer replied' },
    { x: 220, label: 'Customer was asked, waiting' },
    { x: 640, label: 'Defect confirmed' },
  ];
  for (const across of [700, 900, 1400]) {
    const places = flagPositions(flags, across);
    for (const { x, row } of places) {
      const below = places.filter((other) => other.row > row && !other.isFlipped);
      expect(below.filter((other) => spanOf(other)[0] < x && x < spanOf(other)[1])).toEqual([]);
    }
  }
});

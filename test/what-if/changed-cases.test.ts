import { expect, onTestFinished, test } from 'vitest';
import { ChangedCases } from '../../server/what-if/changed-cases.ts';
import { storedLine } from '../../server/what-if/stored-case.ts';

const request = (place: number) => ({
  case: { id: `Ä-${place}`, note: 'é'.repeat(place % 50) },
  asOf: '2026-06-10T10:00:00.000Z',
});
const line = (place: number): string =>
  storedLine({
    place,
    id: `Ä-${place}`,
    changes: [{ part: 'team', field: 'routing.team', before: null, after: 'ü' }],
    request: request(place),
  });

async function casesAt(places: readonly number[], mostBytes?: number): Promise<ChangedCases> {
  const cases = await ChangedCases.create(mostBytes);
  onTestFinished(() => cases.close());
  for (let from = 0; from < places.length; from += 37) cases.write(places.slice(from, from + 37).map(line));
  await cases.written();
  return cases;
}

test('gives each case with its request by its place, and nothing for places between', async () => {
  const places = Array.from({ length: 1_234 }, (_, index) => index * 3 + 2);
  const cases = await casesAt(places);
  for (const place of places) expect((await cases.at(place))?.request).toEqual(request(place));
  for (const place of [0, 1, 3, 4, 301, places.length * 3 + 2]) expect(await cases.at(place)).toBeUndefined();
});

test('lists cases without their requests', async () => {
  const cases = await casesAt([1, 2, 3]);
  const { items } = await cases.page({ limit: 2, cursor: undefined });
  expect(items.map((item) => Object.keys(item))).toEqual([
    ['place', 'id', 'changes'],
    ['place', 'id', 'changes'],
  ]);
});

test('keeps as many as there is room for, the first ones', async () => {
  const room = Buffer.byteLength(`${line(1)}\n${line(2)}\n`);
  const cases = await casesAt([1, 2, 3, 4], room);
  expect(cases.kept).toBe(2);
  expect((await cases.page({ limit: 10, cursor: undefined })).items.map(({ place }) => place)).toEqual([1, 2]);
  expect(await cases.at(3)).toBeUndefined();
});

test('has nothing where no case was changed', async () => {
  const cases = await casesAt([]);
  expect(await cases.at(1)).toBeUndefined();
});

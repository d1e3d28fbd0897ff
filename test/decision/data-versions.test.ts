import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Decision, decide, engineVersion, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { shipped } from '../shipped-policies.ts';

const planettogether = { case: { vendor: 'planettogether', openedAt: '2026-06-10T10:00:00Z' } };
const policies = shipped.loaded.map(({ policy }) => policy);

test('the engine has the version of the package', () => {
  expect(engineVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});

test('a decision says which data it rests on', async () => {
  const decision = (await decide(shipped.set, planettogether, 0)) as Decision;
  expect(decision.versions).toEqual({
    engine: engineVersion,
    timeZones: process.versions.tz,
    holidays: {
      version: expect.stringMatching(/^date-holidays \d+\.\d+\.\d+$/),
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    },
  });
  expect(((await decide(shipped.set, { vendor: 'ptc' }, 0)) as Decision).versions.holidays).toBeNull();
});

test('other holidays have another digest, the same have the same', async () => {
  const digestWith = async (holidays: typeof publicHolidays): Promise<string | undefined> =>
    ((await decide(policySet(policies, { ...timeData, holidays }), planettogether, 0)) as Decision).versions.holidays?.digest;
  const moved = {
    ...publicHolidays,
    holidays: (country: string, region: string | undefined, year: number) =>
      publicHolidays.holidays(country, region, year).slice(1),
  };
  expect(await digestWith({ ...publicHolidays })).toBe(await digestWith(publicHolidays));
  expect(await digestWith(moved)).not.toBe(await digestWith(publicHolidays));
});

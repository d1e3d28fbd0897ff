import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { type House, type HousePlan, openHouse } from '../server/services.ts';
import { copyFirstVersions } from './first-versions.ts';

/** A house over a copy of policies, with a clock that the test sets. */
export type TestHouse = {
  readonly house: House;
  readonly folder: string;
  readonly data: string;
  readonly setNow: (instant: string) => void;
};

export type TestHousePlan = Pick<HousePlan, 'record'> & {
  /** The instant that the clock shows until it is set. */
  readonly now?: string;
  /** The folder that is copied; the shipped policies at version 1 where left out, none where null. */
  readonly from?: string | null;
};

/** Opens a house for one test; it is closed and taken away when the test is over. */
export async function openTestHouse(plan: TestHousePlan = {}): Promise<TestHouse> {
  const { dispose, ...opened } = await makeTestHouse(plan);
  onTestFinished(dispose);
  return opened;
}

/** Opens a house for all tests of a file. */
export async function shareTestHouse(plan: TestHousePlan = {}): Promise<TestHouse> {
  const { dispose, ...opened } = await makeTestHouse(plan);
  afterAll(dispose);
  return opened;
}

async function makeTestHouse({ now: start = '2026-11-21T12:00:00Z', from, record }: TestHousePlan) {
  const root = await mkdtemp(join(tmpdir(), 'dueline-'));
  const [folder, data] = [join(root, 'policies'), join(root, 'data')];
  if (from === undefined) await copyFirstVersions(folder);
  else if (from === null) await mkdir(folder);
  else await cp(from, folder, { recursive: true });
  let now = Date.parse(start);
  const house = await openHouse({ policies: folder, data, now: () => now, ...(record && { record }) });
  return {
    house,
    folder,
    data,
    setNow: (instant: string) => {
      now = Date.parse(instant);
    },
    dispose: async () => {
      await house.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

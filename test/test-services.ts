import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openServices, type Services, type ServicesOptions } from '../server/services.ts';
import { copyFirstVersions } from './first-versions.ts';

/** Services over a copy of policies, with a clock that the test sets. */
export type TestServices = {
  readonly services: Services;
  readonly folder: string;
  readonly data: string;
  readonly setNow: (instant: string) => void;
};

export type TestServicesOptions = Pick<ServicesOptions, 'record'> & {
  /** The instant that the clock shows until it is set. */
  readonly now?: string;
  /** The folder that is copied; the shipped policies at version 1 where left out, none where null. */
  readonly from?: string | null;
};

/** Opens services for one test; it is closed and taken away when the test is over. */
export async function openTestServices(plan: TestServicesOptions = {}): Promise<TestServices> {
  const { dispose, ...opened } = await makeTestServices(plan);
  onTestFinished(dispose);
  return opened;
}

/** Opens services for all tests of a file. */
export async function shareTestServices(plan: TestServicesOptions = {}): Promise<TestServices> {
  const { dispose, ...opened } = await makeTestServices(plan);
  afterAll(dispose);
  return opened;
}

async function makeTestServices({ now: start = '2026-11-21T12:00:00Z', from, record }: TestServicesOptions) {
  const root = await mkdtemp(join(tmpdir(), 'dueline-'));
  const [folder, data] = [join(root, 'policies'), join(root, 'data')];
  if (from === undefined) await copyFirstVersions(folder);
  else if (from === null) await mkdir(folder);
  else await cp(from, folder, { recursive: true });
  let now = Date.parse(start);
  const services = await openServices({ policies: folder, data, now: () => now, ...(record && { record }) });
  return {
    services,
    folder,
    data,
    setNow: (instant: string) => {
      now = Date.parse(instant);
    },
    dispose: async () => {
      await services.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openServices } from '../../server/services.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { startWritten } from '../written-text.ts';

const acme = { policy: 'acme/help-desk', language: 'en' };
let root: string;
let plan: { readonly policies: string; readonly data: string };
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dueline-lost-'));
  plan = { policies: join(root, 'policies'), data: join(root, 'data') };
  await mkdir(plan.policies);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const inData = (name: string): string => join(plan.data, name);

async function begin(): Promise<void> {
  const services = await openServices(plan);
  await startWritten(services, 'anna', acme, { template: { title: 'Acme: help' } });
  await services.close();
}

async function emptied(): Promise<void> {
  const database = new Database(inData('ledger.db'));
  database.pragma('foreign_keys = OFF');
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite%'")
    .all();
  for (const { name } of tables) database.exec(`drop table "${name}"`);
  database.close();
}

describe('a ledger that was there', () => {
  test.each([
    ['is missing', () => rm(inData('ledger.db'))],
    ['has no bytes', () => truncate(inData('ledger.db'), 0)],
    ['has no tables', emptied],
  ] as const)('and %s is not made anew without a word', async (_, lose) => {
    await begin();
    for (const name of await readdir(plan.data)) if (/-(wal|shm)$/.test(name)) await rm(inData(name));
    await lose();
    const there = (await readdir(plan.data)).sort();
    await expect(openServices(plan)).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'gone',
      message: expect.stringContaining('was there and is gone or empty'),
      hint: expect.stringContaining('ledger.db.begun'),
    });
    expect((await readdir(plan.data)).sort().filter((name) => !/-(wal|shm)$/.test(name))).toEqual(there);
    // Whoever says so begins a new one.
    await rm(inData('ledger.db.begun'));
    await (await openServices(plan)).close();
    expect(await readdir(plan.data)).toContain('ledger.db.begun');
  });

  test('goes on where the first start was cut off before there was anything in it', async () => {
    await mkdir(plan.data);
    await writeFile(inData('ledger.db'), '');
    await begin();
    await (await openServices(plan)).close();
  });
});

test('a place for data that is a file is told as what it is', async () => {
  await writeFile(plan.data, 'no folder');
  for (const data of [plan.data, join(plan.data, 'below')])
    expect(await runDueline(['versions', '--policies', plan.policies, '--data', data])).toMatchObject({
      code: 2,
      error: expect.stringContaining('a file stands where a folder should be'),
    });
});

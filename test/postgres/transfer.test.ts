import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readExactFolder } from '../../server/import-export/exact-folder.ts';
import { exportPolicies } from '../../server/import-export/export-policies.ts';
import { importPolicies } from '../../server/import-export/import-policies.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { openServices, type Services } from '../../server/services.ts';
import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { copyFirstVersions } from '../first-versions.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';
import { until } from './until.ts';

const postgres = sharedPostgres();
let place: PostgresPlace;
let services: Services;
let root: string;
let folder: string;

const french = 'planview/customer-care/fr';

beforeEach(async () => {
  place = await postgresPlace(postgres);
  services = await openServices({ policies: 'none', data: 'none', databaseUrl: place.url });
  root = await mkdtemp(join(tmpdir(), 'dueline-transfer-'));
  folder = join(root, 'policies');
  await copyFirstVersions(folder);
});
afterEach(async () => {
  await services.close();
  await place.remove();
  await rm(root, { recursive: true });
});

const order = { reason: 'Moved', dryRun: false };
const bringIn = async (from = folder, more: Partial<typeof order> = {}) =>
  importPolicies(services, 'anna', await readExactFolder(from), { from, ...order, ...more });

async function writeOut(to: string, dryRun = false) {
  await mkdir(to, { recursive: true });
  const target = await openFolderPolicyStore({ folder: to, data: join(root, 'data') });
  try {
    return await exportPolicies(services.store, target, { dryRun });
  } finally {
    await target.close();
  }
}

/** Every policy file in a folder, byte for byte. */
async function bytesOf(place: string): Promise<Map<string, string>> {
  const names = (await readdir(place, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  const all = names.map(async (name): Promise<[string, string]> => [name, (await readFile(join(place, name))).toString('hex')]);
  return new Map(await Promise.all(all));
}

const change = async (name: string, change: (text: string) => string): Promise<void> =>
  writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));

const problemError = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ problem }) => problem,
  );

describe('policies that are brought in and written out again', () => {
  test('are the same byte for byte, with drafts, retirements and every comment', async () => {
    await change(`${french}/1.yaml`, (text) => `${text.replaceAll('\n', '\r\n')}# é 漢字 🙂  \r\n\r\n`);
    await writeFile(join(folder, french, 'draft.yaml'), '\ufeff# half done: [\n\tversion: 2');
    await writeFile(join(folder, french, 'retired.yaml'), '# soon\nretired: { from: 2090-01-01, reason: "Over" }   # really\n');
    const plan = await bringIn();
    expect(plan).toMatchObject({ same: 0, onlyThere: [] });
    await writeOut(join(root, 'out'));
    expect(await bytesOf(join(root, 'out'))).toEqual(await bytesOf(folder));
    expect(plan.added).toHaveLength((await bytesOf(folder)).size);
    expect(await bringIn()).toMatchObject({ added: [], same: plan.added.length });
    expect(await writeOut(join(root, 'out'))).toMatchObject({ added: [], same: plan.added.length });
  });

  test('are written down, in force on every server, and their drafts can be worked on', async () => {
    const other = await openServices({ policies: 'none', data: 'none', databaseUrl: place.url });
    await writeFile(join(folder, french, 'draft.yaml'), 'version: 2');
    await bringIn();
    await until(async () => other.snapshot.loaded.length > 4);
    expect(other.snapshot.diagnostics).toEqual([]);
    const { items } = await other.ledger.audit.list({ subject: french }, { limit: 10 });
    const { digest } = other.snapshot.loaded.find(({ file }) => file.path === `${french}/1.yaml`)?.policy ?? {};
    expect(items).toMatchObject([
      {
        who: 'anna',
        action: 'policies-imported',
        subject: `${french}@draft`,
        reason: 'Moved',
        details: { from: basename(folder) },
      },
      { who: 'anna', action: 'policies-imported', subject: `${french}@1`, details: { from: basename(folder), digest } },
    ]);
    const open = await openDraftOf(other, { policy: 'planview/customer-care', language: 'fr' });
    expect(open).toMatchObject({ text: 'version: 2', record: { stage: 'draft', authors: ['anna'] } });
    await other.close();
  });

  test('are only looked at with a dry run', async () => {
    const plan = await bringIn(folder, { dryRun: true });
    expect(plan.added.length).toBeGreaterThan(4);
    expect(await services.store.read()).toMatchObject({ released: [], drafts: [] });
    await bringIn();
    expect((await writeOut(join(root, 'out'), true)).added.length).toBe(plan.added.length);
    expect(await bytesOf(join(root, 'out'))).toEqual(new Map());
    expect((await services.ledger.audit.head()).sequence).toBe(plan.added.length);
  });

  test('never overwrite what is there, and then nothing else is written either', async () => {
    await bringIn();
    const { sequence } = await services.ledger.audit.head();
    await change(`${french}/1.yaml`, (text) => `${text}# changed\n`);
    await writeFile(join(folder, french, 'draft.yaml'), 'version: 2');
    expect(await problemError(bringIn())).toMatchObject({ status: 409, paths: [`${french}/1.yaml`] });
    expect((await services.store.read()).drafts).toEqual([]);
    expect((await services.ledger.audit.head()).sequence).toBe(sequence);
    const before = await bytesOf(folder);
    await rm(join(folder, 'ptc'), { recursive: true });
    expect(await problemError(writeOut(folder))).toMatchObject({ status: 409, paths: [`${french}/1.yaml`] });
    expect((await bytesOf(folder)).size).toBe(before.size - 1);
  });

  test('leave alone what is there and does not come along', async () => {
    await bringIn();
    await rm(join(folder, 'ptc'), { recursive: true });
    expect(await bringIn()).toMatchObject({ added: [], onlyThere: ['ptc/technical-support/en/1.yaml'] });
    expect((await services.store.read()).released.map(({ path }) => path)).toContain('ptc/technical-support/en/1.yaml');
  });
});

describe('what cannot be brought in', () => {
  const spoil: readonly [what: string, spoiling: () => Promise<unknown>, problem: object][] = [
    [
      'has faults',
      () => change(`${french}/1.yaml`, (text) => text.replace('title:', 'titel:')),
      { status: 422, faults: expect.any(Array) },
    ],
    [
      'is not UTF-8',
      () => writeFile(join(folder, french, '2.yaml'), Buffer.from([0x61, 0xff])),
      { status: 422, detail: expect.stringContaining(`\`${french}/2.yaml\` is not UTF-8`) },
    ],
    [
      'has another name',
      () => writeFile(join(folder, french, 'notes.yaml'), ''),
      { status: 422, paths: [`${french}/notes.yaml`] },
    ],
    ['is not there', () => rm(folder, { recursive: true }), { status: 422, detail: expect.stringContaining('does not exist') }],
  ];

  test.each(spoil)('because it %s is named, and nothing is brought in', async (_, spoiling, problem) => {
    await spoiling();
    expect(await problemError(bringIn())).toMatchObject(problem);
    expect(await services.store.read()).toMatchObject({ released: [], drafts: [], retirements: [] });
  });
});

describe('on the command line', () => {
  const run = (...args: string[]) => runDueline([...args, '--data', join(root, 'data')], '', { DATABASE_URL: place.url });

  test('policies move in and out', async () => {
    const brought = await run('import', folder, '--format', 'json', '--as', 'anna');
    expect(JSON.parse(brought.out)).toMatchObject({
      same: 0,
      written: true,
      added: expect.arrayContaining([`${french}/1.yaml`]),
    });
    expect(await run('import', folder, '--if-empty')).toMatchObject({ code: 0, out: expect.stringContaining('already') });
    expect(await run('export', join(root, 'out'))).toMatchObject({ code: 0 });
    expect(await bytesOf(join(root, 'out'))).toEqual(await bytesOf(folder));
    await change(`${french}/1.yaml`, (text) => `${text}# changed\n`);
    expect(await run('import', folder)).toMatchObject({ code: 1, error: expect.stringContaining(`${french}/1.yaml`) });
  });

  test('the database is missed where there is none', async () => {
    const ran = await runDueline(['import', '--data', join(root, 'data')], '', { DATABASE_URL: '' });
    expect(ran).toMatchObject({ code: 2, error: expect.stringContaining('DATABASE_URL') });
  });
});

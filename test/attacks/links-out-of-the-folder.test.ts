import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../server/errors/store-error.ts';
import { createApp } from '../../server/http/app.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { openServices } from '../../server/services.ts';
import { listEnclosed } from '../../server/storage/files/enclosed-files.ts';
import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import { copyFirstVersions } from '../first-versions.ts';
import { french } from '../lifecycle/french-story.ts';
import { openTestServices } from '../test-services.ts';

const edition = 'planview/customer-care/fr';
/** As `/etc/shadow` would read. */
const secret = 'root:$y$j9T$hunter2:19000:0:99999:7:::\n';

let root: string;
let policies: string;
let outside: string;
const inside = (name: string): string => join(policies, edition, name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dueline-links-'));
  [policies, outside] = [join(root, 'policies'), join(root, 'outside')];
  await copyFirstVersions(policies);
  await mkdir(outside);
  await writeFile(join(outside, 'shadow'), secret);
  await writeFile(join(outside, 'draft.yaml'), secret);
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

async function openAll() {
  const services = await openServices({ policies, data: join(root, 'data') });
  onTestFinished(() => services.close());
  return { services, app: createApp(services) };
}

const everyAnswer = async (app: ReturnType<typeof createApp>, paths: readonly string[]): Promise<string> =>
  (await Promise.all(paths.map(async (path) => (await app.request(path)).text()))).join('\n');

describe('a link that leads out of the folder of policies', () => {
  test.each([
    ['a version', '7.yaml'],
    ['a draft', 'draft.yaml'],
    ['a retirement', 'retired.yaml'],
  ])('as %s is named, and nothing of what it leads to is read or told', async (_, name) => {
    await symlink(join(outside, 'shadow'), inside(name));
    const { app, services } = await openAll();
    const told = (await (await app.request('/readyz')).json()) as { unusable: unknown; faults: unknown };
    expect(told).toMatchObject({
      unusable: [{ file: `${edition}/${name}`, faults: 1 }],
      faults: [{ file: `${edition}/${name}`, code: 'unreadable-file', message: 'the link leads out of the folder of policies' }],
    });
    const all = ['/readyz', `/v1/policies/${edition}`, `/v1/policies/${edition}/draft`, `/v1/policies/${edition}/versions`];
    const text = await everyAnswer(app, [...all, `/v1/policies/${edition}/versions/7`, '/v1/policies', '/v1/drafts']);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(root);
    expect(services.snapshot.set.policies.some(({ language }) => language === 'fr')).toBe(true);
  });

  test('as the folder of an edition or a vendor is not gone into, not for reading and not for writing', async () => {
    await rename(join(policies, 'planview/customer-care/fr'), join(outside, 'fr'));
    await symlink(join(outside, 'fr'), join(policies, 'planview/customer-care/fr'));
    await symlink('/etc', join(policies, 'acme'));
    await writeFile(join(outside, 'fr/.dueline-aa.tmp'), 'mine');
    const before = await readdir(join(outside, 'fr'));
    const snapshot = await openSnapshot(policies);
    expect(snapshot.diagnostics.filter(({ code }) => code === 'unreadable-file').map(({ file }) => file)).toEqual([
      'acme',
      edition,
    ]);
    const { services } = await openAll();
    const text = await readFile(join(outside, 'fr/1.yaml'), 'utf8');
    const { store } = services;
    for (const write of [
      () => store.saveDraft(french, text, undefined),
      () => store.release({ edition: french, version: 9, text, draft: undefined }),
      () => store.retire(french, text),
    ])
      await expect(write()).rejects.toBeInstanceOf(StoreError);
    expect(await readdir(join(outside, 'fr'))).toEqual(before);
  });

  test('that somebody puts in the place of an open draft is neither read nor written through', async () => {
    const { services } = await openAll();
    const { revision } = await startDraft(services, 'anna', french, {});
    await rm(inside('draft.yaml'));
    await symlink(join(outside, 'draft.yaml'), inside('draft.yaml'));
    const failed = await services.store.saveDraft(french, 'mine', revision).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(String(failed)).not.toContain('hunter2');
    expect(await readFile(join(outside, 'draft.yaml'), 'utf8')).toBe(secret);
  });

  test('is noticed while the server runs, and so is that it leads inside again', async () => {
    const { services } = await openAll();
    await symlink(join(outside, 'shadow'), inside('7.yaml'));
    await services.watcher.refresh();
    expect(services.snapshot.diagnostics.map(({ file }) => file)).toEqual([`${edition}/7.yaml`]);
    await rm(inside('7.yaml'));
    await symlink('1.yaml', inside('7.yaml'));
    await services.watcher.refresh();
    expect(services.snapshot.diagnostics.map(({ code }) => code)).not.toContain('unreadable-file');
    expect(services.snapshot.diagnostics.map(({ code }) => code)).toContain('misplaced-file');
  });

  test('as the ledger or its lock is refused: what lies elsewhere is neither opened nor made', async () => {
    for (const name of ['ledger.db', 'policies.lock']) {
      const data = join(root, `data-${name}`);
      await mkdir(data);
      await symlink(join(outside, name), join(data, name));
      const opened = openServices({ policies, data }).then(async (services) => {
        onTestFinished(() => services.close());
        await services.store.saveDraft(french, 'mine', undefined);
      });
      await expect(opened).rejects.toThrow('is a link that leads out of its folder');
      expect(existsSync(join(outside, name))).toBe(false);
    }
  });
});

describe('links inside the folder', () => {
  test('as Kubernetes mounts a ConfigMap, whole or into an edition, are followed, and followed to the next one', async () => {
    const whole = join(root, 'whole');
    const at = async (stamp: string, more: string): Promise<void> => {
      await copyFirstVersions(join(whole, stamp));
      const file = join(whole, stamp, edition, '1.yaml');
      await writeFile(file, `${await readFile(file, 'utf8')}${more}`);
      await symlink(stamp, join(whole, '..data_tmp'));
      await rename(join(whole, '..data_tmp'), join(whole, '..data'));
    };
    await at('..2026_01', '');
    for (const name of await readdir(join(whole, '..data'))) await symlink(`..data/${name}`, join(whole, name));
    const store = await openFolderPolicyStore({ folder: whole, data: join(root, 'data') });
    onTestFinished(() => store.close());
    const textOf = async (): Promise<string | undefined> =>
      (await store.read()).released.find(({ path }) => path === `${edition}/1.yaml`)?.text;
    expect((await openSnapshot(whole)).diagnostics).toEqual([]);
    const first = await textOf();
    expect(first).toBe(await readFile(inside('1.yaml'), 'utf8'));
    await at('..2026_02', '# next\n');
    await rm(join(whole, '..2026_01'), { recursive: true });
    expect(await textOf()).toBe(`${first}# next\n`);

    await mkdir(inside('..2026_01'));
    await rename(inside('1.yaml'), inside('..2026_01/1.yaml'));
    await symlink('..2026_01', inside('..data'));
    await symlink('..data/1.yaml', inside('1.yaml'));
    const { diagnostics, loaded } = await openSnapshot(policies);
    expect(diagnostics).toEqual([]);
    expect(loaded.some(({ file }) => file.path === `${edition}/1.yaml`)).toBe(true);
  });

  test('that lead round in circles, to each other or nowhere end', async () => {
    await mkdir(join(policies, '..hidden/a'), { recursive: true });
    await mkdir(join(policies, '..hidden/b'));
    await writeFile(join(policies, '..hidden/a/1.yaml'), 'policy: a');
    for (const [from, to] of [['a', 'b'] as const, ['b', 'a'] as const])
      for (const nth of [1, 2, 3]) await symlink(`../${to}`, join(policies, '..hidden', from, `l${nth}`));
    await symlink('..hidden/a', join(policies, 'round'));
    await symlink('.', join(policies, 'self'));
    await symlink('loop.yaml', join(policies, 'loop.yaml'));
    await symlink('nowhere', join(policies, 'gone.yaml'));
    const { files, leadingOut } = await listEnclosed(policies, (name) => name.endsWith('.yaml'));
    expect(leadingOut).toEqual([]);
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !/^[a-z]+\/[a-z-]+\/[a-z]+\/1\.yaml$/.test(path))).toEqual([
      'gone.yaml',
      'loop.yaml',
      'round/1.yaml',
    ]);
    const { diagnostics } = await openSnapshot(policies);
    expect(diagnostics.filter(({ file }) => file === 'gone.yaml')).toMatchObject([
      { code: 'unreadable-file', message: 'the file cannot be read: it does not exist' },
    ]);
  });
});

test('no answer says where on the machine the policies and the ledger are', async () => {
  const { services, folder, data } = await openTestServices();
  const app = createApp(services);
  await rename(folder, `${folder}-away`);
  await services.watcher.refresh();
  const faults: [unknown, string][] = [];
  services.ledger.audit.list = () => Promise.reject(new StoreError('full', `\`${data}/ledger.db\` has no room`, 'make room'));
  for (const path of ['/readyz', '/v1/audit', `/v1/policies/${edition}/draft`, '/metrics']) {
    const answer = await app.request(path);
    faults.push([path, await answer.text()]);
  }
  const put = await app.request(`/v1/policies/${edition}/draft`, { method: 'POST', body: '{}' });
  faults.push(['post', await put.text()]);
  for (const [, text] of faults) expect(text).not.toContain(data.slice(0, data.lastIndexOf('/')));
  expect(faults.map(([, text]) => text).join()).toContain('`ledger.db` has no room');
  expect(JSON.parse(String(faults[0]?.[1]))).toMatchObject({ store: '`policies` is not there' });
});

import { link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProcessLock } from '../../server/storage/folder/process-lock.ts';
import type { PolicyStore } from '../../server/storage/port/policy-store.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { runProgram, startProgram } from './child-program.ts';
import { eventually } from './eventually.ts';
import { type FolderPlace, folderPlace } from './folder-place.ts';
import { describePolicyStore } from './policy-store-contract.ts';

const french = { policy: 'planview/customer-care', language: 'fr' };

describePolicyStore('policies in a folder', folderPlace);

describe('a folder of policies', () => {
  let place: FolderPlace;
  let store: PolicyStore;
  const inside = (name: string): string => join(place.folder, 'planview/customer-care/fr', name);
  const names = async (): Promise<string[]> => (await readdir(inside('.'))).sort();
  beforeEach(async () => {
    place = await folderPlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test('holds plain files and nothing else', async () => {
    const done = await store.saveDraft(french, 'draft', undefined);
    expect(await names()).toEqual(['draft.yaml']);
    await store.release({ edition: french, version: 1, text: 'one', draft: 'revision' in done ? done.revision : undefined });
    await store.retire(french, 'retired');
    expect(await names()).toEqual(['1.yaml', 'retired.yaml']);
    expect((await stat(inside('1.yaml'))).nlink).toBe(1);
  });

  test('is read as it is, whoever wrote it, and the draft on disk is what a save has to be based on', async () => {
    await mkdir(inside('.'), { recursive: true });
    await writeFile(inside('draft.yaml'), 'by hand');
    expect(await store.saveDraft(french, 'mine', undefined)).toEqual({
      stale: { text: 'by hand', revision: revisionOf('by hand') },
    });
    expect(await store.saveDraft(french, 'mine', revisionOf('by hand'))).toEqual({ revision: revisionOf('mine') });
  });

  test('tells of files that change by hand, also of one that becomes no longer and no shorter', async () => {
    await store.saveDraft(french, 'one', undefined);
    await store.read();
    let calls = 0;
    const end = store.subscribe(() => calls++);
    const changes = [
      () => writeFile(inside('draft.yaml'), 'two'),
      () => writeFile(inside('1.yaml'), 'version'),
      () => rename(inside('1.yaml'), inside('2.yaml')),
      () => rm(inside('2.yaml')),
      () => rename(place.folder, `${place.folder}-away`),
      () => rename(`${place.folder}-away`, place.folder),
    ];
    for (const change of changes) {
      const before = calls;
      await change();
      await eventually(() => calls > before, 1_000);
    }
    end();
  });

  test('loses the leftovers of crashes when it is opened, and never takes them for policies', async () => {
    await store.saveDraft(french, 'draft', undefined);
    await writeFile(inside('.dueline-0123456789ab.tmp'), 'half a dra');
    await writeFile(join(place.folder, '.dueline-0123456789ab.tmp'), 'half a dra');
    expect((await store.read()).drafts).toHaveLength(1);
    const again = await place.open();
    expect([await names(), await readdir(place.folder)]).toEqual([['draft.yaml'], ['planview']]);
    await again.close();
  });

  test('brings a release to an end that a crash cut off behind the version', async () => {
    await store.saveDraft(french, 'draft', undefined);
    const mark = inside(`.dueline-1-${revisionOf('draft').replace(':', '_')}-0123456789ab.tmp`);
    await writeFile(mark, 'one');
    expect((await store.read()).drafts, 'the version has no name yet').toHaveLength(1);
    await link(mark, inside('1.yaml'));
    const read = await store.read();
    expect([read.released.length, read.drafts.length]).toEqual([1, 0]);
    expect(await store.saveDraft(french, 'next', undefined)).toEqual({ revision: revisionOf('next') });
    expect(await names()).toEqual(['1.yaml', 'draft.yaml']);
  });

  test('keeps a draft that was saved after the version for which an unfinished release closed another', async () => {
    await mkdir(inside('.'), { recursive: true });
    const mark = inside(`.dueline-1-${revisionOf('draft').replace(':', '_')}-0123456789ab.tmp`);
    await writeFile(mark, 'one');
    await link(mark, inside('1.yaml'));
    await writeFile(inside('draft.yaml'), 'another');
    const again = await place.open();
    expect((await again.read()).drafts.map(({ text }) => text)).toEqual(['another']);
    await again.close();
    expect(await names()).toEqual(['1.yaml', 'draft.yaml']);
  });

  test('counts right when several processes save over each other', async () => {
    const program = join(import.meta.dirname, 'counting-writer.ts');
    await store.saveDraft(french, '0', undefined);
    const run = () => runProgram(program, [place.folder, place.data, '25']);
    await Promise.all([run(), run(), run()]);
    expect((await store.read()).drafts.map(({ text }) => text)).toEqual(['75']);
  });

  test('refuses names that lead elsewhere', async () => {
    const outside = { policy: '../../etc', language: 'fr' };
    await expect(store.saveDraft(outside, 'text', undefined)).rejects.toThrow('is no edition');
    await expect(store.release({ edition: french, version: 0, text: '', draft: undefined })).rejects.toThrow('is no version');
  });
});

describe('the lock', () => {
  test('is given to one at a time, and given up with its process', async () => {
    const place = await folderPlace();
    const file = join(place.data, 'policies.lock');
    const [one, other] = [new ProcessLock(file, 300), new ProcessLock(file, 300)];
    await one.hold(async () => {
      await expect(other.hold(async () => 1)).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable' });
    });
    expect(await other.hold(async () => 2)).toBe(2);
    const holder = startProgram(join(import.meta.dirname, 'lock-holder.ts'), [file]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    await expect(other.hold(async () => 3)).rejects.toMatchObject({ kind: 'unreachable' });
    holder.kill('SIGKILL');
    expect(await new ProcessLock(file, 5_000).hold(async () => 4)).toBe(4);
    await place.remove();
  });
});

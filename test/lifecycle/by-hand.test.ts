import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openTestServices } from '../test-services.ts';
import { decided, faster, french, problemOf } from './french-story.ts';

describe('what is changed in the folder by hand', () => {
  test('is picked up within a second, and a broken file never takes a good version out of force', async () => {
    const { services, folder } = await openTestServices();
    const file = join(folder, 'planview/customer-care/fr/1.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, faster(text));
    await expect.poll(async () => (await decided(services, '2026-06-01T10:00:00Z')).within, { timeout: 1000 }).toBe(72);
    await writeFile(file, 'policy: [');
    await expect.poll(() => services.snapshot.diagnostics.length, { timeout: 1000 }).toBeGreaterThan(0);
    expect(await decided(services, '2026-06-01T10:00:00Z')).toMatchObject({ within: 72 });
    await rm(file);
    await expect
      .poll(() => services.snapshot.set.policies.some(({ language }) => language === 'fr'), { timeout: 1000 })
      .toBe(false);
    const { items } = await services.ledger.audit.list({ subject: 'planview/customer-care/fr' }, { limit: 10 });
    expect(items.map(({ who, action, details }) => [who, action, details.change])).toEqual([
      ['folder', 'folder-changed', 'removed'],
      ['folder', 'folder-changed', 'changed'],
      ['folder', 'folder-changed', 'added'],
    ]);
  });

  test('keeps a broken version in force over a restart, and a broken base those that build on it', async () => {
    const { services, folder, data } = await openTestServices();
    const { openServices } = await import('../../server/services.ts');
    await services.close();
    await writeFile(join(folder, 'planview/customer-care/base/1.yaml'), 'policy: planview/customer-care\n');
    const again = await openServices({ policies: folder, data });
    try {
      expect(again.snapshot.diagnostics.length).toBeGreaterThan(0);
      expect(await decided(again, '2026-06-01T10:00:00Z')).toEqual({ version: 1, within: 96 });
    } finally {
      await again.close();
    }
  });

  test('takes nothing out of force, out of work or over with bytes that are not UTF-8', async () => {
    const { services, folder } = await openTestServices();
    const file = (name: string): string => join(folder, 'planview/customer-care/fr', name);
    const { text, revision } = await startDraft(services, 'anna', french, {});
    const latin = Buffer.from(`# privilégié\n${text}`, 'latin1');
    await writeFile(file('1.yaml'), latin);
    await writeFile(file('draft.yaml'), latin);
    const unread = (): string[] =>
      services.snapshot.diagnostics.filter(({ code }) => code === 'unreadable-file').map((one) => one.file);
    const both = ['planview/customer-care/fr/1.yaml', 'planview/customer-care/fr/draft.yaml'];
    await expect.poll(unread, { timeout: 3000 }).toEqual(both);
    expect(await decided(services, '2026-06-01T10:00:00Z')).toEqual({ version: 1, within: 96 });
    expect(await services.ledger.drafts.open(french)).toMatchObject({ stage: 'draft', revision });
    const told = { status: 422, faults: [{ line: 1, column: 9, code: 'unreadable-file' }] };
    expect(await problemOf(openDraftOf(services, french))).toMatchObject(told);
    expect(await problemOf(startDraft(services, 'bo', french, {}))).toMatchObject(told);
    const save = saveDraft(services, 'anna', french, { text: 'mine', basedOn: revision });
    expect(await problemOf(save)).toMatchObject({ status: 422 });
    expect(await readFile(file('draft.yaml'))).toEqual(latin);
    await writeFile(file('draft.yaml'), text);
    await expect.poll(unread, { timeout: 3000 }).toEqual([both[0]]);
    expect(await openDraftOf(services, french)).toMatchObject({ text, revision, record: { authors: ['anna'] } });
  });

  test('becomes part of a draft’s record: whoever wrote into the folder is an author', async () => {
    const { services, folder } = await openTestServices();
    const { text } = await startDraft(services, 'anna', french, {});
    await writeFile(join(folder, 'planview/customer-care/fr/draft.yaml'), faster(text));
    await expect
      .poll(async () => (await services.ledger.drafts.open(french))?.authors, { timeout: 1500 })
      .toEqual(['anna', 'folder']);
    await rm(join(folder, 'planview/customer-care/fr/draft.yaml'));
    await expect.poll(() => services.ledger.drafts.open(french), { timeout: 1500 }).toBeUndefined();
  });
});

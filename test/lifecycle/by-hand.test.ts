import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openTestHouse } from '../test-house.ts';
import { decided, faster, french } from './french-story.ts';

describe('what is changed in the folder by hand', () => {
  test('is picked up within a second, and a broken file never takes a good version out of force', async () => {
    const { house, folder } = await openTestHouse();
    const file = join(folder, 'planview/customer-care/fr/1.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, faster(text));
    await expect.poll(async () => (await decided(house, '2026-06-01T10:00:00Z')).within, { timeout: 1000 }).toBe(72);
    await writeFile(file, 'policy: [');
    await expect.poll(() => house.shelf.diagnostics.length, { timeout: 1000 }).toBeGreaterThan(0);
    expect(await decided(house, '2026-06-01T10:00:00Z')).toMatchObject({ within: 72 });
    await rm(file);
    await expect.poll(() => house.shelf.set.policies.some(({ language }) => language === 'fr'), { timeout: 1000 }).toBe(false);
    const { items } = await house.ledger.audit.list({ subject: 'planview/customer-care/fr' }, { limit: 10 });
    expect(items.map(({ who, action, details }) => [who, action, details.change])).toEqual([
      ['folder', 'folder-changed', 'removed'],
      ['folder', 'folder-changed', 'changed'],
      ['folder', 'folder-changed', 'added'],
    ]);
  });

  test('keeps a broken version in force over a restart, and a broken base those that build on it', async () => {
    const { house, folder, data } = await openTestHouse();
    const { openHouse } = await import('../../server/house.ts');
    await house.close();
    await writeFile(join(folder, 'planview/customer-care/base/1.yaml'), 'policy: planview/customer-care\n');
    const again = await openHouse({ policies: folder, data });
    try {
      expect(again.shelf.diagnostics.length).toBeGreaterThan(0);
      expect(await decided(again, '2026-06-01T10:00:00Z')).toEqual({ version: 1, within: 96 });
    } finally {
      await again.close();
    }
  });

  test('becomes part of a draft’s record: whoever wrote into the folder is an author', async () => {
    const { house, folder } = await openTestHouse();
    const { text } = await startDraft(house, 'anna', french, {});
    await writeFile(join(folder, 'planview/customer-care/fr/draft.yaml'), faster(text));
    await expect
      .poll(async () => (await house.ledger.drafts.open(french))?.authors, { timeout: 1500 })
      .toEqual(['anna', 'folder']);
    await rm(join(folder, 'planview/customer-care/fr/draft.yaml'));
    await expect.poll(() => house.ledger.drafts.open(french), { timeout: 1500 }).toBeUndefined();
  });
});

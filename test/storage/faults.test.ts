import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import { asNobody, onOwnDisk } from './private-mount.ts';

const draft = [{ path: 'planview/customer-care/fr/draft.yaml', text: 'small draft' }];
const fault = (kind: string, ...words: readonly string[]) => ({
  fault: kind,
  message: expect.stringMatching(words.join('.*')),
  hint: expect.stringMatching(/\w+/),
});

let disk = '';
beforeEach(async () => {
  disk = await mkdtemp(join(tmpdir(), 'dueline-disk-'));
});
afterEach(() => rm(disk, { recursive: true, force: true }));

describe('a full disk', () => {
  test('keeps policies as they were, and leaves nothing half written', async () => {
    const told = await onOwnDisk('full disk, policies', disk, 'size=256k');
    expect(told).toMatchObject({
      save: fault('full', 'policies', 'disk is full'),
      release: fault('full', 'disk is full'),
      retire: fault('full', 'disk is full'),
      held: { drafts: draft, released: [], retirements: [], unreadable: [] },
      left: [],
      later: { released: true },
    });
  });

  test('keeps the ledger whole, and lets it go on when there is room again', async () => {
    const told = await onOwnDisk('full disk, ledger', disk, 'size=2m');
    const { acknowledged } = told;
    expect(acknowledged).toBeGreaterThan(5);
    expect(told).toMatchObject({
      appended: fault('full', 'ledger.sqlite', 'disk is full'),
      recordedMany: fault('full', 'disk is full'),
      verdict: { whole: true, head: { sequence: acknowledged } },
      decisions: 0,
      later: { verdict: { whole: true, head: { sequence: Number(acknowledged) + 1 } }, decisions: 3_000 },
    });
  });

  test('lets no ledger begin, and the next attempt begin afresh', async () => {
    const told = await onOwnDisk('full disk, new ledger', disk, 'size=400k');
    expect(told).toMatchObject({ opened: fault('full', 'disk is full'), later: { whole: true, head: { sequence: 1 } } });
  });

  test('without room for another file is full too', async () => {
    const told = await onOwnDisk('no more files', disk, 'size=8m,nr_inodes=50');
    expect(told).toMatchObject({
      save: fault('full', 'policies', 'disk is full'),
      release: fault('full', 'disk is full'),
      ledger: fault('full', 'ledger.sqlite', 'disk is full'),
      held: { drafts: draft, released: [] },
      left: [],
      later: { released: true },
    });
  });
});

describe('a read-only disk', () => {
  test('is read, says why it is not written, and is written once it may be', async () => {
    const told = await onOwnDisk('read-only disk', disk, 'size=8m');
    expect(told).toMatchObject({
      save: fault('read-only', 'may not be written'),
      discard: fault('read-only', 'may not be written'),
      held: { drafts: draft },
      ledger: fault('read-only', 'ledger.sqlite', 'may not be written'),
      newLedger: fault('read-only', 'other.sqlite', 'may not be written'),
      later: { revision: revisionOf('mine') },
    });
  });

  test('may hold the policies while the lock is elsewhere', async () => {
    const told = await onOwnDisk('policies read-only, data not', disk, 'size=8m');
    expect(told).toMatchObject({
      save: fault('read-only', 'policies', 'may not be written'),
      release: fault('read-only', 'policies', 'may not be written'),
      held: { drafts: draft, released: [] },
    });
  });

  test('is what a folder of somebody else is', async () => {
    await mkdir(join(disk, 'policies'));
    await mkdir(join(disk, 'data'));
    await chmod(disk, 0o755);
    await chmod(join(disk, 'data'), 0o777);
    await chmod(join(disk, 'policies'), 0o555);
    expect(await asNobody('folder of somebody else', disk)).toMatchObject({
      read: { drafts: [] },
      save: fault('read-only', 'policies', 'access is denied'),
      ledger: fault('read-only', 'ledger.sqlite', 'access is denied'),
    });
  });
});

describe('a folder that is not there', () => {
  test('is missed while it is away, never made anew, and used again when it is back', async () => {
    const told = await onOwnDisk('disk that goes and comes back', disk, 'size=8m');
    expect(told).toMatchObject({
      away: { save: fault('gone', 'policies', 'is not there'), read: fault('gone', 'is not there'), made: [] },
      back: { revision: revisionOf('mine') },
    });
    expect(told.callsAway).toBeGreaterThan(0);
    expect(told.callsBack).toBeGreaterThan(0);
  });

  test('may be in the place of a file', async () => {
    await writeFile(join(disk, 'file'), '');
    const places = { folder: join(disk, 'file', 'policies'), data: join(disk, 'data') };
    const store = await openFolderPolicyStore(places);
    await expect(store.read()).rejects.toMatchObject({ name: 'StoreError', kind: 'gone' });
    await expect(openSqliteLedger(join(disk, 'file', 'ledger.sqlite'))).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'gone',
    });
    const blocked = await openFolderPolicyStore({ folder: disk, data: join(disk, 'file') });
    const edition = { policy: 'a/b', language: 'fr' };
    await expect(blocked.saveDraft(edition, 'text', undefined)).rejects.toMatchObject({ name: 'StoreError', kind: 'gone' });
  });
});

describe('a damaged ledger', () => {
  test('is called damaged', async () => {
    const told = await onOwnDisk('ledger that was cut', disk, 'size=64m');
    expect(told).toMatchObject({ opened: fault('corrupt', 'ledger.sqlite', 'is damaged') });
  });
});

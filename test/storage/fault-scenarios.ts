import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../server/errors/store-error.ts';
import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import { auditEvent } from './audit-events.ts';
import { recorded } from './random-decisions.ts';

/** What goes wrong on a disk, played through for real; each tells what the stores said, as JSON. See faults.test.ts. */
const [scenario = '', disk = ''] = process.argv.slice(2);
const folder = join(disk, 'policies');
const places = { folder, data: join(disk, 'data') };
const ledgerFile = join(disk, 'data', 'ledger.sqlite');
const edition = { policy: 'planview/customer-care', language: 'fr' };
const small = 'small draft';
const large = 'a line that is long enough to fill a disk\n'.repeat(20_000);

const remount = (options: string): void => void execFileSync('mount', ['-o', `remount,${options}`, disk]);

const attempt = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { fault: error.kind, message: error.message, hint: error.hint };
  }
};

const temporary = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));

const scenarios: Readonly<Record<string, () => Promise<unknown>>> = {
  async 'full disk, policies'() {
    await mkdir(folder);
    const store = await openFolderPolicyStore(places);
    await store.saveDraft(edition, small, undefined);
    const save = await attempt(() => store.saveDraft(edition, large, revisionOf(small)));
    const release = await attempt(() => store.release({ edition, version: 1, text: large, draft: revisionOf(small) }));
    const retire = await attempt(() => store.retire(edition, large));
    const held = await store.read();
    const left = await temporary();
    remount('size=8m');
    const later = await attempt(() => store.release({ edition, version: 1, text: large, draft: revisionOf(small) }));
    return { save, release, retire, held, left, later };
  },

  async 'no more files'() {
    await mkdir(folder);
    const store = await openFolderPolicyStore(places);
    await store.saveDraft(edition, small, undefined);
    const fill = async (): Promise<never> => {
      for (let nth = 0; ; nth++) await writeFile(join(disk, `filler-${nth}`), '');
    };
    await fill().catch(() => undefined);
    const release = { edition, version: 1, text: 'one', draft: revisionOf(small) };
    const answers = {
      save: await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small))),
      release: await attempt(() => store.release(release)),
      ledger: await attempt(() => openSqliteLedger(ledgerFile)),
      held: await store.read(),
      left: await temporary(),
    };
    await Promise.all([0, 1, 2].map((nth) => rm(join(disk, `filler-${nth}`))));
    return { ...answers, later: await attempt(() => store.release(release)) };
  },

  async 'full disk, ledger'() {
    const ledger = await openSqliteLedger(ledgerFile);
    let acknowledged = 0;
    const append = async (): Promise<never> => {
      for (;;) {
        await ledger.audit.append(auditEvent({ details: { filler: 'x'.repeat(5_000) } }));
        acknowledged++;
      }
    };
    const appended = await attempt(append);
    const many = Array.from({ length: 3_000 }, (_, nth) => recorded(`d${nth}`));
    const recordedMany = await attempt(() => ledger.decisions.record(many));
    const verdict = await ledger.audit.verify();
    const decisions = await ledger.decisions.count();
    remount('size=64m');
    await ledger.audit.append(auditEvent());
    await ledger.decisions.record(many);
    await ledger.close();
    const again = await openSqliteLedger(ledgerFile);
    const later = { verdict: await again.audit.verify(), decisions: await again.decisions.count() };
    return { appended, recordedMany, acknowledged, verdict, decisions, later };
  },

  async 'full disk, new ledger'() {
    await writeFile(join(disk, 'filler'), 'x'.repeat(500_000)).catch(() => undefined);
    const opened = await attempt(() => openSqliteLedger(ledgerFile));
    await rm(join(disk, 'filler'));
    const ledger = await openSqliteLedger(ledgerFile);
    await ledger.audit.append(auditEvent());
    return { opened, later: await ledger.audit.verify() };
  },

  async 'read-only disk'() {
    await mkdir(folder);
    const first = await openFolderPolicyStore(places);
    await first.saveDraft(edition, small, undefined);
    await writeFile(join(folder, '.dueline-0123456789ab.tmp'), 'left by a crash');
    await (await openSqliteLedger(ledgerFile)).close();
    remount('ro');
    const store = await openFolderPolicyStore(places);
    const answers = {
      save: await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small))),
      discard: await attempt(() => store.discardDraft(edition, revisionOf(small))),
      held: await store.read(),
      ledger: await attempt(() => openSqliteLedger(ledgerFile)),
      newLedger: await attempt(() => openSqliteLedger(join(disk, 'data', 'other.sqlite'))),
    };
    remount('rw');
    return { ...answers, later: await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small))) };
  },

  async 'policies read-only, data not'() {
    await mkdir(folder);
    const store = await openFolderPolicyStore(places);
    await store.saveDraft(edition, small, undefined);
    execFileSync('mount', ['--bind', folder, folder]);
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    const save = await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small)));
    const release = await attempt(() => store.release({ edition, version: 1, text: 'one', draft: revisionOf(small) }));
    return { save, release, held: await store.read() };
  },

  async 'disk that goes and comes back'() {
    await mkdir(folder);
    const store = await openFolderPolicyStore({ folder, data: '/tmp' });
    await store.saveDraft(edition, small, undefined);
    await store.read();
    let calls = 0;
    store.subscribe(() => calls++);
    // Mounting a void over the folder hides it as taking the disk away would.
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]);
    const away = {
      save: await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small))),
      read: await attempt(() => store.read()),
      made: await readdir(disk),
    };
    await new Promise((resolve) => setTimeout(resolve, 900));
    const callsAway = calls;
    execFileSync('umount', [disk]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    const back = await attempt(() => store.saveDraft(edition, 'mine', revisionOf(small)));
    return { away, callsAway, callsBack: calls - callsAway, back };
  },

  async 'folder of somebody else'() {
    const store = await openFolderPolicyStore(places);
    return {
      read: await store.read(),
      save: await attempt(() => store.saveDraft(edition, 'mine', undefined)),
      ledger: await attempt(() => openSqliteLedger(join(disk, 'policies', 'ledger.sqlite'))),
    };
  },

  async 'ledger that was cut'() {
    const ledger = await openSqliteLedger(ledgerFile);
    for (let at = 0; at < 300; at++) await ledger.audit.append(auditEvent({ at, details: { filler: 'x'.repeat(2_000) } }));
    await ledger.close();
    await truncate(ledgerFile, 200_000);
    return { opened: await attempt(async () => (await openSqliteLedger(ledgerFile)).audit.verify()) };
  },
};

const told = await scenarios[scenario]?.();
process.stdout.write(JSON.stringify(told));
process.exit(0);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import { accessStoreContract } from './access-store-contract.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('access in SQLite', () => {
  accessStoreContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dueline-access-'));
    const ledger = await openSqliteLedger(join(folder, 'ledger.db'));
    closing.push(
      () => ledger.close(),
      () => rm(folder, { recursive: true }),
    );
    return { access: ledger.access, ledger };
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import type { LedgerPlace } from './ledger-place.ts';

/** A ledger in a fresh SQLite file. */
export async function sqlitePlace(): Promise<LedgerPlace & { readonly file: string }> {
  const root = await mkdtemp(join(tmpdir(), 'dueline-ledger-'));
  const file = join(root, 'data', 'ledger.sqlite');
  const run = async (...statements: readonly string[]): Promise<void> => {
    const database = new Database(file);
    try {
      for (const statement of statements) database.exec(statement);
    } finally {
      database.close();
    }
  };
  const guards = ['drop trigger if exists audit_no_update', 'drop trigger if exists audit_no_delete'];
  return {
    file,
    open: () => openSqliteLedger(file),
    run,
    tamper: (...statements) => run(...guards, ...statements),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

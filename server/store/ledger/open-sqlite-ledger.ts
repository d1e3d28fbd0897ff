import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { mustLieInside } from '../data-file.ts';
import { fileFault } from '../file-fault.ts';
import { syncFolder } from '../folder/whole-file.ts';
import { sqliteFault } from '../sqlite-fault.ts';
import { type LedgerWithAccess, openKyselyLedger } from './kysely-ledger.ts';
import { LockingSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the ledger in an SQLite file, which is made where there is none, for its owner's eyes only. Rejects with a StoreFault
 * where it cannot be used.
 */
export async function openSqliteLedger(file: string): Promise<LedgerWithAccess> {
  const location = resolve(file);
  await makeFile(location);
  await mustLieInside(location);
  const faultOf = (error: unknown) => sqliteFault(error, location);
  try {
    const database = openDatabase(location);
    const db = new Kysely<Tables>({ dialect: new LockingSqliteDialect(location, database) });
    const ledger = await openKyselyLedger({ kind: 'sqlite', db, location, faultOf });
    // From now on waiting is the driver's business: it lets other work go on meanwhile.
    database.pragma('busy_timeout = 50');
    return ledger;
  } catch (error) {
    throw faultOf(error);
  }
}

function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: 10_000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Enough for the indexes of a million decisions, in KiB; and fewer, longer tidyings of the write-ahead log, in pages.
    database.pragma('cache_size = -65536');
    database.pragma('wal_autocheckpoint = 4000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Never opens a file that is there: closing it would take away the locks that SQLite holds on it in this process. */
async function makeFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'wx', 0o600);
    await handle.close();
    await syncFolder(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFault(error, file);
  }
}

import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { mustLieInside } from '../files/data-file.ts';
import { fileError } from '../files/file-error.ts';
import { isThere, syncFolder } from '../files/whole-file.ts';
import { type LedgerWithAccess, openKyselyLedger } from '../sql/kysely-ledger.ts';
import type { Tables } from '../sql/tables.ts';
import { LockingSqliteDialect } from './sqlite-dialect.ts';
import { sqliteError } from './sqlite-error.ts';

/**
 * Opens the ledger in an SQLite file, which is made where there never was one, for its owner's eyes only. Rejects with a StoreError
 * where it cannot be used, or where it was there and is gone or empty: an audit trail does not begin anew without a word.
 */
export async function openSqliteLedger(file: string): Promise<LedgerWithAccess> {
  const location = resolve(file);
  const mark = markOf(location);
  await mustNotBeLost(location, mark);
  await makeFile(location);
  await mustLieInside(location);
  const toStoreError = (error: unknown) => sqliteError(error, location);
  try {
    const database = openDatabase(location);
    if ((await isThere(mark)) && !holdsLedger(database)) {
      database.close();
      throw lostLedger(location, mark);
    }
    const db = new Kysely<Tables>({ dialect: new LockingSqliteDialect(location, database) });
    const ledger = await openKyselyLedger({ kind: 'sqlite', db, location, toStoreError });
    // From now on waiting is the driver's business: it lets other work go on meanwhile.
    database.pragma('busy_timeout = 50');
    await putMark(mark);
    return ledger;
  } catch (error) {
    throw toStoreError(error);
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
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(error, file);
  }
}

/** The file beside a ledger that says that it was there. */
function markOf(file: string): string {
  return `${file}.begun`;
}

const markText =
  'There is a ledger beside this file. Where it is gone or empty, restore it from a backup; to begin a new one, take this file away.\n';

/** Nothing is made where it was there: a file of no bytes would hide that. */
async function mustNotBeLost(file: string, mark: string): Promise<void> {
  const [wasBegun, isStanding] = await Promise.all([isThere(mark), isThere(file)]).catch((error: unknown) => {
    throw fileError(error, file);
  });
  if (wasBegun && !isStanding) throw lostLedger(file, mark);
}

function holdsLedger(database: Database.Database): boolean {
  return database.prepare("select 1 from sqlite_master where type = 'table' and name = 'audit'").get() !== undefined;
}

async function putMark(mark: string): Promise<void> {
  if (await isThere(mark)) return;
  await writeFile(mark, markText, { mode: 0o600 }).catch((error: unknown) => {
    throw fileError(error, mark);
  });
}

function lostLedger(file: string, mark: string): StoreError {
  return new StoreError('gone', messageOf('store.ledger-gone', { file }), messageOf('store.restore-or-begin', { mark }));
}

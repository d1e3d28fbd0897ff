import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrateLedger } from '../../server/storage/sql/migrate-ledger.ts';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import { LockingSqliteDialect } from '../../server/storage/sqlite/sqlite-dialect.ts';
import { type BarePlace, describeMigrations } from './migrations-contract.ts';

describeMigrations('a database in SQLite', barePlace);

async function barePlace(): Promise<BarePlace> {
  const root = await mkdtemp(join(tmpdir(), 'dueline-migrations-'));
  const file = join(root, 'ledger.db');
  const within = async <T>(work: (database: Database.Database) => T): Promise<T> => {
    const database = new Database(file);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    migrateTo: async (step) => {
      const db = new Kysely<unknown>({ dialect: new LockingSqliteDialect(file, new Database(file)) });
      await migrateLedger(db, 'sqlite', file, step);
      await db.destroy();
    },
    run: (...statements) => within((database) => void statements.map((statement) => database.exec(statement))),
    shape: () => within((database) => database.prepare('select type, name, sql from sqlite_master order by type, name').all()),
    open: () => openSqliteLedger(file),
    remove: () => rm(root, { recursive: true }),
  };
}

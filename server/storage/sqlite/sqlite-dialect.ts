import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver, SqliteQueryCompiler } from 'kysely';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { mustBeStorable } from '../port/storable-parameters.ts';
import { isBusy } from './sqlite-error.ts';

const patienceMilliseconds = 10_000;

/** kysely's SQLite, for a file that several processes write: see LockingDriver. Changes of tables happen in transactions too. */
export class LockingSqliteDialect extends SqliteDialect {
  constructor(
    readonly file: string,
    readonly database: Database.Database,
  ) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new LockingDriver(this.file, this.database);
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new CheckingCompiler();
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class CheckingCompiler extends SqliteQueryCompiler {
  override compileQuery(...args: Parameters<SqliteQueryCompiler['compileQuery']>): CompiledQuery {
    const query = super.compileQuery(...args);
    mustBeStorable(query.parameters);
    return query;
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the lock for writing when a transaction begins, so that it never fails halfway, and waits for it without keeping the
 * process from doing other things. Refuses to write into a file that is no longer where it was: nobody would find it again.
 */
class LockingDriver extends SqliteDriver {
  readonly #inode: bigint;

  constructor(
    readonly file: string,
    readonly database: Database.Database,
  ) {
    super({ database });
    this.#inode = statSync(file, { bigint: true }).ino;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#assertInPlace();
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
        await pause(2 + Math.random() * 15);
      }
    }
  }

  /** SQLite has rolled back by itself after some errors, a full disk among them. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }

  #assertInPlace(): void {
    const found = statSync(this.file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === this.#inode) return;
    throw new StoreError('gone', messageOf('store.file-gone', { place: this.file }), messageOf('store.put-file-back'));
  }
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { mustLieInside } from '../files/data-file.ts';
import { fileError } from '../files/file-error.ts';
import { isBusy, sqliteError } from '../sqlite/sqlite-error.ts';

/**
 * Lets one at a time work, over all processes that name the same file. The lock is SQLite's on an empty database: it ends with
 * its process, however that dies, so nothing stale can stay behind.
 */
export class ProcessLock {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly file: string,
    readonly patienceMilliseconds = 10_000,
  ) {}

  /** Does the work while nobody else does any. Rejects with a StoreError where the lock cannot be had. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(async () => {
      const held = await this.#take();
      try {
        return await work();
      } finally {
        held.close();
      }
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Waits until nobody here holds it or waits for it. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Opened anew each time: a file that was replaced meanwhile must not be mistaken for the one that others lock. */
  async #take(): Promise<Database.Database> {
    await mkdir(dirname(this.file), { recursive: true }).catch((error: unknown) => {
      throw fileError(error, dirname(this.file));
    });
    await mustLieInside(this.file);
    const deadline = Date.now() + this.patienceMilliseconds;
    for (;;) {
      const taken = this.#try();
      if (taken !== undefined) return taken;
      if (Date.now() > deadline) throw busyError(this.file);
      await pause(2 + Math.random() * 15);
    }
  }

  #try(): Database.Database | undefined {
    let database: Database.Database | undefined;
    try {
      database = new Database(this.file, { timeout: 0 });
      // Nothing is ever written, so that locking works on a full disk too.
      database.pragma('journal_mode = memory');
      database.exec('begin exclusive');
      return database;
    } catch (error) {
      database?.close();
      if (isBusy(error)) return undefined;
      throw sqliteError(error, this.file);
    }
  }
}

function busyError(file: string): StoreError {
  return new StoreError('unreachable', messageOf('store.locked', { file }), messageOf('store.end-program'));
}

import type { Attempts } from '../../../identity/attempt.ts';
import type { AttemptRecords } from '../../port/auth-store.ts';
import { storableText } from '../../port/storable-text.ts';
import type { AccessQueries } from './auth-queries.ts';

/** What was tried in vain, in the table `attempt`. */
export class StoredAttempts implements AttemptRecords {
  constructor(private readonly queries: AccessQueries) {}

  async get(key: string): Promise<Attempts | undefined> {
    const row = await this.queries.read((db) =>
      db.selectFrom('attempt').selectAll().where('key', '=', storableText(key)).executeTakeFirst(),
    );
    return row && { key, count: row.count, lastAt: row.last_at, lockedUntil: row.locked_until };
  }

  async replace(seen: Attempts | undefined, { key, count, lastAt, lockedUntil }: Attempts): Promise<boolean> {
    const values = { count, last_at: lastAt, locked_until: lockedUntil };
    const row = await this.queries.write((db) =>
      seen === undefined
        ? db
            .insertInto('attempt')
            .values({ key: storableText(key), ...values })
            .onConflict((conflict) => conflict.doNothing())
            .returning('key')
            .executeTakeFirst()
        : db
            .updateTable('attempt')
            .set(values)
            .where('key', '=', storableText(key))
            .where('count', '=', seen.count)
            .where('last_at', '=', seen.lastAt)
            .where('locked_until', '=', seen.lockedUntil)
            .returning('key')
            .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async clear(key: string): Promise<void> {
    await this.queries.write((db) => db.deleteFrom('attempt').where('key', '=', storableText(key)).execute());
  }
}

import type { Session } from '../../../identity/session.ts';
import type { Sessions } from '../../port/auth-store.ts';
import type { AccessQueries } from './auth-queries.ts';

/** The sessions, in the table `session`. */
export class StoredSessions implements Sessions {
  constructor(private readonly queries: AccessQueries) {}

  async add({ hash, person, createdAt, seenAt }: Session): Promise<void> {
    await this.queries.write((db) =>
      db.insertInto('session').values({ hash, person, created_at: createdAt, seen_at: seenAt }).execute(),
    );
  }

  async byHash(hash: string): Promise<Session | undefined> {
    const row = await this.queries.read((db) => db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst());
    return row && { hash: row.hash, person: row.person, createdAt: row.created_at, seenAt: row.seen_at };
  }

  async markSeen(hash: string, at: number): Promise<void> {
    await this.queries.write((db) =>
      db.updateTable('session').set({ seen_at: at }).where('hash', '=', hash).where('seen_at', '<', at).execute(),
    );
  }

  async remove(hash: string): Promise<void> {
    await this.queries.write((db) => db.deleteFrom('session').where('hash', '=', hash).execute());
  }

  async removeAllOf(person: string): Promise<void> {
    await this.queries.write((db) => db.deleteFrom('session').where('person', '=', person).execute());
  }
}

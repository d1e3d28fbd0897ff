import { Kysely, sql } from 'kysely';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { migrateLedger } from '../sql/migrate-ledger.ts';
import { ConnectionPool } from './connection-pool.ts';
import { patientSettings } from './connection-settings.ts';
import { ForgivingPostgresDialect } from './postgres-dialect.ts';

/** Brings the tables of a database up to date, on connections of its own; only as far as the step `until` where one is named. */
export async function prepareDatabase(url: string, location: string, until?: string): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new ForgivingPostgresDialect({ pool: new ConnectionPool(patientSettings(url), 2) }),
  });
  try {
    await mustHoldEveryText(db, location);
    await migrateLedger(db, 'postgres', location, until);
  } finally {
    await db.destroy();
  }
}

async function mustHoldEveryText(db: Kysely<unknown>, location: string): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const encoding = rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new StoreError(
    'corrupt',
    messageOf('store.encoding-unfit', { location, encoding: String(encoding) }),
    messageOf('store.create-with-utf-8'),
  );
}

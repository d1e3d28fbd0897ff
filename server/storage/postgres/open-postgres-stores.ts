import { Kysely, sql } from 'kysely';
import type { PolicyStore } from '../port/policy-store.ts';
import { type LedgerWithAccess, ledgerOver } from '../sql/kysely-ledger.ts';
import type { Tables } from '../sql/tables.ts';
import { DatabaseScope } from '../sql/transaction-scope.ts';
import { ConnectionPool } from './connection-pool.ts';
import { connectionSettings, databaseName } from './connection-settings.ts';
import { ForgivingPostgresDialect } from './postgres-dialect.ts';
import { isDeadlock, postgresError } from './postgres-error.ts';
import { PostgresPolicyStore } from './postgres-policy-store.ts';
import { prepareDatabase } from './prepare-database.ts';

const mostConnections = 10;

/** Held, over all servers, by whoever changes policies or does anything else that is written as one. */
const writersLock = 7_400_740;

/** Everything that is kept in a database. Close the store before the ledger: its connections are the ledger's. */
export type PostgresStores = { readonly ledger: LedgerWithAccess; readonly store: PolicyStore };

/**
 * Opens the ledger and the policies in a PostgreSQL database, after bringing its tables up to date. Rejects with a StoreError where
 * it cannot be reached or used, or where a newer program has written it.
 */
export async function openPostgresStores(url: string): Promise<PostgresStores> {
  const location = databaseName(url);
  const toStoreError = (error: unknown) => postgresError(error, location);
  try {
    await prepareDatabase(url, location);
  } catch (error) {
    throw toStoreError(error);
  }
  const settings = connectionSettings(url);
  const db = new Kysely<Tables>({
    dialect: new ForgivingPostgresDialect({ pool: new ConnectionPool(settings, mostConnections) }),
  });
  const scope = new DatabaseScope(db, toStoreError, {
    alone: (one) => sql`select pg_advisory_xact_lock(${sql.lit(writersLock)})`.execute(one),
    mayRepeat: isDeadlock,
  });
  const ledger = ledgerOver({ kind: 'postgres', db, location, toStoreError, scope });
  return { ledger, store: new PostgresPolicyStore(location, scope, settings) };
}

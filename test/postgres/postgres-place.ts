import type { Ledger } from '../../server/storage/port/ledger.ts';
import { databaseName } from '../../server/storage/postgres/connection-settings.ts';
import { openPostgresStores, type PostgresStores } from '../../server/storage/postgres/open-postgres-stores.ts';
import { prepareDatabase } from '../../server/storage/postgres/prepare-database.ts';
import type { LedgerWithAccess } from '../../server/storage/sql/kysely-ledger.ts';
import type { LedgerPlace } from '../storage/ledger-place.ts';
import type { StorePlace } from '../storage/policy-store-contract.ts';
import type { PostgresServer } from './postgres-server.ts';

/** Somewhere that both stores can be. */
export type PostgresPlace = {
  readonly database: string;
  readonly url: string;
  openStores(): Promise<PostgresStores>;
  remove(): Promise<void>;
};

/** Databases that nobody uses any more, empty again: making one takes much longer than emptying it. */
const used = new WeakMap<PostgresServer, string[]>();

/** An empty database whose tables are there already. */
export async function postgresPlace(server: PostgresServer): Promise<PostgresPlace> {
  const free = used.get(server) ?? [];
  used.set(server, free);
  const database = free.pop() ?? (await preparedDatabase(server));
  const url = server.url(database);
  return {
    database,
    url,
    openStores: () => openPostgresStores(url),
    remove: async () => {
      await server.run(database, emptyAll);
      free.push(database);
    },
  };
}

/** Triggers and references are not asked. Numbers go on. */
const emptyAll = `set session_replication_role = replica;
do $$ declare one text; begin
  for one in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('delete from %I', one);
  end loop;
end $$;
insert into audit_head (id, sequence, hash) values (1, 0, repeat('0', 64));
insert into policy_change (id, sequence) values (1, 0);
alter table audit enable trigger user;`;

export type PostgresLedgerPlace = Omit<LedgerPlace, 'open'> & { open(): Promise<LedgerWithAccess> };

/** A place for a ledger alone. */
export async function postgresLedgerPlace(server: PostgresServer): Promise<PostgresLedgerPlace> {
  const { database, openStores, remove } = await postgresPlace(server);
  const guards = ['alter table audit disable trigger user'];
  const run = async (...statements: readonly string[]): Promise<void> => {
    await server.run(database, ...statements);
  };
  return {
    open: async () => (await openStores()).ledger,
    run,
    tamper: (...statements) => run(...guards, ...statements),
    remove,
  };
}

/** A place for policies alone. */
export async function postgresStorePlace(server: PostgresServer): Promise<StorePlace> {
  const { openStores, remove } = await postgresPlace(server);
  const ledgers: Ledger[] = [];
  return {
    open: async () => {
      const { store, ledger } = await openStores();
      ledgers.push(ledger);
      return store;
    },
    remove: async () => {
      await Promise.all(ledgers.map((one) => one.close()));
      await remove();
    },
  };
}

/** A new database whose tables are there already. */
export async function preparedDatabase(server: PostgresServer): Promise<string> {
  if (server.template !== undefined) return server.createDatabase(server.template);
  const name = await server.createDatabase();
  const url = server.url(name);
  await prepareDatabase(url, databaseName(url));
  return name;
}

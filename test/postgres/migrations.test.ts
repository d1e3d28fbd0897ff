import { expect, test } from 'vitest';
import { databaseName } from '../../server/storage/postgres/connection-settings.ts';
import { openPostgresStores } from '../../server/storage/postgres/open-postgres-stores.ts';
import { prepareDatabase } from '../../server/storage/postgres/prepare-database.ts';
import { type BarePlace, describeMigrations } from '../storage/migrations-contract.ts';
import { oldPolicies } from '../storage/old-data.ts';
import { sharedPostgres } from './shared-postgres.ts';

const postgres = sharedPostgres();

describeMigrations('a database in PostgreSQL', barePlace, oldPolicies);

test('a database with policies gives them again, and knows each change', async () => {
  const database = await postgres.createDatabase();
  const url = postgres.url(database);
  await prepareDatabase(url, databaseName(url), '008-policy-files');
  await postgres.run(database, ...(oldPolicies['008-policy-files'] ?? []));
  const { store, ledger } = await openPostgresStores(url);
  const { released, drafts } = await store.read();
  expect([released, drafts]).toMatchObject([[{ text: 'version: 1' }], [{ text: 'version: 2' }]]);
  await expect(postgres.run(database, `update policy_file set text = '' where kind = 'released'`)).rejects.toThrow(
    'never changed',
  );
  await expect(postgres.run(database, `delete from policy_file where kind = 'released'`)).rejects.toThrow('never changed');
  await store.close();
  await ledger.close();
});

test('two can be in one database, each in its own schema', async () => {
  const database = await postgres.createDatabase();
  await postgres.run(database, 'create schema one', 'create schema other');
  const within = (schema: string) => `${postgres.url(database)}?options=-c%20search_path%3D${schema}`;
  const stores = [await openPostgresStores(within('one')), await openPostgresStores(within('other'))];
  await stores[0]?.store.saveDraft({ policy: 'acme/help-desk', language: 'en' }, 'one', undefined);
  const held = await Promise.all(stores.map(async ({ store }) => (await store.read()).drafts.length));
  expect(held).toEqual([1, 0]);
  for (const { store, ledger } of stores) {
    await store.close();
    await ledger.close();
  }
});

async function barePlace(): Promise<BarePlace> {
  const database = await postgres.createDatabase();
  const url = postgres.url(database);
  const run = async (...statements: readonly string[]): Promise<void> => {
    await postgres.run(database, ...statements);
  };
  return {
    migrateTo: (step) => prepareDatabase(url, databaseName(url), step),
    run,
    shape: () => postgres.run(database, shape),
    open: async () => (await openPostgresStores(url)).ledger,
    remove: async () => undefined,
  };
}

const shape = `
  select table_name as of, column_name as name, concat_ws(' ', data_type, collation_name, is_nullable, column_default) as what
    from information_schema.columns where table_schema = 'public'
  union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0
  order by 1, 2, 3`;

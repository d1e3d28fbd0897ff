import { type Kysely, Migrator, sql } from 'kysely';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { DatabaseKind } from './migrations/column-types.ts';

/**
 * Brings the tables of a database to what this program knows, in one transaction and under a lock; only as far as the step `until`
 * where one is named. Rejects with a StoreError where a newer program has been at work; then nothing is touched.
 */
export async function migrateLedger(db: Kysely<unknown>, kind: DatabaseKind, location: string, until?: string): Promise<void> {
  const schema = kind === 'postgres' ? await currentSchema(db) : undefined;
  await refuseNewer(db, location, schema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsFor(kind) },
    // The order is that of the names: the clocks of two servers that migrate one after another may differ.
    allowUnorderedMigrations: true,
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until);
  if (error === undefined) return;
  await refuseNewer(db, location, schema);
  throw error;
}

/** Others may have tables of the same names elsewhere in the same database. */
async function currentSchema(db: Kysely<unknown>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  return rows[0]?.name ?? undefined;
}

async function refuseNewer(db: Kysely<unknown>, location: string, inSchema: string | undefined): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name, schema }) => name === 'kysely_migration' && (inSchema === undefined || schema === inSchema))) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.filter(({ name }) => !Object.hasOwn(allMigrations, name)).map(({ name }) => `\`${name}\``);
  if (unknown.length === 0) return;
  throw new StoreError(
    'newer',
    messageOf('store.newer-ledger', { location, unknown: unknown.join(', ') }),
    messageOf('store.start-newer'),
  );
}

function migrationsFor(kind: DatabaseKind) {
  const steps = Object.entries(allMigrations);
  return Object.fromEntries(steps.map(([name, step]) => [name, { up: (db: Kysely<unknown>) => step(db, kind) }]));
}

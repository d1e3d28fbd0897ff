import { type Kysely, Migrator, sql } from 'kysely';
import { allMigrations } from '../migrations/all-migrations.ts';
import type { DatabaseKind } from '../migrations/column-types.ts';
import { StoreFault } from '../store-fault.ts';

/**
 * Brings the tables of a database to what this program knows, in one transaction and under a lock. Rejects with a StoreFault
 * where a newer program has been at work; then nothing is touched.
 */
export async function migrateLedger(db: Kysely<unknown>, kind: DatabaseKind, location: string): Promise<void> {
  await refuseNewer(db, location);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(kind) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  await refuseNewer(db, location);
  throw error;
}

async function refuseNewer(db: Kysely<unknown>, location: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.filter(({ name }) => !Object.hasOwn(allMigrations, name)).map(({ name }) => `\`${name}\``);
  if (unknown.length === 0) return;
  throw new StoreFault(
    'newer',
    `\`${location}\` was written by a newer dueline: this one does not know ${unknown.join(', ')}`,
    'start the newer dueline, or restore the backup that was made before it was installed',
  );
}

function migrationsFor(kind: DatabaseKind) {
  const steps = Object.entries(allMigrations);
  return Object.fromEntries(steps.map(([name, step]) => [name, { up: (db: Kysely<unknown>) => step(db, kind) }]));
}

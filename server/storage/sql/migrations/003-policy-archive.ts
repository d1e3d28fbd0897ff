import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Versions that were ever good, with their files. */
export async function archiveTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('policy_archive')
    .addColumn('digest', name, (column) => column.primaryKey())
    .addColumn('edition', name, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('files_json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('policy_archive_latest')
    .addColumn('edition', name, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('digest', name, (column) => column.notNull().references('policy_archive.digest'))
    .addPrimaryKeyConstraint('policy_archive_latest_key', ['edition', 'version'])
    .execute();
}

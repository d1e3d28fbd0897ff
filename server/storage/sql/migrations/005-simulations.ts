import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Reports on what changes do to many cases. */
export async function simulationTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('simulation')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('who', name, (column) => column.notNull())
    .addColumn('draft', name)
    .addColumn('revision', name)
    .addColumn('from_ref', 'text', (column) => column.notNull())
    .addColumn('to_ref', 'text', (column) => column.notNull())
    .addColumn('state', name, (column) => column.notNull())
    .addColumn('report_json', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('simulation_by_time').on('simulation').columns(['at', 'id']).execute();
  await db.schema.createIndex('simulation_by_draft').on('simulation').columns(['draft', 'at', 'id']).execute();
}

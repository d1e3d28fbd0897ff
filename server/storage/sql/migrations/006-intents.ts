import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** What was about to be written into the policy store. */
export async function intentTable(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name, numbering } = columnTypes(kind);
  await db.schema
    .createTable('intent')
    .addColumn('number', numbering, (column) => (kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('id', name, (column) => column.notNull().unique())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('effect_json', 'text', (column) => column.notNull())
    .addColumn('event_json', 'text', (column) => column.notNull())
    .addColumn('record_json', 'text')
    .execute();
}

import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** What an installation knows and nobody else, by its name; made when it is first needed. */
export async function secretTable(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('secret')
    .addColumn('name', name, (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Whom a review asks by name, comments that belong together, and which text of a draft somebody looked at. */
export async function namedReviews(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .alterTable('draft')
    .addColumn('waits_for_json', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('review').addColumn('thread', name).execute();
  await db.schema
    .alterTable('review')
    .addColumn('asked_json', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('draft_look')
    .addColumn('draft', name, (column) => column.notNull().references('draft.id'))
    .addColumn('who', name, (column) => column.notNull())
    .addColumn('revision', name, (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_look_key', ['draft', 'who', 'revision'])
    .execute();
}

import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Drafts, what reviewers say of them, and the texts that they once were. */
export async function draftTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('draft')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('edition', name, (column) => column.notNull())
    .addColumn('stage', name, (column) => column.notNull())
    .addColumn('revision', name, (column) => column.notNull())
    .addColumn('started_from', 'text')
    .addColumn('started_by', name, (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('saved_by', name, (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addColumn('authors_json', 'text', (column) => column.notNull())
    .addColumn('version', 'integer')
    .execute();
  await db.schema.createIndex('draft_by_edition').on('draft').columns(['edition', 'started_at', 'id']).execute();
  await db.schema.createIndex('draft_by_start').on('draft').columns(['started_at', 'id']).execute();
  await db.schema
    .createTable('review')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('draft', name, (column) => column.notNull().references('draft.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('who', name, (column) => column.notNull())
    .addColumn('kind', name, (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('revision', name, (column) => column.notNull())
    .addColumn('place', 'text')
    .execute();
  await db.schema.createIndex('review_by_draft').on('review').columns(['draft', 'position', 'id']).execute();
  await db.schema
    .createTable('draft_text')
    .addColumn('revision', name, (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}

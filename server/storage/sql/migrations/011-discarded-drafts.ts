import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** By whom and when a draft was discarded: for some days it can be had back. */
export async function discardedDraftColumns(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema.alterTable('draft').addColumn('discarded_by', name).execute();
  await db.schema.alterTable('draft').addColumn('discarded_at', 'bigint').execute();
}

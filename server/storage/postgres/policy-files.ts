import { type Kysely, sql } from 'kysely';
import type { Revision } from '../port/policy-store.ts';

export type FileKind = 'released' | 'draft' | 'retirement';

type FileRow = { readonly path: string; readonly kind: FileKind; readonly revision: Revision; readonly text: string };

/** The tables of the policies; see the migration that makes them. */
export type PolicyTables = {
  readonly policy_file: FileRow;
  readonly policy_change: { id: number; sequence: number };
};

/** The number of the last change. */
export async function lastChange(db: Kysely<PolicyTables>): Promise<number> {
  const { sequence } = await db.selectFrom('policy_change').select('sequence').where('id', '=', 1).executeTakeFirstOrThrow();
  return sequence;
}

/** What stands in the table at one moment, with the number of the last change; texts whose revision is known are left out. */
type StandingFiles = {
  readonly sequence: number;
  readonly files: readonly (Omit<FileRow, 'text'> & { readonly text: string | null })[];
};

/** Reads what stands there in one statement, so that it is of one moment. */
export async function standingFiles(db: Kysely<PolicyTables>, known: readonly Revision[]): Promise<StandingFiles> {
  const rows = await db
    .selectFrom('policy_change')
    .leftJoin('policy_file', (join) => join.onTrue())
    .select(['policy_change.sequence', 'policy_file.path', 'policy_file.kind', 'policy_file.revision'])
    .select(
      sql<string | null>`case when policy_file.revision = any(${known}::text[]) then null else policy_file.text end`.as('text'),
    )
    .where('policy_change.id', '=', 1)
    .orderBy('policy_file.path')
    .execute();
  const files = rows.flatMap(({ path, kind, revision, text }) =>
    path === null || kind === null || revision === null ? [] : [{ path, kind, revision, text }],
  );
  return { sequence: rows[0]?.sequence ?? 0, files };
}

/** What stands under a path. */
export async function fileAt(
  db: Kysely<PolicyTables>,
  path: string,
): Promise<{ readonly text: string; readonly revision: Revision } | undefined> {
  return db.selectFrom('policy_file').select(['text', 'revision']).where('path', '=', path).executeTakeFirst();
}

/** Writes a file, over what stands under its path. */
export async function putFile(db: Kysely<PolicyTables>, { path, kind, revision, text }: FileRow): Promise<void> {
  await db
    .insertInto('policy_file')
    .values({ path, kind, revision, text })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ revision, text }))
    .execute();
}

/** Takes a file away, if there is one. */
export async function dropFile(db: Kysely<PolicyTables>, path: string): Promise<void> {
  await db.deleteFrom('policy_file').where('path', '=', path).execute();
}

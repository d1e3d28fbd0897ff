import { type Kysely, sql } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/**
 * The policies themselves, where they are kept in the database: released versions, open drafts and retirements, as the files that they
 * would be in a folder. Every change raises the number in `policy_change` and is told to all who listen, in the same transaction,
 * whoever makes it. Beside the embedded database policies stay in their folder.
 */
export async function policyFileTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  if (kind === 'sqlite') return;
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('policy_file')
    .addColumn('path', name, (column) => column.primaryKey())
    .addColumn('kind', name, (column) => column.notNull().check(sql`kind in ('released', 'draft', 'retirement')`))
    .addColumn('revision', name, (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('policy_change')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into policy_change (id, sequence) values (1, 0)`.execute(db);
  for (const statement of [...tellChanges, ...keepReleased]) await sql.raw(statement).execute(db);
}

const tellChanges = [
  `create function policy_file_tell() returns trigger language plpgsql as $$
    declare latest bigint;
    begin
      update policy_change set sequence = sequence + 1 where id = 1 returning sequence into latest;
      perform pg_notify('dueline_policies', latest::text);
      return null;
    end $$`,
  'create trigger policy_file_changed after insert or update or delete on policy_file for each row execute function policy_file_tell()',
  'create trigger policy_file_emptied after truncate on policy_file for each statement execute function policy_file_tell()',
];

const keepReleased = [
  `create function policy_file_keep() returns trigger language plpgsql as $$
    begin raise exception 'a released version is never changed or taken away'; end $$`,
  `create trigger policy_file_kept before update or delete on policy_file for each row when (old.kind = 'released')
    execute function policy_file_keep()`,
];

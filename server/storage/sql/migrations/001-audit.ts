import { type Kysely, sql } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** The chain of what happened. Its entries can be added and read, and that is all: the database itself refuses the rest. */
export async function auditTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('audit')
    .addColumn('sequence', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('who', name, (column) => column.notNull())
    .addColumn('action', name, (column) => column.notNull())
    .addColumn('subject', name, (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('details_json', 'text', (column) => column.notNull())
    .addColumn('previous', name, (column) => column.notNull())
    .addColumn('hash', name, (column) => column.notNull())
    .execute();
  for (const column of ['who', 'action', 'subject', 'at'])
    await db.schema.createIndex(`audit_by_${column}`).on('audit').columns([column, 'sequence']).execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', name, (column) => column.notNull())
    .execute();
  await sql`insert into audit_head (id, sequence, hash) values (1, 0, ${sql.lit('0'.repeat(64))})`.execute(db);
  for (const statement of kind === 'sqlite' ? sqliteGuards : postgresGuards) await sql.raw(statement).execute(db);
}

const problemError = 'entries of the audit are never changed or taken away';

const sqliteGuards = ['update', 'delete'].map(
  (change) => `create trigger audit_no_${change} before ${change} on audit begin select raise(abort, '${problemError}'); end`,
);

const postgresGuards = [
  `create function audit_refuse() returns trigger language plpgsql as $$ begin raise exception '${problemError}'; end $$`,
  'create trigger audit_no_change before update or delete on audit for each row execute function audit_refuse()',
  'create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse()',
];

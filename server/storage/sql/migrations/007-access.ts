import type { Kysely } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Who may come in: people, tokens, sessions, invitations; what was tried in vain; ways to the OpenID provider. */
export async function accessTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('person')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('name', name, (column) => column.notNull())
    .addColumn('name_key', name, (column) => column.notNull().unique())
    .addColumn('full_name', 'text')
    .addColumn('issuer', name)
    .addColumn('subject', name)
    .addColumn('password', 'text')
    .addColumn('grants', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_sign_in_at', 'bigint')
    .addColumn('removed_at', 'bigint')
    .addUniqueConstraint('person_identity', ['issuer', 'subject'])
    .execute();
  await tokenTables(db, kind);
  await db.schema
    .createTable('session')
    .addColumn('hash', name, (column) => column.primaryKey())
    .addColumn('person', name, (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_by_person').on('session').column('person').execute();
  await db.schema
    .createTable('attempt')
    .addColumn('key', name, (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('locked_until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('openid_visit')
    .addColumn('hash', name, (column) => column.primaryKey())
    .addColumn('browser', name, (column) => column.notNull())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('return_to', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function tokenTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name } = columnTypes(kind);
  await db.schema
    .createTable('access_token')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('name', name, (column) => column.notNull())
    .addColumn('hash', name, (column) => column.notNull().unique())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('place', name)
    .addColumn('created_by', name, (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('last_used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute();
  // A name can be used again once the token that had it is revoked.
  await db.schema
    .createIndex('access_token_in_use')
    .unique()
    .on('access_token')
    .column('name')
    .where('revoked_at' as never, 'is', null)
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', name, (column) => column.primaryKey())
    .addColumn('hash', name, (column) => column.notNull().unique())
    .addColumn('kind', name, (column) => column.notNull())
    .addColumn('name', name)
    .addColumn('person', name, (column) => column.references('person.id'))
    .addColumn('grants', 'text', (column) => column.notNull())
    .addColumn('created_by', name, (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

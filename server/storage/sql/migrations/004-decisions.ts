import { type Kysely, sql } from 'kysely';
import { columnTypes, type DatabaseKind } from './column-types.ts';

/** Decisions, each once, with the ways in which they are looked for; every index ends in the order of the lists. */
const ways: Readonly<Record<string, readonly string[]>> = {
  time: [],
  case: ['case_id'],
  policy: ['policy'],
  edition: ['policy', 'language'],
  version: ['policy', 'language', 'version'],
  severity: ['severity'],
  outcome: ['outcome'],
};

export async function decisionTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { name, numbering } = columnTypes(kind);
  await db.schema
    .createTable('decision')
    .addColumn('number', numbering, (column) => (kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('id', name, (column) => column.notNull().unique())
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('as_of', 'bigint', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('masked_facts_json', 'text', (column) => column.notNull())
    .addColumn('answer_digest', name, (column) => column.notNull())
    .addColumn('who', name)
    .addColumn('case_id', name)
    .addColumn('policy', name, (column) => column.notNull())
    .addColumn('language', name, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('digest', name, (column) => column.notNull())
    .addColumn('outcome', name, (column) => column.notNull())
    .addColumn('severity', name)
    .addColumn('desk', name)
    .addColumn('rules_json', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('versions_json', 'text', (column) => column.notNull())
    .execute();
  for (const [way, columns] of Object.entries(ways))
    await db.schema
      .createIndex(`decision_by_${way}`)
      .on('decision')
      .columns([...columns, 'recorded_at', 'number'])
      .execute();
  await db.schema
    .createTable('rule_name')
    .addColumn('number', numbering, (column) => (kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('name', name, (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createTable('decision_rule')
    .addColumn('rule', 'bigint', (column) => column.notNull())
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('decision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_rule_key', ['rule', 'recorded_at', 'decision'])
    .$call((table) => (kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
}

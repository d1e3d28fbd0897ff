import { type RawBuilder, sql } from 'kysely';

/** The databases that a ledger can be in. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** The types of columns that databases call differently. */
type ColumnTypes = {
  /** A whole number that the database gives out itself, in the order of insertion. */
  readonly numbering: 'integer' | 'bigserial';
  /** A text that is compared by its bytes, as ids and names are. */
  readonly name: 'text' | RawBuilder<unknown>;
};

/** The column types of a database. */
export function columnTypes(kind: DatabaseKind): ColumnTypes {
  return kind === 'sqlite' ? { numbering: 'integer', name: 'text' } : { numbering: 'bigserial', name: sql`text collate "C"` };
}

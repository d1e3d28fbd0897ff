import type { Kysely } from 'kysely';
import type { TransactionScope } from '../transaction-scope.ts';
import type { AccessTables } from './auth-tables.ts';

/** Where queries about access go; the same database, and the same transactions, as those of the ledger. */
export class AccessQueries {
  constructor(private readonly scope: TransactionScope) {}

  read<T>(queries: (db: Kysely<AccessTables>) => Promise<T>): Promise<T> {
    return this.scope.read((db) => queries(db.withTables<AccessTables>()));
  }

  /** Writes everything or nothing. */
  write<T>(queries: (db: Kysely<AccessTables>) => Promise<T>): Promise<T> {
    return this.scope.write((db) => queries(db.withTables<AccessTables>()));
  }
}

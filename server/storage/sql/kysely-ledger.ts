import type { Kysely } from 'kysely';
import type { AccessStore } from '../port/auth-store.ts';
import type { Ledger, LedgerParts } from '../port/ledger.ts';
import { StoredAuditTrail } from './audit-trail.ts';
import { StoredAccess } from './auth/stored-auth.ts';
import { StoredDecisionRecords } from './decision-records.ts';
import { StoredDraftRecords } from './draft-records.ts';
import { StoredIntents } from './intents.ts';
import { migrateLedger } from './migrate-ledger.ts';
import type { DatabaseKind } from './migrations/column-types.ts';
import { StoredPolicyArchive } from './policy-archive.ts';
import { StoredSimulationRecords } from './simulation-records.ts';
import { StoredSecrets } from './stored-secrets.ts';
import type { Tables } from './tables.ts';
import { DatabaseScope, type TransactionScope } from './transaction-scope.ts';

/** A database that a ledger can be kept in. */
type LedgerDatabase = {
  readonly kind: DatabaseKind;
  readonly db: Kysely<Tables>;
  /** What the database is called, for people, without secrets. */
  readonly location: string;
  /** Makes StoreErrors of the database's own errors; gives others back as they are. */
  readonly toStoreError: (error: unknown) => unknown;
  /** Where queries go, if others use the same database and are to share its transactions. */
  readonly scope?: DatabaseScope;
};

/** A ledger, and in the same database those who may come in: what is done to them inside `atomically` belongs to that transaction. */
export interface LedgerWithAccess extends Ledger {
  readonly access: AccessStore;
}

/** Opens the ledger in a database, after bringing its tables up to date. Closes the database where that fails. */
export async function openKyselyLedger(database: LedgerDatabase): Promise<LedgerWithAccess> {
  const { db, kind, location, toStoreError } = database;
  try {
    await migrateLedger(db as unknown as Kysely<unknown>, kind, location);
    return ledgerOver(database);
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw toStoreError(error);
  }
}

/** The ledger in a database whose tables are up to date. */
export function ledgerOver(database: LedgerDatabase): LedgerWithAccess {
  return new KyselyLedger(database);
}

/**
 * A ledger in any database that kysely speaks to. What is called on it inside `atomically` belongs to that transaction, just as
 * what is called on the parts that are given; one `atomically` inside another is part of the outer one. A write that fails there
 * undoes all of it.
 */
class KyselyLedger implements LedgerWithAccess {
  readonly location: string;
  readonly audit: LedgerParts['audit'];
  readonly drafts: LedgerParts['drafts'];
  readonly archive: LedgerParts['archive'];
  readonly decisions: LedgerParts['decisions'];
  readonly simulations: LedgerParts['simulations'];
  readonly intents: LedgerParts['intents'];
  readonly secrets: Ledger['secrets'];
  readonly access: AccessStore;
  readonly #scope: DatabaseScope;

  constructor({ db, location, toStoreError, scope = new DatabaseScope(db, toStoreError) }: LedgerDatabase) {
    this.location = location;
    this.#scope = scope;
    const parts = partsOver(this.#scope);
    this.audit = parts.audit;
    this.drafts = parts.drafts;
    this.archive = parts.archive;
    this.decisions = parts.decisions;
    this.simulations = parts.simulations;
    this.intents = parts.intents;
    this.secrets = new StoredSecrets(this.#scope);
    this.access = new StoredAccess(this.#scope);
  }

  transaction<T>(work: (parts: LedgerParts) => Promise<T>): Promise<T> {
    return this.#scope.within((scope) => work(partsOver(scope)));
  }

  close(): Promise<void> {
    return this.#scope.db.destroy();
  }
}

function partsOver(scope: TransactionScope): LedgerParts {
  return {
    audit: new StoredAuditTrail(scope),
    drafts: new StoredDraftRecords(scope),
    archive: new StoredPolicyArchive(scope),
    decisions: new StoredDecisionRecords(scope),
    simulations: new StoredSimulationRecords(scope),
    intents: new StoredIntents(scope),
  };
}

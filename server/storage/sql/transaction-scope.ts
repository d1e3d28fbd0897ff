import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Queries<T> = (db: Kysely<Tables>) => Promise<T>;

/** Where queries go: each into a transaction of its own, or all into one. */
export interface TransactionScope {
  read<T>(queries: Queries<T>): Promise<T>;
  /** Writes everything or nothing. */
  write<T>(queries: Queries<T>): Promise<T>;
}

/** What has to be seen to in a database that lets several write at once. */
type WritingRules = {
  /** Comes first in whatever is done atomically, so that no two of these go on at the same time. */
  readonly alone?: Queries<unknown>;
  /** Whether a write that failed with this error came to nothing and can simply be made again. */
  readonly mayRepeat?: (error: unknown) => boolean;
};

const mostTries = 5;

/**
 * The database as a whole. Whoever uses it while a transaction is open that the same chain of calls has begun, uses that
 * transaction: there is one connection to an embedded database, and waiting for it would be waiting for oneself.
 */
export class DatabaseScope implements TransactionScope {
  readonly #open = new AsyncLocalStorage<OpenTransaction>();
  #running = 0;

  /** `faultOf` knows the errors of the database. */
  constructor(
    readonly db: Kysely<Tables>,
    readonly toStoreError: (error: unknown) => unknown,
    readonly rules: WritingRules = {},
  ) {}

  /** Whether the same chain of calls has a transaction open. */
  get isWithin(): boolean {
    return this.#current !== undefined;
  }

  read<T>(queries: Queries<T>): Promise<T> {
    return this.#current?.read(queries) ?? this.#withStoreErrors(() => queries(this.db));
  }

  async write<T>(queries: Queries<T>): Promise<T> {
    const current = this.#current;
    if (current !== undefined) return current.write(queries);
    for (let tries = 1; ; tries++) {
      try {
        return await this.#transaction((scope) => scope.write(queries));
      } catch (error) {
        if (tries === mostTries || !this.rules.mayRepeat?.(error)) throw error;
      }
    }
  }

  /**
   * Does the work in one transaction, and none other beside it; in the one that is open already, if this is called from within.
   */
  within<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    const current = this.#current;
    if (current !== undefined) return current.joined(work);
    const { alone } = this.rules;
    return this.#transaction(async (scope) => {
      if (alone !== undefined) await scope.read(alone);
      return work(scope);
    });
  }

  async #transaction<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await this.#withStoreErrors(() =>
        this.db.transaction().execute((transaction) => {
          const scope = new OpenTransaction(transaction, this.toStoreError);
          return this.#open.run(scope, () => scope.whole(work));
        }),
      );
    } finally {
      this.#running -= 1;
      // While chains of calls are followed, every promise in the process costs more, whoever makes it.
      if (this.#running === 0) this.#open.disable();
    }
  }

  get #current(): OpenTransaction | undefined {
    const scope = this.#open.getStore();
    return scope?.ended === false ? scope : undefined;
  }

  async #withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.toStoreError(error);
    }
  }
}

/** One transaction. A write that fails in it takes everything along, even where somebody catches the error. */
class OpenTransaction implements TransactionScope {
  ended = false;
  #failure: { readonly error: unknown } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly transaction: Transaction<Tables>,
    readonly toStoreError: (error: unknown) => unknown,
  ) {}

  async read<T>(queries: Queries<T>): Promise<T> {
    this.#assertOpen();
    return this.#failing(() => queries(this.transaction));
  }

  /** One after another: a write may consist of several queries. */
  write<T>(queries: Queries<T>): Promise<T> {
    const mine = this.#turn.then(() => this.read(queries));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Work that is part of this transaction though it does not know it. */
  joined<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    return this.#failing(() => work(this));
  }

  /** All the work of the transaction, also what nobody waits for. */
  async whole<T>(work: (scope: TransactionScope) => Promise<T>): Promise<T> {
    try {
      const result = await work(this);
      await this.#turn;
      if (this.#failure !== undefined) throw this.#failure.error;
      return result;
    } finally {
      this.ended = true;
    }
  }

  async #failing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = this.toStoreError(error);
      this.#failure ??= { error: failure };
      throw failure;
    }
  }

  #assertOpen(): void {
    if (this.ended) throw new Error('the transaction is over: wait for everything that is done inside `transaction`');
  }
}

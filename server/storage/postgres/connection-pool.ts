import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { OpenSockets } from './connection-settings.ts';

const farewellMilliseconds = 1_500;

/**
 * Connections to a database. One that fails otherwise than by the database's own word is never used again: nobody knows what it would
 * answer to.
 */
export class ConnectionPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #sockets = new OpenSockets();

  constructor(settings: pg.ClientConfig, most: number) {
    this.#pool = new pg.Pool({ ...settings, stream: this.#sockets.make, max: most, idleTimeoutMillis: 30_000 });
    // Connections that break while nobody uses them are replaced when they are needed.
    this.#pool.on('error', () => undefined);
    // One that breaks while it is used fails what it is used for; the event is of no use beside that.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async connect(): Promise<PostgresPoolClient> {
    return new LentConnection(await this.#pool.connect());
  }

  /** Ends all connections; those to a database that does not answer the farewell are broken off a little later. */
  async end(): Promise<void> {
    setTimeout(() => this.#sockets.destroy(), farewellMilliseconds).unref();
    await this.#pool.end();
  }
}

/** A connection as long as somebody has it; one query at a time. */
class LentConnection implements PostgresPoolClient {
  #turn: Promise<unknown> = Promise.resolve();
  #broken = false;

  constructor(readonly client: pg.PoolClient) {}

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('nobody has asked for cursors yet');
    const mine = this.#turn.then(() => this.client.query(text, [...values]) as Promise<unknown>);
    this.#turn = mine.catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') this.#broken = true;
    });
    return mine as Promise<PostgresQueryResult<R>>;
  }

  release(): void {
    this.client.release(this.#broken);
  }
}

import { Socket } from 'node:net';
import pg from 'pg';

/** How long something may take before it counts as failed, in milliseconds. */
const patience = {
  connectionTimeoutMillis: 3_000,
  /** The database ends a statement after this, ends waiting for a lock, and a transaction in which nothing happens any more. */
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 20_000,
  /** And this is for a database that does not answer at all. */
  query_timeout: 12_000,
};

const bigint: number = pg.types.builtins.INT8;

/** Whole numbers come as numbers: instants and counts are far below the limit. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === bigint ? Number : pg.types.getTypeParser(id, format as 'text'),
};

/** How connections to a database are made; the address may set any of it otherwise. */
export function connectionSettings(url: string): pg.ClientConfig {
  return { connectionString: url, application_name: 'dueline', keepAlive: true, types, ...patience };
}

/** The same for changes of tables, which take as long as they take. */
export function patientSettings(url: string): pg.ClientConfig {
  return { connectionString: url, application_name: 'dueline', keepAlive: true, types, connectionTimeoutMillis: 3_000 };
}

/** What a database is called, for people: its address without the user and the password. */
export function databaseName(url: string): string {
  const { host, port, database = '' } = new pg.Client({ connectionString: url });
  return host.startsWith('/') ? `postgres:///${database}?host=${host}` : `postgres://${host}:${port}/${database}`;
}

/** Makes sockets and remembers them, so that connections that hang can be ended all the same. */
export class OpenSockets {
  readonly #sockets = new Set<Socket>();

  readonly make = (): Socket => {
    const socket = new Socket();
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  };

  /** Ends whatever is still open. */
  destroy(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

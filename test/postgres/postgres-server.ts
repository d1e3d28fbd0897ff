import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresPath } from './postgres-path.ts';
import { asPostgres, giveToPostgres } from './postgres-user.ts';

const password = 'a password of tests only';

/** Where a PostgreSQL runs. */
export type PostgresAddress = {
  readonly bin: string;
  readonly folder: string;
  readonly port: number;
  /** A database whose tables are there already, from which others are copied. */
  readonly template: string;
};

/** A PostgreSQL on a free port of this computer, that writes to the disk as it does in earnest. */
export class PostgresServer {
  #process: ChildProcess | undefined;
  #databases = 0;

  private constructor(
    readonly bin: string,
    readonly folder: string,
    readonly port: number,
    readonly template?: string,
  ) {}

  /** Makes one and starts it. */
  static async start(): Promise<PostgresServer> {
    const bin = postgresPath();
    const folder = mkdtempSync(join(tmpdir(), 'dueline-postgres-'));
    writeFileSync(join(folder, 'password'), password);
    giveToPostgres(folder);
    giveToPostgres(join(folder, 'password'));
    const data = join(folder, 'data');
    const args = [
      '-D',
      data,
      '-U',
      'dueline',
      '-E',
      'UTF8',
      '--no-locale',
      '--auth=scram-sha-256',
      `--pwfile=${folder}/password`,
    ];
    const [program, rest] = asPostgres(join(bin, 'initdb'), args);
    execFileSync(program, [...rest], { cwd: folder, stdio: 'pipe' });
    const server = new PostgresServer(bin, folder, await freePort());
    await server.start();
    return server;
  }

  /** The one that somebody else has started and will stop. */
  static at({ bin, folder, port, template }: PostgresAddress): PostgresServer {
    return new PostgresServer(bin, folder, port, template);
  }

  /** The address of a database. */
  url(database: string, port = this.port): string {
    return `postgres://dueline:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  }

  /** A new database, like `template` where one is named; gives its name. */
  async createDatabase(template = 'template1'): Promise<string> {
    const name = `fresh_${process.pid}_${++this.#databases}`;
    await this.run('postgres', `create database ${name} template ${template}`);
    return name;
  }

  /** Runs statements one after another; gives the rows of the last. */
  async run(database: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) ({ rows } = await client.query(statement));
      return rows;
    } finally {
      await client.end();
    }
  }

  /** Starts it again and waits until it answers. */
  async start(): Promise<void> {
    const args = ['-D', join(this.folder, 'data'), '-p', String(this.port), ...settings];
    const [program, rest] = asPostgres(join(this.bin, 'postgres'), args);
    const server = spawn(program, [...rest], { cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = server;
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
    for (let tries = 0; ; tries++) {
      try {
        await this.run('postgres', 'select 1');
        return;
      } catch (error) {
        if (server.exitCode !== null || tries > 300) throw new Error(`PostgreSQL does not start: ${error}\n${said}`);
        await pause(50);
      }
    }
  }

  /** Stops it: `fast` ends all connections in good order, `immediate` is a crash. */
  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const server = this.#process;
    this.#process = undefined;
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  }

  /** Stops it for good and leaves nothing behind. */
  async remove(): Promise<void> {
    await this.stop('immediate');
    await rm(this.folder, { recursive: true, force: true });
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'log_min_messages=fatal',
].flatMap((setting) => ['-c', setting]);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

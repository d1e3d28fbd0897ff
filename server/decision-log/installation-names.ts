import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { QuestionName } from '../../engine/index.ts';
import { mustLieInside } from '../storage/files/data-file.ts';
import { connectionSettings, databaseName } from '../storage/postgres/connection-settings.ts';
import { postgresError } from '../storage/postgres/postgres-error.ts';
import { sqliteError } from '../storage/sqlite/sqlite-error.ts';
import { decisionSecret, namesBySecret } from './decision-names.ts';

/** Where an installation keeps what it knows. */
type Installation = { readonly data: string; readonly databaseUrl?: string };

/**
 * How the installation in these places names decisions, for whoever decides beside its server; undefined where there is none, or none
 * that has named any yet. Only reads. Rejects with a StoreError where it is there and cannot be read.
 */
export async function installationNames({ data, databaseUrl }: Installation): Promise<QuestionName | undefined> {
  const value = databaseUrl === undefined ? await secretInFile(resolve(data, 'ledger.db')) : await secretInDatabase(databaseUrl);
  return value === undefined ? undefined : namesBySecret(Buffer.from(value, 'base64url'));
}

async function secretInFile(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  await mustLieInside(file);
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
    const table = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'secret'").get();
    if (table === undefined) return undefined;
    return database.prepare<[string], { value: string }>('select value from secret where name = ?').get(decisionSecret)?.value;
  } catch (error) {
    throw sqliteError(error, file);
  } finally {
    database?.close();
  }
}

async function secretInDatabase(url: string): Promise<string | undefined> {
  const client = new pg.Client(connectionSettings(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows: tables } = await client.query("select to_regclass('secret') as name");
    if (tables[0]?.name === null) return undefined;
    const { rows } = await client.query<{ value: string }>('select value from secret where name = $1', [decisionSecret]);
    return rows[0]?.value;
  } catch (error) {
    throw postgresError(error, databaseName(url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { openPostgresStores, type PostgresStores } from '../../server/storage/postgres/open-postgres-stores.ts';
import { auditEvent } from '../storage/audit-events.ts';
import { recorded } from '../storage/random-decisions.ts';
import { acme } from './acme.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';

const postgres = sharedPostgres();
let place: PostgresPlace;
const opened: PostgresStores[] = [];

beforeEach(async () => {
  place = await postgresPlace(postgres);
});
afterEach(async () => {
  for (const { store, ledger } of opened.splice(0)) {
    await store.close();
    await ledger.close();
  }
});

async function open(): Promise<PostgresStores> {
  const stores = await place.openStores();
  opened.push(stores);
  return stores;
}

const fault = (kind: string, words: string) => ({ name: 'StoreError', kind, message: expect.stringContaining(words) });

describe('a database that cannot be opened', () => {
  const refusals: readonly [what: string, url: () => Promise<string>, kind: string, words: string][] = [
    ['nobody listens', async () => 'postgres://dueline:secret@127.0.0.1:1/x', 'unreachable', 'does not answer'],
    ['there is no such host', async () => 'postgres://dueline:secret@nowhere.invalid/x', 'unreachable', 'does not answer'],
    ['the password is wrong', async () => place.url.replace(/:a%20[^@]*@/, ':secret@'), 'unreachable', 'lets nobody in'],
    ['there is no such database', async () => postgres.url('nothing'), 'gone', 'is not there'],
    ['it cannot hold every text', latinDatabase, 'corrupt', 'its encoding is LATIN1'],
    ['the user may make no tables', poorUser, 'read-only', 'may not be written by that user'],
  ];

  test.each(refusals)('because %s is called so, without the password', async (_, url, kind, words) => {
    const error = await openPostgresStores(await url()).then(
      () => undefined,
      (one: Error) => one,
    );
    expect(error).toMatchObject({ ...fault(kind, words), hint: expect.any(String) });
    expect(`${error?.message}`).not.toMatch(/secret|password%|dueline:/);
  });

  async function latinDatabase(): Promise<string> {
    await postgres.run('postgres', `create database latin encoding 'LATIN1' locale 'C' template template0`);
    return postgres.url('latin');
  }

  async function poorUser(): Promise<string> {
    const database = await postgres.createDatabase();
    await postgres.run(database, `create role poor login password 'secret'`);
    return postgres.url(database).replace(/dueline:[^@]*@/, 'poor:secret@');
  }
});

describe('a database that cannot be written', () => {
  test('because it is a standby is called so, read all the same, and written as soon as it can be', async () => {
    const { store, ledger } = await open();
    await store.saveDraft(acme, 'one', undefined);
    await readOnly('on');
    const again = await place.openStores();
    opened.push(again);
    await expect(again.store.saveDraft(acme, 'two', revisionOf('one'))).rejects.toMatchObject(
      fault('read-only', 'may only be read'),
    );
    await expect(again.ledger.audit.append(auditEvent())).rejects.toMatchObject(fault('read-only', 'may only be read'));
    expect((await again.store.read()).drafts).toHaveLength(1);
    await readOnly('off');
    await ledger.audit.append(auditEvent());
  });

  test('because somebody else keeps it busy waits, and then says so', async () => {
    const { store } = await open();
    const busy = postgres.run(place.database, 'begin', 'select pg_advisory_xact_lock(7400740)', 'select pg_sleep(7)', 'commit');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(store.saveDraft(acme, 'one', undefined)).rejects.toMatchObject(fault('unreachable', 'kept busy'));
    await busy;
    expect(await store.saveDraft(acme, 'one', undefined)).toHaveProperty('revision');
  });

  test('loses nothing of a transaction whose connection is ended, or all of it', async () => {
    const { ledger } = await open();
    const work = ledger.transaction(async ({ audit }) => {
      await audit.append(auditEvent());
      await endConnections();
      await audit.append(auditEvent());
    });
    await expect(work).rejects.toMatchObject(fault('unreachable', 'does not answer'));
    expect(await ledger.audit.head()).toMatchObject({ sequence: 0 });
    await ledger.audit.append(auditEvent());
  });

  const readOnly = (how: string) =>
    postgres.run('postgres', `alter database ${place.database} set default_transaction_read_only = ${how}`);
  const endConnections = () =>
    postgres.run(
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${place.database}' and pid <> pg_backend_pid()`,
    );
});

test('writes that wait for each other crosswise are made again', async () => {
  const [one, other] = [await open(), await open()];
  for (let round = 0; round < 15; round++) {
    const many = Array.from({ length: 200 }, (_, nth) => recorded(`round-${round}-${nth}`, { rules: [`r${nth}-${round}`] }));
    await Promise.all([one.ledger.decisions.record(many), other.ledger.decisions.record([...many].reverse())]);
  }
  expect(await one.ledger.decisions.count()).toBe(3_000);
});

test('a text that it cannot hold is refused with the line', async () => {
  const { store } = await open();
  await expect(store.saveDraft(acme, 'one\ntwo\0', undefined)).rejects.toMatchObject({
    name: 'ProblemError',
    problem: { status: 422, detail: expect.stringContaining('line 2') },
  });
});

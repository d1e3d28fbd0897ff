import { rename, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteLedger } from '../../server/storage/sqlite/open-sqlite-ledger.ts';
import { auditEvent } from './audit-events.ts';
import { describeLedger } from './ledger-contract.ts';
import { sqlitePlace } from './sqlite-place.ts';

describeLedger('a ledger in SQLite', sqlitePlace);

describe('the file of a ledger', () => {
  let place: Awaited<ReturnType<typeof sqlitePlace>>;
  beforeEach(async () => {
    place = await sqlitePlace();
  });
  afterEach(() => place.remove());

  test('is made with its folder, for its owner alone', async () => {
    const ledger = await place.open();
    expect(ledger.location).toBe(place.file);
    expect((await stat(place.file)).mode & 0o777).toBe(0o600);
    await ledger.close();
  });

  test('can be opened by many at the same moment', async () => {
    const ledgers = await Promise.all(Array.from({ length: 6 }, () => place.open()));
    await Promise.all(ledgers.map(({ audit }) => audit.append(auditEvent())));
    expect(await ledgers[0]?.audit.verify()).toMatchObject({ whole: true, head: { sequence: 6 } });
    await Promise.all(ledgers.map((one) => one.close()));
  });

  test('is left alone where a newer program has written it', async () => {
    await (await place.open()).close();
    await place.run(`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01T00:00:00.000Z')`);
    await expect(place.open()).rejects.toMatchObject({ name: 'StoreError', kind: 'newer', message: /999-later/ });
    await place.run(`delete from kysely_migration where name = '999-later'`);
    await (await place.open()).close();
  });

  test('is not taken for a ledger where it is something else', async () => {
    const other = `${place.file}-other`;
    await (await place.open()).close();
    await writeFile(other, 'this is a diary, not a database. '.repeat(100));
    await expect(openSqliteLedger(other)).rejects.toMatchObject({ name: 'StoreError', kind: 'corrupt' });
  });

  test('is missed when it is taken away, and written again once it is back', async () => {
    const ledger = await place.open();
    await ledger.audit.append(auditEvent());
    await rename(place.file, `${place.file}-away`);
    await expect(ledger.audit.append(auditEvent())).rejects.toMatchObject({ name: 'StoreError', kind: 'gone' });
    await rename(`${place.file}-away`, place.file);
    await ledger.audit.append(auditEvent());
    expect(await ledger.audit.head()).toMatchObject({ sequence: 2 });
    await ledger.close();
  });
});

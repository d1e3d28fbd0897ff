import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PolicyNews } from '../../server/storage/postgres/policy-news.ts';
import { acme } from './acme.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';
import { until } from './until.ts';

let place: PostgresPlace;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  place = await postgresPlace(sharedPostgres());
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await place.remove();
});

test('whoever listens is told by a notification, and does not wait until it looks by itself', async () => {
  const [{ sequence }] = (await sharedPostgres().run(place.database, 'select sequence from policy_change')) as [
    { readonly sequence: string },
  ];
  const news = new PolicyNews({ connectionString: place.url }, () => Number(sequence));
  closing.push(() => news.close());
  let calls = 0;
  news.listen(() => calls++);
  await until(async () => Number.isFinite(news.replication.secondsSinceHeard));
  expect(calls).toBe(0);
  // What it finds when it looks stays the same: only the notification can tell it.
  await sharedPostgres().run(place.database, `select pg_notify('dueline_policies', '${Number(sequence) + 1}')`);
  await until(async () => calls === 1);
});

test('every change of policies is notified', async () => {
  const { store, ledger } = await place.openStores();
  closing.push(
    () => store.close(),
    () => ledger.close(),
  );
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  closing.push(() => client.end());
  const heard: string[] = [];
  client.on('notification', ({ channel }) => heard.push(channel));
  await client.query('listen dueline_policies');
  const saved = await store.saveDraft(acme, 'one', undefined);
  await until(async () => heard.length === 1);
  await store.release({ edition: acme, version: 1, text: 'two', draft: 'revision' in saved ? saved.revision : undefined });
  await until(async () => heard.length > 1);
  expect(new Set(heard)).toEqual(new Set(['dueline_policies']));
});

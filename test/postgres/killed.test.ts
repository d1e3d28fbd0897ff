import { expect, test } from 'vitest';
import { publishAcme } from './acme.ts';
import { killPublishers } from './kill-moments.ts';
import { postgresPlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';

const postgres = sharedPostgres();

test('a server that is killed while it publishes has published wholly or not at all, and the other knows which', async () => {
  const place = await postgresPlace(postgres);
  await publishAcme(place.url);
  const { faults } = await killPublishers(postgres, place, 3);
  expect(faults).toEqual([]);
}, 240_000);

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createToken } from '../../server/auth/manage-tokens.ts';
import { openServices } from '../../server/services.ts';
import { acmePath, publishAcme } from './acme.ts';
import { startLoad } from './decision-load.ts';
import { PausableProxy } from './pausable-proxy.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { PostgresServer } from './postgres-server.ts';
import { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

let postgres: PostgresServer;
let place: PostgresPlace;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  postgres = await PostgresServer.start();
});
afterAll(() => postgres.remove());

beforeEach(async () => {
  place = await postgresPlace(postgres);
  await publishAcme(place.url);
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await place.remove();
});

async function serve(url = place.url, token?: string): Promise<ServerProcess> {
  const server = await ServerProcess.start(url, token);
  closing.push(() => server.stop());
  return server;
}

const twoServers = () => Promise.all([serve(), serve()]);

/** Versions begin with whole seconds, and no two with the same one. */
const nextSecond = () => pause(1_100);

const revisionOf = ({ body }: { readonly body: Record<string, unknown> }) => body.revision;

describe('two servers on one database', () => {
  test('see the same drafts, and decide by what was published on the other', async () => {
    const [one, other] = await twoServers();
    for (let version = 2; version <= 3; version++) {
      const draft = revisionOf(await one.startDraft());
      const seen = await other.ask('GET', `${acmePath}/draft`);
      expect([seen.status, revisionOf(seen)]).toEqual([200, draft]);
      const published = await one.publish(draft);
      expect([published.status, published.body.version]).toEqual([201, `acme/help-desk/en@${version}`]);
      expect(await one.decidingVersion()).toBe(version);
      await until(async () => (await other.decidingVersion()) === version);
      expect((await other.ask('GET', `${acmePath}/draft`)).status).toBe(404);
      await nextSecond();
    }
    expect((await other.ask('GET', '/v1/audit/verification')).body).toMatchObject({ whole: true });
  });

  test('lose no edit where both save over the same revision', async () => {
    const [one, other] = await twoServers();
    const { body } = await one.startDraft();
    const save = (server: ServerProcess, title: string) =>
      server.ask(
        'PUT',
        `${acmePath}/draft`,
        { text: `${body.text}\n# ${title}\n` },
        {
          'if-match': `"${body.revision}"`,
          'content-type': 'application/yaml',
        },
      );
    const answers = await Promise.all([save(one, 'mine'), save(other, 'theirs')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [winner, loser] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
    expect(loser.body).toMatchObject({ type: 'urn:dueline:problem:stale-draft', theirs: winner.body.text });
    for (const server of [one, other]) expect((await server.ask('GET', `${acmePath}/draft`)).body.text).toBe(winner.body.text);
  });

  test('let one of two win who publish at once', async () => {
    const servers = await twoServers();
    const revision = revisionOf(await servers[0].startDraft());
    const answers = await Promise.all(servers.map((server, nth) => server.publish(revision, `by ${nth}`)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => [404, 409, 412].includes(status))).toHaveLength(1);
    for (const server of servers) {
      await until(async () => (await server.decidingVersion()) === 2);
      const { body } = await server.ask('GET', '/v1/audit?action=published&limit=50');
      expect((body.items as object[]).length).toBe(2);
    }
  });
});

describe('when the database stops', () => {
  test('every server goes on deciding, refuses to write, says so, and writes again as soon as it can', async () => {
    const services = await openServices({ policies: 'none', data: 'none', databaseUrl: place.url });
    const { secret } = await createToken(services.access.gate, 'anna', {
      name: 'all',
      scopes: ['decide', 'read', 'edit', 'publish'],
    });
    await services.close();
    const servers = await Promise.all([serve(), serve(place.url, secret)]);
    const load = startLoad(servers);
    await pause(500);
    await postgres.stop();
    for (const server of servers) {
      const refused = await server.startDraft();
      expect(refused).toMatchObject({ status: 503, body: { type: 'urn:dueline:problem:store', kind: 'unreachable' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(JSON.stringify(refused.body)).not.toContain('password');
      await until(async () => (await server.ask('GET', '/readyz')).body.store !== 'well');
      expect(await server.ask('GET', '/readyz')).toMatchObject({
        status: 200,
        body: { ledger: expect.stringContaining('does not answer') },
      });
    }
    // Decisions are given meanwhile, and go on being given.
    for (let round = 0; round < 3; round++) {
      await load.more(20);
      await pause(800);
    }
    await postgres.start();
    const [one, other] = servers as [ServerProcess, ServerProcess];
    let draft = await one.startDraft();
    await until(async () => {
      if (draft.status === 503) draft = await one.startDraft();
      return draft.status === 201;
    });
    expect((await other.publish(revisionOf(draft))).status).toBe(201);
    await until(async () => (await one.decidingVersion()) === 2);
    await until(async () => (await one.ask('GET', '/readyz')).body.store === 'well');
    const { given, failures } = await load.stop();
    expect(failures).toEqual([]);
    expect(given).toBeGreaterThan(50);
    // Also those that were decided in between are kept.
    const stored = () => postgres.run(place.database, `select count(*)::int as kept from decision where case_id like 'load-%'`);
    await until(async () => (await stored())[0]?.kept === given);
    expect(servers.map(({ said }) => said).join('')).not.toMatch(/unhandled|our fault/i);
  });

  test('a crash of it is no different', async () => {
    const [one, other] = await twoServers();
    const draft = revisionOf(await one.startDraft());
    const load = startLoad([one, other]);
    await postgres.stop('immediate');
    expect((await one.publish(draft)).status).toBe(503);
    await postgres.start();
    let published = await other.publish(draft);
    await until(async () => {
      if (published.status === 503) published = await other.publish(draft);
      return published.status === 201;
    });
    await until(async () => (await one.decidingVersion()) === 2);
    expect((await load.stop()).failures).toEqual([]);
    expect((await one.ask('GET', '/v1/audit/verification')).body).toMatchObject({ whole: true });
  });
});

describe('a server that is cut off', () => {
  test('catches up when its connections were ended', async () => {
    const [one, other] = await twoServers();
    for (let version = 2; version <= 4; version++) {
      const draft = revisionOf(await one.startDraft());
      await postgres.run(
        place.database,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      let published = await one.publish(draft);
      await until(async () => {
        if (published.status === 503) published = await one.publish(draft);
        return published.status === 201;
      });
      await until(async () => (await other.decidingVersion()) === version);
      await nextSecond();
    }
  });

  test('decides by what it knows, does not hang, and catches up when the network is back', async () => {
    const proxy = await PausableProxy.open(postgres.port);
    closing.push(() => proxy.close());
    const [one, cutOff] = await Promise.all([serve(), serve(postgres.url(place.database, proxy.port))]);
    const load = startLoad([cutOff]);
    proxy.pause();
    const draft = revisionOf(await one.startDraft());
    expect((await one.publish(draft)).status).toBe(201);
    // Were it to hang, the test would not come to its end in its time.
    expect((await cutOff.startDraft()).status).toBe(503);
    expect(await cutOff.decidingVersion()).toBe(1);
    await load.more(20);
    proxy.resume();
    await until(async () => (await cutOff.decidingVersion()) === 2);
    await nextSecond();
    const next = revisionOf(await cutOff.startDraft());
    expect((await cutOff.publish(next)).status).toBe(201);
    await until(async () => (await one.decidingVersion()) === 3);
    expect((await load.stop()).failures).toEqual([]);
  });

  test('can be stopped', async () => {
    const proxy = await PausableProxy.open(postgres.port);
    closing.push(() => proxy.close());
    const server = await serve(postgres.url(place.database, proxy.port));
    proxy.pause();
    await server.stop();
  });
});

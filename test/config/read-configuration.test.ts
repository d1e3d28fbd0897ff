import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationSchema } from '../../server/config/configuration-schema.ts';
import { type ConfigurationSources, readConfiguration } from '../../server/config/read-configuration.ts';
import { allSettings } from '../../server/config/setting-table.ts';
import { shownValue } from '../../server/config/shown-value.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-configuration-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (sources: Partial<ConfigurationSources> = {}) =>
  readConfiguration({ options: {}, environment: {}, folder, shippedPolicies: '/shipped', ...sources });

async function settings(sources: Partial<ConfigurationSources> = {}) {
  const configuration = await read(sources);
  if ('issues' in configuration) throw new Error(JSON.stringify(configuration.issues));
  return configuration;
}

async function faults(sources: Partial<ConfigurationSources> = {}) {
  const configuration = await read(sources);
  return 'issues' in configuration ? configuration.issues : [];
}

async function withFile(text: string): Promise<string> {
  const file = join(folder, `${Math.abs(text.length * 31 + text.charCodeAt(0))}-${text.length}.yaml`);
  await writeFile(file, text);
  return file;
}

describe('where values come from', () => {
  test('without anything, everything holds by default on the loopback address', async () => {
    const { settings: held, values, file } = await settings();
    expect(held).toMatchObject({
      host: '127.0.0.1',
      port: 7400,
      policies: '/shipped',
      data: join(folder, '.dueline'),
      databaseUrl: null,
      trustedProxies: [],
      access: { mode: 'open', openid: null },
    });
    expect(file).toBeNull();
    expect(values.map(({ from }) => from)).toEqual(values.map(() => 'default'));
  });

  test('options win over the environment, the environment over the file, each with its place', async () => {
    const file = await withFile('port: 1\nhost: localhost\npolicies: mine\nlog:\n  level: warn\n');
    const { settings: held, values } = await settings({
      file,
      environment: { PORT: '2', HOST: '127.0.0.2', DUELINE_DATA: 'data' },
      options: { port: '3' },
    });
    expect(held).toMatchObject({
      port: 3,
      host: '127.0.0.2',
      policies: join(folder, 'mine'),
      data: join(folder, 'data'),
      log: { level: 'warn', format: 'auto' },
    });
    const places = Object.fromEntries(values.map(({ name, place }) => [name, place]));
    expect(places).toMatchObject({ port: '--port', host: 'HOST', policies: `${file}:3:11`, 'log.level': `${file}:5:10` });
  });

  test('`dueline.yaml` in the working directory is read, and paths in it begin there', async () => {
    const own = await mkdtemp(join(folder, 'own-'));
    await writeFile(join(own, 'dueline.yaml'), 'data: kept\n');
    const { settings: held, file } = await settings({ folder: own });
    expect(held.data).toBe(join(own, 'kept'));
    expect(file).toBe(join(own, 'dueline.yaml'));
  });

  test('empty variables and empty keys set nothing', async () => {
    const file = await withFile('port:\naccess:\ndatabaseUrl: null\n');
    const { settings: held } = await settings({ file, environment: { HOST: '', DATABASE_URL: '' } });
    expect(held).toMatchObject({ port: 7400, host: '127.0.0.1', databaseUrl: null });
  });

  test('a secret can stand in a file of its own', async () => {
    const secret = await withFile('s3cret\n');
    const { settings: held } = await settings({
      environment: {
        DUELINE_OPENID_ISSUER: 'https://login.example.com',
        DUELINE_OPENID_CLIENT_ID: 'dueline',
        DUELINE_OPENID_CLIENT_SECRET_FILE: secret,
        DUELINE_OPENID_ROLES: 'cn=admins,ou=x=admin'.replace(',', ';'),
      },
    });
    expect(held.access).toMatchObject({
      mode: 'required',
      openid: { clientSecret: 's3cret', roles: { 'cn=admins;ou=x': { role: 'admin', on: null } } },
    });
  });

  test('what Kubernetes sets for a service of this name is not taken for settings', async () => {
    const environment = { DUELINE_PORT: 'tcp://10.0.0.1:7400', DUELINE_SERVICE_HOST: '10.0.0.1', DUELINE_PORT_7400_TCP: 'x' };
    expect((await settings({ environment })).settings.port).toBe(7400);
  });
});

describe('faults', () => {
  test('are all named, with the place, what is allowed and the nearest name', async () => {
    const file = await withFile(
      'prot: 80\nport: "80"\naccess:\n  mode: opn\n  openid:\n    roles: { a: edtor, b: "editor:No Good" }\nissuer: x\nlog: debug\ntrustedProxies: [10.0.0.0/33]\n',
    );
    const found = await faults({
      file,
      options: { port: '99999' },
      environment: { DUELINE_LOG_LEVL: 'x', DUELINE_RECORD: 'al', DATABASE_URL: 'mysql://x' },
    });
    const told = found.map(({ place, message, hint }) => `${place.replace(file, 'F')} ${message}${hint ? ` (${hint})` : ''}`);
    expect(told).toEqual([
      '--port `--port 99999` is not a whole number from 0 to 65535',
      'DATABASE_URL `DATABASE_URL` is no address of a PostgreSQL database',
      'DUELINE_RECORD `DUELINE_RECORD=al` is not one of `off`, `sampled`, `all` (did you mean `all`?)',
      'DUELINE_LOG_LEVL there is no setting `DUELINE_LOG_LEVL` (did you mean `DUELINE_LOG_LEVEL`?)',
      'F:1:1 there is no setting `prot` (did you mean `port`?)',
      'F:2:7 `port` is not a whole number from 0 to 65535',
      'F:4:9 `access.mode` is not one of `open`, `required` (did you mean `open`?)',
      'F:6:12 `access.openid.roles` gives `a` no role: `edtor` is no role (did you mean `editor`?)',
      'F:7:1 there is no setting `issuer` (it belongs to `access.openid`)',
      'F:8:6 `log` holds settings of its own (they are `level`, `format`)',
      'F:9:17 `trustedProxies` does not list addresses as `10.0.0.0/8`: `10.0.0.0/33` is no address or range of addresses',
    ]);
  });

  test.each([
    ['a file that is named and not there', { file: 'none.yaml' }, 'does not exist'],
    ['YAML that is none', { text: 'a: [1\n' }, 'flow sequence'],
    ['a key twice', { text: 'port: 1\nport: 2\n' }, 'unique'],
    ['a list', { text: '- port\n' }, 'not a list of settings'],
    ['an address with a path', { environment: { DUELINE_BASE_URL: 'https://x.example/dueline' } }, 'more than a host'],
    ['a provider without a client', { environment: { DUELINE_OPENID_ISSUER: 'https://x.example' } }, 'DUELINE_OPENID_CLIENT_ID'],
    ['a client without a provider', { environment: { DUELINE_OPENID_CLIENT_ID: 'x' } }, 'DUELINE_OPENID_ISSUER'],
    [
      'a provider in clear text',
      { environment: { DUELINE_OPENID_ISSUER: 'http://x.example', DUELINE_OPENID_CLIENT_ID: 'x' } },
      'not reached over https',
    ],
    ['a fact that no case states', { environment: { DUELINE_RECORD_MASK: 'enviroment' } }, 'did you mean `environment`?'],
    ['a port that is blank', { environment: { PORT: ' ' } }, 'is not a whole number'],
  ])('%s is one', async (_, { text, ...sources }: Partial<ConfigurationSources> & { text?: string }, said) => {
    const file = text === undefined ? sources.file : await withFile(text);
    expect(JSON.stringify(await faults({ ...sources, file }))).toContain(said);
  });

  test('of bytes that are not UTF-8 have their place, and of a secret nothing is told', async () => {
    const file = join(folder, 'latin.yaml');
    await writeFile(file, Buffer.from('port: 1\ndata: vård\n', 'latin1'));
    expect(await faults({ file })).toMatchObject([
      {
        place: expect.stringMatching(/latin\.yaml:2:8$/),
        message: expect.stringContaining('is not UTF-8'),
        hint: 'save it as UTF-8',
      },
    ]);
    await writeFile(file, Buffer.from('\ufeffport: 81\n', 'utf16le'));
    expect((await settings({ file })).settings.port).toBe(81);
    const secret = join(folder, 'secret');
    await writeFile(secret, Buffer.from('hemlig\xe5', 'latin1'));
    const [fault] = await faults({ environment: { DUELINE_OPENID_CLIENT_SECRET_FILE: secret } });
    expect(fault).toMatchObject({ place: 'DUELINE_OPENID_CLIENT_SECRET_FILE', message: expect.stringContaining('is not UTF-8') });
    expect(JSON.stringify(fault)).not.toMatch(/hemlig|0xE5/i);
  });

  test.each(['0.0.0.0', '::', '192.0.2.1', 'example.com', '127.0.0.1.example.com'])(
    'listening on %s without access is one, and says the line that mends it',
    async (host) => {
      expect(await faults({ options: { host } })).toMatchObject([
        { place: '--host', hint: expect.stringContaining('DUELINE_ACCESS=required') },
      ]);
      expect(await faults({ options: { host }, environment: { DUELINE_ACCESS: 'open' } })).toHaveLength(1);
      expect((await settings({ options: { host }, environment: { DUELINE_ACCESS: 'required' } })).settings.host).toBe(host);
    },
  );

  test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('listening on %s without access is none', async (host) => {
    expect((await settings({ options: { host } })).settings.access.mode).toBe('open');
  });
});

test('secrets are never shown, neither held nor faulty', async () => {
  const environment = {
    DATABASE_URL: 'postgres://me:pa55word@db/dueline?sslpassword=pa55word',
    DUELINE_OPENID_ISSUER: 'https://login.example.com',
    DUELINE_OPENID_CLIENT_ID: 'dueline',
    DUELINE_OPENID_CLIENT_SECRET: 'pa55word',
  };
  const { values } = await settings({ environment });
  const shown = JSON.stringify(values.map(shownValue));
  expect(shown).not.toContain('pa55word');
  expect(shown).toContain('me:hidden@db');
  const file = await withFile('access: { openid: { clientSecret: [pa55word] } }\ndatabaseUrl: mysql://pa55word\n');
  expect(JSON.stringify(await faults({ file, environment: { DATABASE_URL: 'pa55word' } }))).not.toContain('pa55word');
});

test('the schema for editors allows what the reader allows', async () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const isAllowed = ajv.compile(configurationSchema());
  const names = allSettings.map(([name]) => name);
  const value = fc.oneof(
    fc.constantFrom('open', 'required', 'all', 'info', 'json', 'anyone', '', 'x'),
    fc.integer({ min: -1, max: 70_000 }),
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom([], ['openid'], [1], {}),
  );
  // Settings whose texts have a form of their own, or that demand others, are not told by a schema.
  const plain = names.filter((name) => !/openid|baseUrl|databaseUrl|trustedProxies|mask|host/.test(name));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...plain), value, async (name, one) => {
      const text = name.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), one);
      const found = await faults({ file: await withFile(JSON.stringify(text)) });
      expect(isAllowed(parse(JSON.stringify(text))), `${name}: ${JSON.stringify(one)}`).toBe(found.length === 0);
    }),
    { numRuns: 300 },
  );
});

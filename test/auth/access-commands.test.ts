import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDueline } from '../cli/run-dueline.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

// Each of these starts the program several times.
const services = { timeout: 120_000 };

const run = (...args: readonly string[]) => runDueline(args, '', { DUELINE_DATA: join(folder, 'data'), DUELINE_AS: 'Ada' });

test('a token is made, listed without what opens anything, and revoked', services, async () => {
  const made = await run('token', 'create', 'ci', '--scope', 'read', '--scope', 'edit', '--on', 'planview');
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^dln_[\w-]{43}\n$/) });
  expect(made.error).toContain('it may read, edit on planview and expires');
  const listed = await run('token', 'list');
  expect(listed.out).toMatch(/^in use {3}ci {2}may read, edit on planview; expires .*; never used; made .* by Ada\n$/);
  expect(listed.out).not.toContain(made.out.trim());
  expect(await run('token', 'revoke', 'ci')).toMatchObject({ code: 0 });
  const [token] = JSON.parse((await run('token', 'list', '--format', 'json')).out);
  expect(token).toMatchObject({ name: 'ci', inUse: false, createdBy: 'Ada' });
  expect(token.hash).toBeUndefined();
});

test('what is wrong with a token is said', services, async () => {
  expect(await run('token', 'revoke', 'none')).toMatchObject({
    code: 3,
    error: expect.stringContaining('there is no token `none`'),
  });
  expect(await run('token', 'create', 'x', '--scope', 'raed', '--on', 'A B')).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringMatching(/`A B` is neither[\s\S]*did you mean `read`\?/),
  });
  await run('token', 'create', 'twice', '--scope', 'read');
  expect(await run('token', 'create', 'twice', '--scope', 'read')).toMatchObject({
    code: 1,
    error: expect.stringContaining('revoke it first'),
  });
});

test('people are invited', services, async () => {
  const invited = await run('person', 'invite', 'Bob', '--role', 'editor:planview');
  expect(invited).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:7400\/sign-in\/link\/[\w-]{43}\n$/),
  });
  expect(await run('person', 'invite', '--role', 'edtor')).toMatchObject({
    code: 2,
    error: expect.stringContaining('did you mean `editor`?'),
  });
  expect(await run('person', 'list')).toMatchObject({ code: 0, out: 'nobody has come in yet\n' });
  expect(await run('person', 'password', 'Bob')).toMatchObject({
    code: 3,
    error: expect.stringContaining('there is no person `Bob`'),
  });
  expect(await run('person', 'list', '--as', 'token:x')).toMatchObject({
    code: 2,
    error: expect.stringContaining('kept for the server'),
  });
});

test('`dueline config` shows what holds, and hides secrets', services, async () => {
  const environment = { DATABASE_URL: 'postgres://me:pa55word@db/x', PORT: '81' };
  const text = await runDueline(['config', '--host', 'localhost'], '', environment);
  expect(text.out).toMatch(/^host +localhost {2}from --host$/m);
  expect(text.out).toMatch(/^port +81 {2}from PORT$/m);
  expect(text.out).toMatch(/^databaseUrl +postgres:\/\/me:hidden@db\/x {2}from DATABASE_URL$/m);
  const json = JSON.parse((await runDueline(['config', '--format', 'json'], '', environment)).out);
  expect(json.settings.find(({ name }: { name: string }) => name === 'port')).toMatchObject({
    value: 81,
    from: 'environment',
    place: 'PORT',
  });
  expect(JSON.stringify(json)).not.toContain('pa55word');
  const bad = await runDueline(['config'], '', { PORT: 'x', DUELINE_ACCESS: 'opn' });
  expect(bad).toMatchObject({ code: 1, out: '', error: expect.stringMatching(/PORT fault[\s\S]*did you mean `open`\?/) });
  expect(JSON.parse((await runDueline(['config', '--format', 'schema'])).out).properties.port).toMatchObject({ maximum: 65_535 });
});

test('a server is not started where everybody could change everything, or where anything is amiss', services, async () => {
  const refused = await runDueline(['serve', '--host', '0.0.0.0', '--port', '0']);
  expect(refused).toMatchObject({ code: 2, out: '', error: expect.stringContaining('set `DUELINE_ACCESS=required`') });
  const amiss = await runDueline(['serve', '--port', '70000'], '', { DUELINE_LOG_LEVEL: 'loud', DUELINE_RECRD: 'all' });
  expect(amiss).toMatchObject({ code: 2, out: '' });
  for (const said of ['--port 70000', 'DUELINE_LOG_LEVEL=loud', 'did you mean `DUELINE_RECORD`?'])
    expect(amiss.error).toContain(said);
});

test('a fault in what only concerns a server does not keep other commands from their work', services, async () => {
  const { code } = await runDueline(['decide', '-'], '{"vendor":"ptc"}', { HOST: '0.0.0.0' });
  expect(code).toBe(0);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFirstVersions } from '../first-versions.ts';
import { runDueline } from './run-dueline.ts';

const french = 'planview/customer-care/fr';
let root: string;
let draft: string;
let server: ChildProcess;
let address = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dueline-'));
  draft = join(root, 'policies', french, 'draft.yaml');
  await copyFirstVersions(join(root, 'policies'));
  server = spawn(process.execPath, ['dist/dueline.js', 'serve', '--port', '0'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of server.stdout ?? []) {
    address = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0] ?? '';
    if (address !== '') break;
  }
});

afterAll(async () => {
  server.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

const environment = () =>
  ({ ...process.env, DUELINE_POLICIES: join(root, 'policies'), DUELINE_DATA: join(root, 'data') }) as Record<string, string>;
const dueline = (...args: string[]) => runDueline(args, '', environment());
const edit = async (change: (text: string) => string) => writeFile(draft, change(await readFile(draft, 'utf8')));

/** How the running server decides a major case. */
async function decided(openedAt: string) {
  const body = JSON.stringify({
    case: { vendor: 'planview', product: 'clarizen', language: 'fr', requestedSeverity: 'major', openedAt },
  });
  const answer = await (await fetch(`${address}/v1/decisions`, { method: 'POST', body })).json();
  return { version: answer.policy.version, hours: answer.targets.resolution.within.value };
}

const nextMonday = new Date(Date.now() + (8 - (new Date().getUTCDay() || 7)) * 86_400_000).toISOString().slice(0, 10);
const daysAfter = (days: number) => new Date(Date.parse(nextMonday) + days * 86_400_000).toISOString();

describe('the French major resolution, from 96 to 72 hours', () => {
  test('is drafted, checked, compared, reviewed and simulated', { timeout: 120_000 }, async () => {
    expect(await dueline('draft', 'start', french, '--as', 'anna')).toMatchObject({
      code: 0,
      out: expect.stringContaining('draft.yaml'),
    });
    await edit((text) => text.replace(/(id: vendor-major\n[\s\S]*?within: )96 hours/, (_, before) => `${before}72 hours`));
    const failing = await dueline('draft', 'check', french);
    expect(failing).toMatchObject({ code: 1, out: expect.stringContaining('80 of 82 examples as they must be') });
    await edit((text) => text.replaceAll('dueAt: 2026-06-14T10:00:00+02:00', 'dueAt: 2026-06-13T10:00:00+02:00'));
    expect((await dueline('draft', 'check', french)).code).toBe(0);
    expect(await dueline('diff', french, `${french}@draft`)).toMatchObject({
      code: 1,
      out: expect.stringContaining('96 hours → 72 hours'),
    });
    const asked = await dueline('review', 'request', french, '--as', 'anna', '--ask', 'bo, clara', '--text', 'Sales promises it');
    expect(asked.out).toContain('is in review, waiting for bo, clara');
    for (const text of ['Since when?', 'Who said so?'])
      await dueline('review', 'comment', french, '--as', 'bo', '--text', text, '--place', '/targets/vendor-major');
    await dueline('review', 'comment', french, '--as', 'anna', '--text', 'Ada did', '--comment', '2');
    expect((await dueline('review', 'resolve', french, '--as', 'anna', '--comment', '2')).code).toBe(0);
    expect(await dueline('review', 'resolve', french, '--as', 'anna', '--comment', '3')).toMatchObject({ code: 2 });
    const { out: shown } = await dueline('review', 'show', french);
    for (const line of [
      /anna asked for a review from bo, clara: Sales promises it\n/,
      /bo commented \(1\) \/targets\/vendor-major: Since when\?\n/,
      /bo commented \(2, resolved\) \/targets\/vendor-major: Who said so\?\n/,
      /anna answered comment 2: Ada did\n/,
      /anna resolved comment 2\n/,
      / {2}waiting for bo, clara\n {2}1 comment is not resolved\n/,
    ])
      expect(shown).toMatch(line);
    expect(await dueline('review', 'approve', french, '--as', 'anna')).toMatchObject({
      code: 1,
      error: expect.stringContaining('nobody approves'),
    });
    expect(await dueline('review', 'approve', french, '--as', 'bo')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/is approved, waiting for clara\n1 comment is not resolved\n/),
    });
    const cases = Array.from({ length: 1000 }, (_, index) => ({
      vendor: 'planview',
      product: 'clarizen',
      id: `F-${index}`,
      requestedSeverity: ['critical', 'major', 'moderate', 'minor'][index % 4],
      openedAt: '2026-06-10T10:00:00+02:00',
    }));
    await writeFile(join(root, 'cases.ndjson'), cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const simulated = await dueline(
      'simulate',
      join(root, 'cases.ndjson'),
      '--to',
      `${french}@draft`,
      '--format',
      'json',
      '--fail-on',
      'changed',
    );
    expect(simulated.code).toBe(1);
    expect(simulated.out).toContain('250');
  });

  test('is published from next Monday and decides, without a restart, cases opened from then on', async () => {
    const published = await dueline('publish', french, '--from', nextMonday, '--reason', 'Sales promises it', '--as', 'anna');
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining(`in force  from ${nextMonday}`) });
    await expect.poll(() => decided(daysAfter(1)), { interval: 50 }).toEqual({ version: 2, hours: 72 });
    expect(await decided(daysAfter(-1))).toEqual({ version: 1, hours: 96 });
    expect((await dueline('versions', french)).out).toMatch(/fr@2 +scheduled[\s\S]*fr@1 +in-force/);
  });

  test('is rolled back, over HTTP', async () => {
    const back = await fetch(`${address}/v1/policies/${french}/rollback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dueline-as': 'bo' },
      body: JSON.stringify({ to: 1, reason: 'Not agreed' }),
    });
    expect(back.status).toBe(201);
    expect(await decided(daysAfter(1))).toEqual({ version: 3, hours: 96 });
    expect((await dueline('versions', french)).out).toMatch(/fr@3 +in-force[\s\S]*fr@2 +withdrawn[\s\S]*fr@1 +superseded/);
  });

  test('is all in the audit trail, which is whole until somebody tampers with it', async () => {
    const { out } = await dueline('audit', '--subject', french, '--format', 'json');
    const actions = (JSON.parse(out) as { items: { who: string; action: string }[] }).items.map(
      ({ who, action }) => `${who} ${action}`,
    );
    expect(actions.slice(0, 4)).toEqual(['bo rolled-back', 'anna published', 'bo approved', 'anna comment-resolved']);
    expect(actions).toContain('folder draft-saved');
    const whole = await dueline('audit', 'verify');
    expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/whole {2}\d+ entries/) });
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(join(root, 'data/ledger.db'));
    for (const { name } of database.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[])
      database.exec(`drop trigger "${name}"`);
    database.prepare("update audit set reason = 'Sales insists' where action = 'published'").run();
    database.close();
    expect(await dueline('audit', 'verify')).toMatchObject({ code: 1, out: expect.stringContaining('not whole') });
  });

  test('names what is not there, and stays quiet about our insides', async () => {
    expect(await dueline('draft', 'show', 'planview/customer-care/fi')).toMatchObject({
      code: 3,
      error: expect.stringContaining('no open draft'),
    });
    expect(await dueline('replay', 'dec-1')).toMatchObject({ code: 3, error: expect.stringContaining('was recorded') });
    expect(await dueline('draft', 'start', 'french')).toMatchObject({
      code: 2,
      error: expect.stringContaining('as planview/customer-care/fr'),
    });
    const away = await runDueline(['versions'], '', { ...environment(), DUELINE_POLICIES: join(root, 'nowhere') });
    expect(away.code).toBe(2);
    expect(away.error).not.toMatch(/\n\s+at /);
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../../server/observability/server-log.ts';
import { harmlessIn } from '../../server/render/cells.ts';
import { cleaned, colorsFor } from '../../server/render/colors.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { copyFirstVersions } from '../first-versions.ts';

/** Clears the screen, sets the window's title, writes green, turns the direction, and hides. */
const steering = '\u001b[2J\u001b]0;owned\u0007\u009b32mgood\u202egnorw\u2066\u200b\ufeff\r';
/** What no output of ours may have: it is never coloured where nobody looks. */
const forbidden = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028\u2029]/u;

let root = '';
let policies = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dueline-steering-'));
  policies = join(root, 'policies');
  await copyFirstVersions(policies);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const dueline = async (...args: readonly string[]) => {
  const ran = await runDueline([...args], '', { DATABASE_URL: '', DUELINE_DATA: join(root, 'data'), DUELINE_POLICIES: policies });
  expect(`${ran.out}${ran.error}`).not.toMatch(forbidden);
  return ran;
};

describe('nothing that is sent steers the terminal', () => {
  test('as a case: its id, names of facts and values, an unknown vendor, a file’s name', async () => {
    const file = join(root, 'cases.ndjson');
    const asked = { vendor: 'ptc', openedAt: '2026-03-02T10:00:00Z' };
    const input = [
      { ...asked, id: `A${steering}` },
      { ...asked, [`x${steering}`]: 1 },
      { ...asked, supportPlan: steering },
      { ...asked, vendor: `x${steering}\n  there is: forged` },
      { ...asked, events: [{ type: steering, at: steering }] },
    ];
    await writeFile(file, input.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const [{ code, error }] = await Promise.all([
      dueline('decide', file, '--format', 'text'),
      dueline('decide', join(root, `no${steering}file`)),
      dueline('decide', file, '--as-of', steering),
      dueline(`decide${steering}`),
    ]);
    expect([code, error.split('\n').includes('  there is: forged')]).toEqual([2, false]);
  });

  test('as a policy: its texts, keys and comments, and where YAML cannot be read', async () => {
    const folder = join(root, 'bad');
    const file = join(folder, 'ptc/technical-support/en/1.yaml');
    const broken = join(folder, 'ptc/technical-support/de/1.yaml');
    for (const one of [file, broken]) await mkdir(dirname(one), { recursive: true });
    const text = await readFile(join(policies, 'ptc/technical-support/en/1.yaml'), 'utf8');
    const label = steering.replaceAll('\r', '');
    await writeFile(
      file,
      `${text}\nterms: [{ id: a, label: "${label}" }]\n"${JSON.stringify(steering).slice(1, -1)}": 1\n# ${label}\n`,
    );
    await writeFile(broken, `policy: [${steering}`);
    const codes = await Promise.all(
      ['text', 'json', 'github'].map((format) => dueline('check', '--policies', folder, '--format', format)),
    );
    expect(codes.map(({ code }) => code)).toEqual([1, 1, 1]);
    await dueline('diff', file, 'ptc/technical-support/en', '--text');
  });

  test('as a line of the log in its plain form', () => {
    const lines: string[] = [];
    const { log, requests } = openLog(
      { level: 'debug', format: 'text' },
      { isTerminal: true, color: false, write: (line) => lines.push(line) },
    );
    log.warn({ [`name${steering}`]: steering }, `said ${steering}\nforged`);
    requests.info({ method: steering, path: steering, status: 200, ms: 1, actor: steering, error: steering });
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u202e\u2066\u200b\ufeff]/u);
  });
});

describe('what is shown', () => {
  test('has our own colours and no others, also where a text brings some along', () => {
    const { red, bold } = colorsFor(true);
    expect(cleaned(`${red(`a${bold('b')}c`)} \u001b[32mgood\u001b[39m`)).toBe(
      '\u001b[31ma\u001b[1mb\u001b[22mc\u001b[39m \ufffd[32mgood\ufffd[39m',
    );
    expect(cleaned(red('\u001b[8mhidden'))).toBe('\u001b[31m\ufffd[8mhidden\u001b[39m');
    expect(cleaned(colorsFor(false).red('plain'))).toBe('plain');
  });

  test('keeps what languages and pictures need, and puts a value on one line', () => {
    const needed = 'می‌خواهم · क्‍ष · 👩‍💻 · 🏴󠁧󠁢󠁳󠁣󠁴󠁿 · שלום\u200f · Zu\u00adsammen';
    expect(cleaned(needed)).toBe(needed);
    expect(harmlessIn({ id: ' one\n  two\u001b ', list: [`\u202e`] })).toEqual({ id: 'one two\ufffd', list: ['\ufffd'] });
  });
});

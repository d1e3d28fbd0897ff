import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFirstVersions } from '../first-versions.ts';
import { runDueline, spawnDueline } from './run-dueline.ts';

let folder = '';
const file = (name: string): string => join(folder, name);
const swedish = {
  vendor: 'planview',
  product: 'ppm-pro',
  language: 'sv',
  region: 'americas',
  requestedSeverity: 'moderate',
  openedAt: '2026-03-01T23:45:00-06:00',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-test-'));
  await writeFile(file('case.json'), JSON.stringify(swedish, null, 2));
  await writeFile(file('body.json'), JSON.stringify({ case: { ...swedish, id: 'A-1' }, asOf: '2026-03-02T05:50:00Z' }));
  await writeFile(
    file('cases.ndjson'),
    `${JSON.stringify(swedish)}\n\nnot json\n${JSON.stringify({ vendor: 'acme' })}\n${JSON.stringify({ case: { vendor: 'ptc', environment: 'x' } })}\n`,
  );
  await mkdir(file('empty'));
  await copyFirstVersions(file('half-broken'));
  await copyFirstVersions(file('one-good/planettogether'), { only: 'planettogether' });
  await mkdir(file('one-good/ptc/technical-support/en'), { recursive: true });
  for (const broken of ['half-broken', 'one-good'])
    await writeFile(file(`${broken}/ptc/technical-support/en/1.yaml`), 'policy: ptc/technical-support\n\tlanguage: en\n');
});

afterAll(() => rm(folder, { recursive: true }));

describe('dueline decide', () => {
  test('prints the decision and nothing else', async () => {
    const { code, out, error } = await spawnDueline(['decide', file('case.json'), '--as-of', '2026-03-02T05:50:00Z']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2026-03-01T23:50:00-06:00',
      targets: { response: { dueAt: '2026-03-02T08:45:00-06:00', state: 'running', elapsed: 300 } },
    });
    expect(JSON.parse(out).explanation).toBeUndefined();
  });

  test('takes the body that the server takes, from standard input', async () => {
    const { out } = await runDueline(['decide', '--explain'], JSON.stringify({ case: swedish, asOf: '2026-03-02T05:50:00Z' }));
    const decision = JSON.parse(out);
    expect(decision).toMatchObject({ asOf: '2026-03-01T23:50:00-06:00', severity: { id: 'moderate' } });
    expect(decision.explanation.length).toBeGreaterThan(5);
  });

  test('tells a person by when and why, without colours where nobody looks', async () => {
    const { out } = await runDueline(['decide', file('body.json'), '--format', 'text']);
    expect(out).toContain('Måttligt (moderate), as requested');
    expect(out).toContain('by Mon 2 Mar 2026 08:45 CST');
    expect(out).toContain('PPM Pro, Amerika/Stillahavsregionen · open now until Mon 2 Mar 2026 00:00 CST');
    expect(out).not.toContain('\u001b[');
  });

  test('answers each line of NDJSON in order; a bad one does not touch the others', async () => {
    const { code, out, error } = await runDueline(['decide', file('cases.ndjson')]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { severity: { id: 'moderate' } },
      { status: 400, line: 3 },
      { status: 404, line: 4 },
      { status: 422, line: 5 },
    ]);
    expect(error).toContain('1 decided, 2 with faults, 1 without a policy');
    expect(code).toBe(2);
  });

  test('knows NDJSON on standard input', async () => {
    const { code, out } = await spawnDueline(
      ['decide', '-'],
      `${JSON.stringify({ vendor: 'ptc' })}\n${JSON.stringify({ vendor: 'planettogether' })}\n`,
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).policy.id),
    ).toEqual(['ptc/technical-support', 'planettogether/support-guide']);
    expect(code).toBe(0);
  });

  test.each([
    ['an empty input', ['decide', '-'], '', 2, 'there is nothing to read'],
    ['a file that does not exist', ['decide', 'no-such-file.json'], '', 2, '`no-such-file.json` does not exist'],
    ['a folder', ['decide', 'policies'], '', 2, '`policies` is a folder'],
    ['something else than JSON', ['decide', '-'], '{"vendor": "ptc",}', 2, 'standard input` is not JSON'],
    ['a megabyte of nonsense', ['decide', '-'], 'x'.repeat(1_200_000), 2, 'is not JSON'],
    ['an unknown vendor', ['decide', '-'], '{"vendor":"planwiew"}', 3, 'did you mean `planview`?'],
    [
      'a moment without offset',
      ['decide', '-', '--as-of', '2026-03-02T05:50:00'],
      '{"vendor":"ptc"}',
      2,
      '`--as-of` has no offset',
    ],
    ['an unknown option', ['decide', '--explian'], '{}', 2, 'Did you mean --explain?'],
    ['an unknown format', ['decide', '--format', 'xml'], '{}', 2, 'Allowed choices are json, text'],
    [
      'faults in the case',
      ['decide', '-'],
      '{"vendor":"ptc","enviroment":"test","dataLoss":"no"}',
      2,
      'did you mean `environment`?',
    ],
    [
      'a folder without policies',
      ['decide', '-', '--policies', 'docs'],
      '{"vendor":"ptc"}',
      2,
      'there are no policies in `docs`',
    ],
    [
      'a folder that is none',
      ['decide', '-', '--policies', 'no-such-folder'],
      '{"vendor":"ptc"}',
      2,
      'cannot be read: it does not exist',
    ],
  ] as const)('says what is wrong with %s', async (_, args, input, expectedCode, said) => {
    const { code, out, error } = await runDueline(args, input);
    expect({ code, out }).toEqual({ code: expectedCode, out: '' });
    expect(error).toContain(said);
    expect(error).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(error.length).toBeLessThan(2000);
  });

  test('decides by the good policies where others are broken, and says so', async () => {
    const { code, out, error } = await runDueline(['decide', file('case.json'), '--policies', file('half-broken')]);
    expect(code).toBe(0);
    expect(JSON.parse(out).policy.id).toBe('planview/customer-care');
    expect(error).toContain('ptc/technical-support/en/1.yaml cannot be used');
  });
});

test('dueline clock answers a line each and goes on after a bad one', async () => {
  const calendar = { timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '24:00' }] };
  const add = { calendar, op: 'add', start: '2026-06-05T22:00:00+02:00', amount: { value: 150, unit: 'minute' } };
  const named = { calendar: 'planview/customer-care/sv#leankit-americas', op: 'open', at: '2026-06-05T12:00:00-05:00' };
  const { code, out, error } = await runDueline(['clock'], `${JSON.stringify(add)}\n{"op":"sub"}\n${JSON.stringify(named)}\n`);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { end: '2026-06-08T09:30:00+02:00' },
    { status: 422, line: 2 },
    { open: true, closesAt: '2026-06-05T17:00:00-05:00' },
  ]);
  expect({ code, error }).toEqual({ code: 2, error: 'dueline: 2 answered, 1 with faults\n' });
  expect(await runDueline(['clock', 'no-such-file'])).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringContaining('does not exist'),
  });
});

describe('dueline check', () => {
  test('finds the shipped policies good', async () => {
    const { code, out } = await runDueline(['check']);
    expect(code).toBe(0);
    for (const version of [1, 2])
      expect(out).toMatch(new RegExp(`^good {2}planview/customer-care/sv@${version} {2}\\d+ examples$`, 'm'));
    expect(out).toMatch(/4 policies, 17 versions, \d+ examples: all good\n$/);
  });

  test('shows faults like a compiler, ends with 1 and still lists the good ones', async () => {
    const { code, out } = await runDueline(['check', '--policies', file('one-good')]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /ptc\/technical-support\/en\/1\.yaml:2:1 fault a tab stands where spaces must indent \[yaml-tab\]\n {2}2 \| \tlanguage: en/,
    );
    expect(out).toContain('good  planettogether/support-guide/en@1');
  });

  test('gives the same to machines', async () => {
    const [json, github] = await Promise.all([
      runDueline(['check', '--policies', file('one-good'), '--format', 'json']),
      runDueline(['check', '--policies', file('one-good'), '--format', 'github']),
    ]);
    expect(JSON.parse(json.out)).toMatchObject({
      good: false,
      faults: expect.arrayContaining([expect.objectContaining({ code: 'yaml-tab', line: 2, column: 1 })]),
    });
    expect(github.out).toMatch(
      /^::error file=.*ptc\/technical-support\/en\/1\.yaml,line=2,col=1,endColumn=\d+,title=yaml-tab::a tab stands/m,
    );
    expect([json.code, github.code]).toEqual([1, 1]);
  });

  test('checks a single file against the folder', async () => {
    const { code, out } = await runDueline(['check', 'policies/planview/customer-care/fr/1.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/^good {2}planview\/customer-care\/fr@1/m);
    expect(out).toMatch(/1 policy, 1 version, \d+ examples: all good\n$/);
  });

  test('finds an empty folder and a missing file at fault', async () => {
    const [empty, missing] = await Promise.all([
      spawnDueline(['check', '--policies', file('empty')]),
      runDueline(['check', 'no-such.yaml']),
    ]);
    expect(empty).toMatchObject({ code: 1, out: expect.stringContaining('there are no policies in') });
    expect(missing).toMatchObject({
      code: 1,
      out: expect.stringContaining('no-such.yaml:1:1 fault the file cannot be read: it does not exist'),
    });
  });
});

test.each(['--help', 'decide --help', 'check --help', 'clock --help', 'serve --help'])(
  'dueline %s shows examples',
  async (args) => {
    const { code, out } = await runDueline(args.split(' '));
    expect(code).toBe(0);
    expect(out).toContain('Examples:\n  dueline ');
  },
);

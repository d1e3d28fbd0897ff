import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, isProblem } from '../../engine/index.ts';
import type { Terminal } from '../../server/cli/outcome.ts';
import { type SimulateOptions, simulate } from '../../server/cli/simulate.ts';
import { type Ran, runDueline } from '../cli/run-dueline.ts';
import { copyFirstVersions } from '../first-versions.ts';
import { openTestServices } from '../test-services.ts';
import { madeUpCases } from './made-up-cases.ts';
import { asCsv } from './read-cases.ts';
import { changed, compiled } from './two-versions.ts';

const french = 'planview/customer-care/fr';
const { before, text } = changed(
  french,
  ['within: 96 hours', 'within: 72 hours'],
  [/^version: 1$/m, 'version: 2\neffective: { from: 2027-01-01 }'],
);
const cases = madeUpCases(compiled(before), 1_000, 1);
const golden = (name: string): string => `test/golden/simulation/${name}`;

let folder = '';
const file = (name: string): string => join(folder, name);

/** Runs the command in this process, as the command line would. */
async function run(cases: string | undefined, options: Partial<SimulateOptions>): Promise<Ran> {
  let [out, error] = ['', ''];
  const terminal: Terminal = {
    out: async (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    data: async () => undefined,
    progress: () => undefined,
    colorOut: false,
    colorError: false,
  };
  const asked = { policies: file('policies'), data: file('data'), format: 'text', changed: 20, ...options } as const;
  return { code: await simulate(cases, asked, terminal), out, error };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-simulate-'));
  await copyFirstVersions(file('policies'));
  await writeFile(file('cases.ndjson'), cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await writeFile(file('cases.csv'), asCsv(cases, ';'));
  await writeFile(file('cases.json'), JSON.stringify(cases, null, 2));
  await writeFile(file('change.yaml'), text);
  await writeFile(file('headings.csv'), 'id,prodct,openedAt\nA,leankit,2026-06-10T10:00:00Z\n');
  await writeFile(file('broken.yaml'), text.replace('severity: critical', 'severity: critcal'));
  await writeFile(
    file('few.ndjson'),
    '{"id":"A","product":"leankit","openedAt":"2026-06-10T10:00:00Z"}\n{"id":"B","dataLoss":"x"}\nnot json\n',
  );
});

afterAll(() => rm(folder, { recursive: true }));

/** What is printed, without what differs from run to run. */
const printed = ({ out }: Ran): string => out.replaceAll(folder, '.').replace(/sha256:[0-9a-f]{64}/g, 'sha256:…');

describe('dueline simulate', () => {
  test.each([
    ['text', 'major-in-72-hours.txt'],
    ['markdown', 'major-in-72-hours.md'],
    ['json', 'major-in-72-hours.json'],
  ] as const)('says what 72 hours for major cases do to a thousand of them, as %s', async (format, name) => {
    const ran = await run(file('cases.ndjson'), { from: `${french}@1`, to: file('change.yaml'), changed: 5, format });
    expect(ran).toMatchObject({ code: 0, error: '' });
    await expect(printed(ran)).toMatchFileSnapshot(join(process.cwd(), golden(name)));
    expect(await readFile(golden(name), 'utf8')).toContain('96 hours');
  });

  test('is a command like others: standard input in, the report out, and it fails on a change only where it is told to', async () => {
    const one = JSON.stringify({ requestedSeverity: 'major', openedAt: '2026-06-10T10:00:00Z' });
    const told = await runDueline(['simulate', '-', '--to', file('change.yaml'), '--fail-on', 'changed'], one);
    expect(told).toMatchObject({ code: 1, error: '', out: expect.stringContaining('resolution within  96 hours → 72 hours') });
    await writeFile(file('one.json'), one);
    const same = await run(file('one.json'), { from: `${french}@1`, to: french, failOn: 'changed' });
    expect(same).toMatchObject({ code: 0, out: expect.stringContaining('the change makes no difference to these cases') });
  });

  test('comes out the same from CSV and from a JSON list, but for where a case stands', async () => {
    const counts = async (name: string): Promise<unknown> => {
      const { out } = await run(file(name), { to: file('change.yaml'), format: 'json' });
      const { changed: firsts, groups, undecided, placesAre, ...rest } = JSON.parse(out);
      return { ...rest, changed: firsts.map(({ id, changes }: { id: string; changes: unknown }) => ({ id, changes })) };
    };
    const fromLines = await counts('cases.ndjson');
    expect(await counts('cases.csv')).toEqual(fromLines);
    expect(await counts('cases.json')).toEqual(fromLines);
  });

  test('one version alone is compared with the one in force, whichever side it is on', async () => {
    const to = JSON.parse((await run(file('cases.ndjson'), { to: file('change.yaml'), format: 'json' })).out);
    const from = JSON.parse((await run(file('cases.ndjson'), { from: file('change.yaml'), format: 'json' })).out);
    expect([to.from.version, to.to.version]).toEqual([`${french}@1`, `${french}@2`]);
    expect([from.from.version, from.to.version]).toEqual([`${french}@2`, `${french}@1`]);
    expect(from.targets.resolution.due.later).toEqual(to.targets.resolution.due.earlier);
  });

  test('takes recorded decisions, each looked at from the moment from which it was', async () => {
    const { data, services } = await openTestServices({
      record: { record: 'all', sampleRate: 1, mask: ['country'], retentionDays: 10 },
    });
    for (const input of cases.slice(0, 60)) {
      const decision = await decide(services.snapshot.set, { case: input, asOf: '2026-09-01T00:00:00Z' }, 0);
      if (!isProblem(decision))
        services.recorder.record({ sent: { case: input, asOf: '2026-09-01T00:00:00Z' }, decision, who: null });
    }
    await services.close();
    const options = { data, recorded: true, to: file('change.yaml'), format: 'json' } as const;
    const { out, code } = await run(undefined, options);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.cases).toBeGreaterThan(40);
    expect(report.notAlike).toBeGreaterThan(0);
    expect(report.undecided).toEqual([]);
    expect((await run(undefined, { ...options, until: '2020-01-01' })).code).toBe(2);
  });

  test('cases in another encoding are read, and it is said as what', async () => {
    const table = 'id;product;openedAt\r\nKöln;leankit;2026-06-10T10:00:00Z\r\n';
    await writeFile(file('latin.csv'), Buffer.from(table, 'latin1'));
    await writeFile(file('mac.csv'), Buffer.from(table.replace('ö', '\u009a'), 'latin1'));
    const versions = { from: `${french}@1`, to: french };
    const text = await run(file('latin.csv'), versions);
    expect(text).toMatchObject({ code: 0, out: expect.stringContaining('1 alike\nread as Windows-1252\n') });
    const json = await run(file('latin.csv'), { ...versions, format: 'json' });
    expect(JSON.parse(json.out)).toMatchObject({ cases: 1, encoding: 'Windows-1252' });
    const markdown = await run(file('latin.csv'), { ...versions, format: 'markdown' });
    expect(markdown.out).toContain('The cases were read as Windows-1252.');
    const options = ['--from', `${french}@1`, '--to', french, '--encoding', 'macintosh'];
    const mac = await runDueline(['simulate', file('mac.csv'), ...options]);
    expect(mac).toMatchObject({ code: 0, out: expect.stringContaining('read as Macintosh') });
    const none = await runDueline(['simulate', file('mac.csv'), '--encoding', 'ebcdic']);
    expect(none).toMatchObject({ code: 2, error: expect.stringContaining('There is no encoding of that name here') });
    await writeFile(file('latin.json'), Buffer.from('[\r\n{"id":"Köln"}]', 'latin1'));
    const refused = await run(file('latin.json'), versions);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain('latin.json`, line 2, column 9: the byte 0xF6 is not UTF-8');
  });

  test('cases with faults are told with their line, and end it with 2', async () => {
    const { code, out } = await run(file('few.ndjson'), { to: file('change.yaml') });
    expect(code).toBe(2);
    expect(out).toContain('3 cases: 0 decided differently, 1 alike\n2 with faults');
    expect(out).toContain('line 2 (B)  /dataLoss: `dataLoss` is true or false, not `"x"`');
    expect(out).toContain('line 3  the case is not JSON');
  });

  test.each([
    ['a heading that no policy knows', 'headings.csv', { to: 'change.yaml' }, 2, 'did you mean `product`?'],
    ['a version that is not there', 'few.ndjson', { to: `${french}@7` }, 3, `there is no \`${french}@7\``],
    [
      'a policy that is misspelt',
      'few.ndjson',
      { to: 'planview/customer-car/fr' },
      3,
      'did you mean `planview/customer-care/fr`?',
    ],
    ['a base', 'few.ndjson', { to: 'planview/customer-care/base@1' }, 2, 'is a base: it decides nothing on its own'],
    ['a policy with faults', 'few.ndjson', { to: 'broken.yaml' }, 2, '`severity` cannot be `critcal`'],
    ['no such file', 'nothing.ndjson', { to: 'change.yaml' }, 2, 'does not exist'],
    ['no versions', 'few.ndjson', {}, 2, 'two versions are compared'],
    ['no cases', undefined, { to: 'change.yaml' }, 2, 'give a file with cases'],
    ['days without recorded decisions', 'few.ndjson', { to: 'change.yaml', since: '2026-01-01' }, 2, 'go with `--recorded`'],
    ['a moment without an offset', 'few.ndjson', { to: 'change.yaml', asOf: '2026-01-01T10:00' }, 2, 'has no offset'],
  ] as const)('says what is wrong with %s', async (_, name, options: Partial<SimulateOptions>, code, message) => {
    const to = options.to?.endsWith('.yaml') ? file(options.to) : options.to;
    const ran = await run(name && file(name), { ...options, ...(to !== undefined && { to }) });
    expect(ran.error).toContain(message);
    expect(ran).toMatchObject({ code, out: '' });
  });
});

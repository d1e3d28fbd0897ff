import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { compilePolicy, type LoadedPolicy, versionName } from '../../engine/index.ts';
import { policyOfArgument } from '../../server/policies/policy-argument.ts';
import { openSnapshot, type PolicySnapshot } from '../../server/policies/policy-snapshot.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { runSimulation } from '../../server/what-if/run-simulation.ts';
import { madeUpCases } from '../what-if/made-up-cases.ts';
import { watchMemory } from './child-process.ts';
import { median, shown, shownRounds } from './figures.ts';
import { say } from './screen.ts';
import type { RunOptions, Section } from './section.ts';

const version = 'planview/customer-care/fr@1';

/** What is changed in the policy: rules alone, or hours, so that nothing can be taken over from one version to the other. */
const changes = {
  'a target': (policy: string): string => policy.replace('within: 96 hours', 'within: 72 hours'),
  'hours of desks': (policy: string): string => policy.replaceAll('from: "02:00", to: "19:30"', 'from: "04:00", to: "18:00"'),
} as const;

type Change = keyof typeof changes;

type Rounds = { readonly seconds: number[]; readonly megabytes: number[]; readonly first: number[] };

/** What a change does to very many cases, on the command line, start-up included. */
export async function measureWhatIf({ quick, pace }: RunOptions): Promise<Section> {
  const snapshot = await openSnapshot('policies');
  const french = snapshot.loaded.find(({ policy }) => versionName(policy) === version);
  if (french === undefined) throw new Error(`there is no ${version}`);
  const lines = quick ? 100_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'dueline-bench-'));
  try {
    const cases = await writeCases(join(folder, 'cases.ndjson'), french, lines);
    const names = Object.keys(changes) as Change[];
    const files = new Map(names.map((name) => [name, writeChanged(folder, name, french)]));
    const measured = new Map(names.map((name): [Change, Rounds] => [name, { seconds: [], megabytes: [], first: [] }]));
    for (let round = 1; round <= (quick ? 1 : pace.rounds); round += 1) {
      for (const [name, file] of files) {
        say(`What-if: round ${round}, ${name}, ${lines.toLocaleString('en-US')} cases`);
        await measureOnce(measured.get(name) as Rounds, { cases, file, lines, snapshot, before: french });
      }
    }
    return sectionOf(measured, lines);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ten thousand different cases, over and over. */
async function writeCases(file: string, { policy }: LoadedPolicy, lines: number): Promise<string> {
  say(`What-if: writing ${lines.toLocaleString('en-US')} cases`);
  const made = madeUpCases(compilePolicy(policy, timeData), 10_000, 17).map((one) => `${JSON.stringify(one)}\n`);
  const out = createWriteStream(file);
  for (let line = 0; line < lines; line += made.length)
    if (!out.write(made.slice(0, lines - line).join(''))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  return file;
}

function writeChanged(folder: string, name: Change, { file }: LoadedPolicy): string {
  const changed = changes[name](file.text);
  if (changed === file.text) throw new Error(`nothing to change for ${name}`);
  const path = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
  writeFileSync(path, changed);
  return path;
}

type Run = {
  readonly cases: string;
  readonly file: string;
  readonly lines: number;
  readonly snapshot: PolicySnapshot;
  readonly before: LoadedPolicy;
};

async function measureOnce({ seconds, megabytes, first }: Rounds, { cases, file, lines, snapshot, before }: Run): Promise<void> {
  const start = performance.now();
  const args = ['dist/dueline.js', 'simulate', cases, '--from', version, '--to', file, '--format', 'json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const stopWatching = watchMemory(child.pid ?? 0);
  const report = JSON.parse(await text(child.stdout)) as { readonly cases: number; readonly different: number };
  seconds.push((performance.now() - start) / 1000);
  megabytes.push(Math.max(...stopWatching()));
  if (report.cases !== lines || report.different === 0) throw new Error(`${report.different} of ${report.cases} cases differ`);
  first.push(await untilFirst(cases, file, snapshot, before));
}

/** Seconds from asking to the first counts, in a process that has read its policies, as a server has. */
async function untilFirst(cases: string, file: string, snapshot: PolicySnapshot, before: LoadedPolicy): Promise<number> {
  const after = await policyOfArgument(snapshot, file, Date.now());
  if ('status' in after) throw new Error(after.detail);
  const aborter = new AbortController();
  const start = performance.now();
  let first = Number.NaN;
  await runSimulation({
    before: before.policy,
    after: after.loaded.policy,
    cases: { pieces: createReadStream(cases) },
    kept: 20,
    signal: aborter.signal,
    onProgress: () => {
      first = (performance.now() - start) / 1000;
      aborter.abort(new Error('seen enough'));
    },
  }).catch(() => undefined);
  return first;
}

function sectionOf(measured: ReadonlyMap<Change, Rounds>, lines: number): Section {
  const rows = [...measured].map(([name, { seconds, megabytes, first }]) => [
    name,
    shownRounds(seconds, 's'),
    shown(lines / median(seconds), '/s'),
    shown(Math.max(...megabytes), 'MB'),
    shown(median(first), 's'),
  ]);
  const target = measured.get('a target') as Rounds;
  const count = lines.toLocaleString('en-US');
  return {
    title: 'What-if',
    about: `${count} cases of ${version}, made up as a helpdesk could have had them, under two versions: \`dueline simulate cases.ndjson\`, start-up included, and how soon a process that is running has the first figures.`,
    tables: [
      {
        title: 'What a change does to many cases',
        columns: ['what is changed', 'all cases', 'cases', 'memory at its highest', 'first figures after'],
        rows,
        note: 'Where nothing but rules is changed, a case for which the rules of both versions say the same is not worked out twice.',
      },
    ],
    goals: [
      {
        what: `${count} cases under two versions`,
        measured: median(target.seconds),
        unit: 's',
        aim: { atMost: lines / 50_000 },
        limit: `a case takes ${shown((median(target.seconds) * 1e6 * 2) / lines, 'µs')} of two cores, reading it included`,
      },
      {
        what: 'memory for that',
        measured: Math.max(...[...measured.values()].flatMap(({ megabytes }) => megabytes)),
        unit: 'MB',
        aim: { atMost: 400 },
        limit: 'each thread has its own engine and its own heap',
      },
      {
        what: 'first figures of it',
        measured: median([...measured.values()].flatMap(({ first }) => first)),
        unit: 's',
        aim: { atMost: 1 },
        limit: 'both versions are compiled first',
      },
    ],
  };
}

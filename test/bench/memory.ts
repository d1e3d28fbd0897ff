import { decideSync, type LoadedPolicy, openCalendar, type PolicySet, policySet, versionName } from '../../engine/index.ts';
import { openSnapshot, type PolicySnapshot } from '../../server/policies/policy-snapshot.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { exampleRequests } from './example-cases.ts';
import { shown } from './figures.ts';
import { say } from './screen.ts';
import type { RunOptions, Section, Table } from './section.ts';

const year = 365.25 * 86_400_000;

/** What policies and calendars weigh. */
export async function measureMemory({ quick }: RunOptions): Promise<Section> {
  const copies = quick ? 20 : 100;
  await openSnapshot('policies');
  const shelves = await weigh(3, () => openSnapshot('policies'));
  const snapshot = shelves.made[0] as PolicySnapshot;
  const policies = snapshot.loaded.filter(({ policy }) => policy.language !== 'base');
  const rows: string[][] = [];
  for (const policy of policies) rows.push(await policyRow(policy, copies));
  return {
    title: 'Memory',
    about: `Measured by making many copies and collecting garbage before and after: ${copies} of each policy. The text of a policy, its document and the places of its parts are held once, whatever is compiled from them.`,
    tables: [
      {
        title: 'Policies',
        columns: ['policy', 'compiled', 'after deciding its examples', 'rules'],
        rows: [...rows, ['reading all of them, documents and places included', shown(shelves.each / 1e6, 'MB'), '', '']],
        note: 'Tables are made when they are first asked, and calendars grow as they are; hence the second column.',
      },
      await calendarTable(quick ? 50 : 200),
    ],
    goals: [],
  };
}

async function policyRow(loaded: LoadedPolicy, copies: number): Promise<string[]> {
  const name = versionName(loaded.policy);
  say(`Memory: ${name}`);
  // In force at all times, so that it decides every example, whenever that was opened.
  const always = { ...loaded.policy, document: { ...loaded.policy.document, effective: {} } };
  const make = (): PolicySet => policySet([always], timeData);
  const requests = exampleRequests([loaded], 0);
  const use = (set: PolicySet): PolicySet => {
    for (const request of requests) decideSync(set, request, 0);
    return set;
  };
  use(make());
  const [compiled, used] = [(await weigh(copies, make)).each, (await weigh(copies, () => use(make()))).each];
  const [policy] = make().policies;
  const tables =
    policy === undefined ? [] : Object.values(policy.tables).flatMap((one) => (one instanceof Map ? [...one.values()] : [one]));
  const rules = tables.reduce((sum, table) => sum + table.rules.length, 0);
  return [name, shown(compiled / 1e3, 'kB'), shown(used / 1e3, 'kB'), String(rules)];
}

async function calendarTable(copies: number): Promise<Table> {
  say('Memory: calendars');
  const start = Date.UTC(2026, 0, 1);
  const grown = (years: number) => () => {
    const time = openCalendar(
      'bench',
      {
        timeZone: 'Europe/Berlin',
        open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
        holidays: { country: 'DE', region: 'BY' },
      },
      publicHolidays,
    );
    time.measure(start, start + years * year);
    return time;
  };
  grown(11)();
  const [one, eleven] = [(await weigh(copies, grown(1))).each, (await weigh(copies, grown(11))).each];
  return {
    title: 'Calendars (weekdays with holidays, asked about one year and about eleven)',
    columns: ['what', 'memory'],
    rows: [
      ['a calendar with one year', shown(one / 1e3, 'kB')],
      ['each further year', shown((eleven - one) / 10 / 1e3, 'kB')],
    ],
  };
}

/** What so many copies of something weigh, in bytes each. */
async function weigh<T>(copies: number, make: () => T | Promise<T>): Promise<{ each: number; made: readonly T[] }> {
  const before = held();
  const made: T[] = [];
  while (made.length < copies) made.push(await make());
  return { each: (held() - before) / copies, made };
}

function held(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

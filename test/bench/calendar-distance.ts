import { type Calendar, type OpenTime, openCalendar } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { diceOf } from './dice.ts';
import { shown, shownRounds } from './figures.ts';
import { luxonCalendar } from './luxon-time.ts';
import { type Contestant, race, type Times } from './rounds.ts';
import { say } from './screen.ts';
import type { Goal, RunOptions, Section, Table } from './section.ts';

const hour = 3_600_000;

/** How much open time; a year has about so much on these hours. */
const distances = [
  { name: 'an hour', amount: hour },
  { name: 'a week', amount: 40 * hour },
  { name: 'a month', amount: 170 * hour },
  { name: 'a year', amount: 2_000 * hour },
] as const;

type Distance = (typeof distances)[number];

const hours: Calendar = {
  timeZone: 'Europe/Berlin',
  open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
  holidays: { country: 'DE', region: 'BY' },
  closed: { '2026-03-13': [['12:00', '14:00']] },
  special: { '2026-12-24': [['09:00', '12:00']], '2026-12-31': [['09:00', '12:00']] },
};

type CaseFacts = { readonly starts: readonly number[]; readonly few: readonly number[] };

/** Adding and measuring business time over short and long distances. */
export async function measureCalendar({ quick, pace }: RunOptions): Promise<Section> {
  const dice = diceOf(3);
  const starts = Array.from({ length: 1_000 }, () => Date.UTC(2026, 0, 1) + dice.below(365 * 24 * 60) * 60_000);
  const asked = { starts, few: starts.slice(0, quick ? 2 : 5) };
  const ours = openCalendar('ours', hours, publicHolidays);
  const theirs = luxonCalendar('theirs', hours, publicHolidays);
  mustAgree(ours, theirs, starts.slice(0, quick ? 10 : 50));
  const times = await race(
    'Business time',
    distances.flatMap((distance) => contestantsOf(distance, ours, theirs, asked)),
    pace,
  );
  const first = await race('Business time on a new calendar', distances.map(firstQuestion), pace);
  return {
    title: 'Business time',
    about:
      'Monday to Friday, 09:00 to 17:00 in Berlin, with the holidays of Bavaria, a closure and special hours; from 1,000 moments of a year.',
    tables: [distanceTable(times), firstTable(first)],
    goals: goalsOf(times),
  };
}

function mustAgree(ours: OpenTime, theirs: OpenTime, starts: readonly number[]): void {
  for (const { name, amount } of distances) {
    say(`Business time: the same by luxon, ${name}`);
    for (const start of starts) {
      const end = ours.add(start, amount);
      if (theirs.add(start, amount) !== end) throw new Error(`luxon adds ${name} to ${start} differently`);
      if (ours.measure(start, end) !== amount || theirs.measure(start, end) !== amount)
        throw new Error(`${name} from ${start} is measured differently`);
    }
  }
}

function contestantsOf({ name, amount }: Distance, ours: OpenTime, theirs: OpenTime, { starts, few }: CaseFacts): Contestant[] {
  const operations = starts.length;
  const ends = starts.map((start) => ours.add(start, amount));
  const measureAll = (time: OpenTime, from: readonly number[]): void => {
    for (let index = 0; index < from.length; index += 1) time.measure(from[index] as number, ends[index] as number);
  };
  return [
    { name: `add ${name}`, operations, turn: () => starts.forEach((start) => void ours.add(start, amount)) },
    { name: `measure ${name}`, operations, turn: () => measureAll(ours, starts) },
    { name: `luxon, add ${name}`, operations: few.length, turn: () => few.forEach((start) => void theirs.add(start, amount)) },
    { name: `luxon, measure ${name}`, operations: few.length, turn: () => measureAll(theirs, few) },
  ];
}

/** The first question to hours that nobody has asked before; the year's holidays are known already. */
function firstQuestion({ name, amount }: Distance): Contestant {
  const start = Date.UTC(2026, 2, 3, 10);
  return { name, operations: 1, turn: () => openCalendar('new', hours, publicHolidays).add(start, amount) };
}

function distanceTable(times: Times): Table {
  const rows = ['add', 'measure', 'luxon, add', 'luxon, measure'];
  return {
    title: 'Adding and measuring open time',
    columns: ['what', ...distances.map(({ name }) => name)],
    rows: rows.map((row) => [
      row.replace('luxon, ', '… day by day with luxon: '),
      ...distances.map(({ name }) => shownRounds(times.of(`${row} ${name}`), 'µs')),
    ]),
    note: 'Both reckon the same, which is checked before.',
  };
}

function firstTable(times: Times): Table {
  return {
    title: 'Making a calendar and asking it for the first time',
    columns: ['what', ...distances.map(({ name }) => name)],
    rows: [['make and add', ...distances.map(({ name }) => shownRounds(times.of(name), 'µs'))]],
  };
}

function goalsOf(times: Times): Goal[] {
  const year = times.median('add a year');
  return [
    {
      what: 'add a year of business time',
      measured: year,
      unit: 'µs',
      aim: { atMost: 2 },
      limit: `an hour takes ${shown(times.median('add an hour'), 'µs')}; measuring a year takes ${shown(times.median('measure a year'), 'µs')}`,
    },
    {
      what: 'add a year of business time, as many times as long as an hour',
      measured: times.ratio('add a year', 'add an hour'),
      unit: '×',
      aim: { atMost: 1.5 },
      limit: `a year takes ${shown(year, 'µs')}, an hour ${shown(times.median('add an hour'), 'µs')}`,
    },
  ];
}

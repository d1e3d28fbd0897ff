import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { diceOf } from './dice.ts';
import { shownRounds } from './figures.ts';
import { say } from './screen.ts';
import type { Table } from './section.ts';

const count = 1_000;

const own = {
  timeZone: 'Europe/Berlin',
  open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
  holidays: { country: 'DE', region: 'BY' },
};

const named = 'planview/customer-care/sv#ppm-pro-americas';

const firstQuestion = { op: 'add', start: '2026-03-02T08:45:00Z', amount: { value: 1, unit: 'hour' } };

/** How long `dueline clock` takes to its first answer, in milliseconds, and how many questions a second it answers from then on. */
export type ClockRounds = { readonly first: readonly number[]; readonly rates: readonly number[] };

/** Asks `dueline clock` a question on the hours of a policy and one on others, and when both are answered a thousand more. */
export async function measureClock(rounds: number): Promise<ClockRounds> {
  const [first, rates]: [number[], number[]] = [[], []];
  for (let round = 1; round <= rounds; round += 1) {
    say(`Clock questions: round ${round} of ${rounds}`);
    const start = performance.now();
    const child = spawn(process.execPath, ['dist/dueline.js', 'clock', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write([named, own].map((calendar) => `${JSON.stringify({ ...firstQuestion, calendar })}\n`).join(''));
    for (let answered = 0; answered < 2; answered += 1) await answers.next();
    const ready = performance.now();
    child.stdin.end(questions(count));
    for (let answered = 0; answered < count; answered += 1) {
      const { value, done } = await answers.next();
      if (done || 'status' in JSON.parse(value)) throw new Error(`a clock question was not answered: ${value}`);
    }
    first.push(ready - start);
    rates.push((count * 1000) / (performance.now() - ready));
    if (child.exitCode === null) await once(child, 'exit');
  }
  return { first, rates };
}

/** Questions of all kinds, on hours that a policy names and on hours that they bring along. */
function questions(length: number): string {
  const dice = diceOf(5);
  const instant = (year: number): string => new Date(Date.UTC(year, 0, 1) + dice.below(365 * 24 * 60) * 60_000).toISOString();
  const one = (): object => {
    const calendar = dice.chance(0.5) ? named : own;
    return dice.pick([
      { calendar, op: 'add', start: instant(2026), amount: { value: 1 + dice.below(200), unit: 'hour' } },
      { calendar, op: 'between', start: instant(2026), end: instant(2027) },
      { calendar, op: 'open', at: instant(2026) },
    ]);
  };
  return Array.from({ length }, () => `${JSON.stringify(one())}\n`).join('');
}

/** The rounds as a table. */
export function clockTable({ first, rates }: ClockRounds): Table {
  return {
    title: '`dueline clock`',
    columns: ['what', 'measured'],
    rows: [
      ['to the first two answers, on the hours of a policy and on others', shownRounds(first, 'ms')],
      [`${count.toLocaleString('en-US')} questions after that`, shownRounds(rates, '/s')],
    ],
  };
}

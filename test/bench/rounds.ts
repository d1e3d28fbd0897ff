import { performance } from 'node:perf_hooks';
import { median } from './figures.ts';
import { say } from './screen.ts';

/** Something that is timed against others. `turn` does `operations` of what is measured. */
export type Contestant = { readonly name: string; readonly operations: number; readonly turn: () => unknown };

/** How thoroughly to measure: how many rounds, and how long each contestant goes on in a round. */
export type Pace = { readonly rounds: number; readonly milliseconds: number };

/** What every round measured, by contestant, in microseconds an operation. */
export type Times = {
  readonly of: (name: string) => readonly number[];
  readonly median: (name: string) => number;
  /** How many times as long one takes as another: the median over the rounds, each of which compares its own two times. */
  readonly ratio: (slower: string, faster: string) => number;
};

/**
 * Times contestants in turn, round by round, so that whatever slows the machine down for a while slows all of them down.
 * Each warms up first, which also tells how many turns make a round.
 */
export async function race(title: string, contestants: readonly Contestant[], { rounds, milliseconds }: Pace): Promise<Times> {
  const turns = new Map<string, number>();
  for (const contestant of contestants) {
    say(`${title}: warming up ${contestant.name}`);
    turns.set(contestant.name, await warmUp(contestant, milliseconds));
  }
  const samples = new Map(contestants.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const contestant of contestants) {
      say(`${title}: round ${round} of ${rounds}, ${contestant.name}`);
      const count = turns.get(contestant.name) ?? 1;
      const elapsed = await timed(contestant, count);
      samples.get(contestant.name)?.push((elapsed * 1000) / (count * contestant.operations));
    }
  }
  return timesOf(samples);
}

/** Reads times that were taken round by round, whatever took them. */
export function timesOf(samples: ReadonlyMap<string, readonly number[]>): Times {
  const of = (name: string): readonly number[] => {
    const found = samples.get(name);
    if (found === undefined) throw new Error(`nothing was measured under the name ${name}`);
    return found;
  };
  return {
    of,
    median: (name) => median(of(name)),
    ratio: (slower, faster) => median(of(slower).map((time, round) => time / (of(faster)[round] ?? Number.NaN))),
  };
}

/** Goes on for as long as a round takes; gives how many turns fit into one. */
async function warmUp(contestant: Contestant, milliseconds: number): Promise<number> {
  let [elapsed, count] = [0, 1];
  for (let total = 0; total < milliseconds; total += elapsed) {
    elapsed = await timed(contestant, count);
    if (elapsed < milliseconds / 4) count *= 2;
  }
  return Math.max(1, Math.round((count * milliseconds) / Math.max(elapsed, 0.001)));
}

/** Milliseconds for so many turns. Garbage of whoever was timed before is taken away first, and some turns go ahead untimed. */
async function timed({ turn }: Contestant, count: number): Promise<number> {
  globalThis.gc?.();
  await take(turn, Math.floor(count / 5));
  const start = performance.now();
  await take(turn, count);
  return performance.now() - start;
}

async function take(turn: Contestant['turn'], count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const result = turn();
    if (result instanceof Promise) await result;
  }
}

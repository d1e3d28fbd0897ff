import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { simulateCase, Tally, versionsOf } from '../../engine/index.ts';
import { runSimulation, type SimulationProgress } from '../../server/what-if/run-simulation.ts';
import { madeUpCases } from './made-up-cases.ts';
import { inPieces } from './read-cases.ts';
import { changed, compiled } from './two-versions.ts';

const { before, after } = changed('planview/customer-care/fr', ['within: 96 hours', 'within: 72 hours']);
const cases = madeUpCases(compiled(before), 3_000, 21);
const bytes = Buffer.from(cases.map((one) => `${JSON.stringify(one)}\n`).join(''));

describe('a simulation on threads', () => {
  test('counts as one thread does, and lists changed cases in order', async () => {
    const [tally, versions] = [new Tally(10), versionsOf(compiled(before), compiled(after))];
    const expected: number[] = [];
    for (const [index, one] of cases.entries()) {
      const simulated = simulateCase(versions, one, index + 1);
      tally.add(simulated);
      if (simulated.changes.length > 0) expected.push(index + 1);
    }
    const listed: number[] = [];
    const told: SimulationProgress[] = [];
    const { counts, placesAre } = await runSimulation({
      before,
      after,
      kept: 10,
      cases: { pieces: slowly(bytes), bytes: bytes.length },
      threads: 3,
      writeChanged: (lines) => listed.push(...lines.map((line) => (JSON.parse(line) as { place: number }).place)),
      onProgress: (progress) => told.push(progress),
    });
    expect(counts).toEqual(tally.counts());
    expect(counts.different).toBeGreaterThan(100);
    expect(listed).toEqual(expected);
    expect(placesAre).toBe('lines');
    expect(told[0]?.counts.cases).toBeGreaterThan(0);
    expect(told.every(({ bytes: read, total }) => read <= bytes.length && total === bytes.length)).toBe(true);
  });

  test('ends at once when it is cancelled, and lets go of its input', async () => {
    const aborter = new AbortController();
    let isLetGo = false;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield* inPieces(bytes, 65_536);
      } finally {
        isLetGo = true;
      }
    };
    let told = 0;
    const running = runSimulation({
      before,
      after,
      kept: 10,
      cases: { pieces: endless() },
      threads: 2,
      signal: aborter.signal,
      onProgress: () => {
        told += 1;
        if (told === 3) aborter.abort(new Error('seen enough'));
      },
    });
    await expect(running).rejects.toThrow('seen enough');
    expect(isLetGo).toBe(true);
  });

  test('ends with the fault of an input that breaks off', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* inPieces(bytes, 65_536);
      throw new Error('the line is dead');
    };
    await expect(runSimulation({ before, after, kept: 10, threads: 2, cases: { pieces: broken() } })).rejects.toThrow(
      'the line is dead',
    );
  });
});

/** Bytes that take long enough for threads to be ready in between. */
async function* slowly(all: Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const piece of inPieces(all, 131_072)) {
    yield piece;
    await wait(100);
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  compilePolicy,
  type FactCatalogue,
  type Policy,
  Tally,
  type TallyCounts,
  type Versions,
  versionsOf,
} from '../../engine/index.ts';
import type { Encoding } from '../input/encoding.ts';
import { timeData } from '../policies/public-holidays.ts';
import type { CaseBlock } from './case-block.ts';
import { type CaseBlocks, type CaseSource, readCases } from './case-source.ts';
import { OrderedLines } from './ordered-lines.ts';
import { type BlockOptions, type BlockResult, simulateBlock } from './simulate-block.ts';
import { SimulationThreads } from './simulation-threads.ts';

/** A simulation to be run. */
type SimulationOptions = {
  readonly before: Policy;
  readonly after: Policy;
  readonly cases: CaseSource;
  /** The moment (milliseconds) for cases that name none of their own. */
  readonly asOf?: number | undefined;
  /** How many changed cases, and how many that were not decided, are kept in the counts. */
  readonly kept: number;
  /** Is given every changed case, in order, as lines of JSON. */
  readonly writeChanged?: (lines: readonly string[]) => void;
  /** Is told what came out so far, five times a second at most. */
  readonly onProgress?: (progress: SimulationProgress) => void;
  readonly signal?: AbortSignal | undefined;
  /** How many threads; as many as the machine has cores where left out. */
  readonly threads?: number;
};

/** How far a simulation is, with what was counted so far. `total` is null where nobody knows how many bytes there are. */
export type SimulationProgress = SimulationResult & { readonly bytes: number; readonly total: number | null };

/** What came out, whether places are lines or positions, and in which encoding the cases were read. */
export type SimulationResult = {
  readonly counts: TallyCounts;
  readonly placesAre: CaseBlocks['placesAre'];
  readonly encoding: Encoding;
};

/** So many blocks are decided here before other threads are started, which is not worth it for fewer. */
const blocksHere = 4;
const progressEvery = 200;

/**
 * Decides every case under both versions, on as many threads as there are cores, and counts. Rejects with UnreadableCasesError or an
 * UnreadableTextError for input that cannot be read at all, and with the signal's reason where it is cancelled.
 */
export async function runSimulation(options: SimulationOptions): Promise<SimulationResult> {
  const run = await prepareSimulation(options);
  return run();
}

/** Makes a simulation ready and gives what runs it. Rejects with UnreadableCasesError for input that cannot be read at all. */
export async function prepareSimulation(options: SimulationOptions): Promise<() => Promise<SimulationResult>> {
  const versions = versionsOf(compilePolicy(options.before, timeData), compilePolicy(options.after, timeData), options.asOf);
  const meter = metered(options.cases.pieces, options.signal);
  const read = await readCases({ ...options.cases, pieces: meter.pieces }, jointCatalogue(versions));
  return async () => {
    const counting = new Counting(options, read, meter.bytes);
    const reading = { csv: read.csv, kept: options.kept, listsChanged: options.writeChanged !== undefined };
    await goThrough(read.blocks, { options, versions, reading, take: (number, result) => counting.take(number, result) });
    return counting.result();
  };
}

/** Takes in what came out for blocks, in whatever order, and tells how far it is. */
class Counting {
  readonly #tally: Tally;
  readonly #ordered: OrderedLines;
  #reportedAt = 0;

  constructor(
    private readonly options: SimulationOptions,
    private readonly read: Pick<CaseBlocks, 'placesAre' | 'encoding'>,
    private readonly bytes: () => number,
  ) {
    this.#tally = new Tally(options.kept);
    this.#ordered = new OrderedLines((lines) => options.writeChanged?.(lines));
  }

  take(number: number, { counts, changed }: BlockResult): void {
    this.#tally.merge(counts);
    this.#ordered.put(number, changed);
    const { onProgress, cases } = this.options;
    if (onProgress === undefined || Date.now() - this.#reportedAt < progressEvery) return;
    this.#reportedAt = Date.now();
    onProgress({ bytes: this.bytes(), total: cases.bytes ?? null, ...this.result() });
  }

  result(): SimulationResult {
    return { counts: this.#tally.counts(), placesAre: this.read.placesAre, encoding: this.read.encoding() };
  }
}

type Going = {
  readonly options: SimulationOptions;
  readonly versions: Versions;
  readonly reading: BlockOptions;
  readonly take: (number: number, result: BlockResult) => void;
};

/** Has blocks decided here until other threads are ready, and then there. */
async function goThrough(blocks: AsyncIterable<CaseBlock>, { options, versions, reading, take }: Going): Promise<void> {
  const { before, after, asOf, signal } = options;
  let threads: SimulationThreads | undefined;
  let number = -1;
  const atWork = new Set<Promise<void>>();
  const failed: unknown[] = [];
  try {
    for await (const block of blocks) {
      number += 1;
      signal?.throwIfAborted();
      if (number === blocksHere) threads = new SimulationThreads({ before, after, asOf, reading }, options.threads);
      if (threads?.isReady !== true) {
        take(number, simulateBlock(versions, block, reading));
        await nextTurn();
        continue;
      }
      await untilAborted(threads.room(), signal);
      if (failed.length > 0) throw failed[0];
      const own = number;
      const done: Promise<void> = threads
        .run(block)
        .then((result) => take(own, result))
        .catch((error: unknown) => void failed.push(error))
        .finally(() => atWork.delete(done));
      atWork.add(done);
    }
    await untilAborted(Promise.all(atWork), signal);
    if (failed.length > 0) throw failed[0];
  } finally {
    await threads?.end();
  }
}

/** Waits for something, but no longer than until a signal says that it is not wanted any more. */
async function untilAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await work;
    return;
  }
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A stream that counts its bytes and ends where it is not wanted any more. */
function metered(
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): { readonly pieces: AsyncIterable<Uint8Array>; readonly bytes: () => number } {
  let bytes = 0;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      signal?.throwIfAborted();
      bytes += piece.byteLength;
      yield piece;
    }
  };
  return { pieces: pieces(), bytes: () => bytes };
}

/** The facts that either version knows. */
function jointCatalogue({ before, after }: Versions): FactCatalogue {
  return new Map([...before.catalogue, ...after.catalogue]);
}

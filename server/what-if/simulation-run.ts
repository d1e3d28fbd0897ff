import type { SimulationReport } from '../../contract/simulations.ts';
import type { Problem } from '../../engine/index.ts';
import { internalProblem, problemOf } from '../errors/problem-of.ts';
import { messageOf } from '../messages/message-of.ts';
import type { StoredSimulation } from '../storage/port/stored-simulation.ts';
import type { CaseSource } from './case-source.ts';
import type { ChangedCases } from './changed-cases.ts';
import { prepareSimulation, type SimulationProgress, type SimulationResult } from './run-simulation.ts';
import { type NamedVersion, simulationReport } from './simulation-report.ts';

/** What is to be simulated, for whom, and to which draft it belongs. */
export type RunOptions = {
  readonly from: NamedVersion;
  readonly to: NamedVersion;
  readonly asOf: number | undefined;
  readonly cases: CaseSource;
  readonly who: string;
  /** The person behind `who`: that one itself, or whoever answers for a token. */
  readonly person: string;
  readonly draft: { readonly id: string; readonly revision: string } | null;
};

/** How far it is: bytes read of how many, null where nobody knows. */
type RunProgress = { readonly bytes: number; readonly total: number | null };

/** So many changed cases, and so many that were not decided, are part of a report. */
const stored = 100;

/** A simulation under way, or ended. */
export class SimulationRun {
  #state: StoredSimulation['state'] = 'running';
  #result: SimulationResult | undefined;
  #progress: RunProgress;
  #problem: Problem | undefined;
  #done: Promise<void> = Promise.resolve();
  readonly #aborter = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly id: string,
    /** When it began, in milliseconds. */
    readonly at: number,
    readonly options: RunOptions,
    readonly changed: ChangedCases,
  ) {
    this.#progress = { bytes: 0, total: options.cases.bytes ?? null };
  }

  get state(): StoredSimulation['state'] {
    return this.#state;
  }

  get progress(): RunProgress {
    return this.#progress;
  }

  /** Why it failed. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** What was found, so far or in the end; undefined before there is anything. */
  get report(): SimulationReport | undefined {
    return this.#result && simulationReport(this.#result, this.options);
  }

  /** Fulfilled when it has ended, in whatever way. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Begins. Rejects with UnreadableCasesError where the cases cannot be read at all; what goes wrong later is its state. */
  async begin(): Promise<void> {
    const { from, to, asOf, cases } = this.options;
    const run = await prepareSimulation({
      before: from.policy,
      after: to.policy,
      cases,
      asOf,
      kept: stored,
      writeChanged: (lines) => this.changed.write(lines),
      onProgress: (progress) => this.#report(progress),
      signal: this.#aborter.signal,
    });
    this.#done = this.#end(run());
  }

  /** Stops it, if it still runs; gives when it has. */
  cancel(): Promise<void> {
    this.#aborter.abort(new Error('cancelled'));
    return this.#done;
  }

  /** Calls back whenever there is something new, and at the end; gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #report({ bytes, total, ...result }: SimulationProgress): void {
    this.#progress = { bytes, total };
    this.#result = result;
    this.#notify();
  }

  async #end(running: Promise<SimulationResult>): Promise<void> {
    try {
      this.#result = await running;
      await this.changed.written();
      this.#progress = { bytes: this.#progress.total ?? this.#progress.bytes, total: this.#progress.total };
      this.#state = 'finished';
    } catch (error) {
      this.#state = this.#aborter.signal.aborted ? 'cancelled' : 'failed';
      if (this.#state === 'failed') this.#problem = problemOf(error)?.problem ?? this.#internalProblem(error);
    }
    this.#notify();
  }

  #internalProblem(error: unknown): Problem {
    console.error(error);
    return internalProblem(messageOf('simulation.went-wrong'));
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

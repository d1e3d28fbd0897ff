import type { Problem } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import type { SimulationRecords } from '../storage/port/ledger.ts';
import { ChangedCases } from './changed-cases.ts';
import { type RunOptions, SimulationRun } from './simulation-run.ts';

/** What simulations are kept with. `now` gives milliseconds; finished reports go into `records`, where there are any. */
type RunsOptions = {
  readonly now: () => number;
  readonly newId: () => string;
  readonly records?: Pick<SimulationRecords, 'put'> | undefined;
  /** How many run at the same time, and how many that have ended are kept with their changed cases. */
  readonly mostRunning?: number;
  readonly mostEnded?: number;
};

/** A place among those that run, kept for one that is about to. */
export type Place = { readonly giveBack: () => void };

/** The simulations of a server: those under way, and the last ones that ended. */
export class SimulationRuns {
  /** Oldest first. */
  readonly #runs = new Map<string, SimulationRun>();
  /** Those of which there is no report in the records yet. */
  readonly #unsaved = new Set<SimulationRun>();

  /** Places of simulations that have not begun. */
  readonly #reserved = new Set<Place>();

  constructor(private readonly options: RunsOptions) {}

  /**
   * Begins a simulation in the place that was reserved for it, or in a free one. Refuses where too many run, and with UnreadableCasesError where the cases cannot be read at all; `ended` is
   * called in either case, and otherwise when the simulation has ended.
   */
  async start(options: RunOptions, ended: () => Promise<void> = async () => {}, reserved?: Place): Promise<SimulationRun> {
    const { now, newId } = this.options;
    let [run, place]: [SimulationRun | undefined, Place | undefined] = [undefined, reserved];
    try {
      place ??= this.reserve();
      run = new SimulationRun(newId(), now(), options, await ChangedCases.create());
      this.#runs.set(run.id, run);
      place.giveBack();
      await run.begin();
    } catch (error) {
      if (run !== undefined) await this.#forget(run);
      await ended();
      throw error;
    } finally {
      place?.giveBack();
    }
    this.#unsaved.add(run);
    void this.#finish(run, ended);
    return run;
  }

  /**
   * Keeps a place for a simulation whose cases are still coming in. Refuses where as many run, or are on their way, as may: what is
   * uploaded takes up the disk before anything runs.
   */
  reserve(): Place {
    const { mostRunning = 2 } = this.options;
    const running = this.list().filter(({ state }) => state === 'running').length;
    if (running + this.#reserved.size >= mostRunning) throw tooMany(mostRunning);
    const place: Place = { giveBack: () => this.#reserved.delete(place) };
    this.#reserved.add(place);
    return place;
  }

  get(id: string): SimulationRun | undefined {
    return this.#runs.get(id);
  }

  /** Newest first. */
  list(): readonly SimulationRun[] {
    return [...this.#runs.values()].reverse();
  }

  /** Those that run, and those whose report is just being written; newest first. */
  unsaved(): readonly SimulationRun[] {
    return [...this.#unsaved].reverse();
  }

  /** Stops all that run, and lets go of what they found. */
  async close(): Promise<void> {
    const runs = [...this.#runs.values()];
    await Promise.all(runs.map((run) => run.cancel()));
    await Promise.all(runs.map((run) => this.#forget(run)));
  }

  async #finish(run: SimulationRun, ended: () => Promise<void>): Promise<void> {
    await run.done;
    await ended();
    await this.options.records?.put(storedSimulation(run)).catch((error: unknown) => console.error(error));
    this.#unsaved.delete(run);
    const { mostEnded = 20 } = this.options;
    const over = this.list()
      .filter(({ state }) => state !== 'running')
      .slice(mostEnded);
    await Promise.all(over.map((one) => this.#forget(one)));
  }

  async #forget(run: SimulationRun): Promise<void> {
    if (this.#runs.delete(run.id)) await run.changed.close();
  }
}

function storedSimulation(run: SimulationRun) {
  const { id, at, state, options, report, problem } = run;
  const { who: requestedBy, draft, from, to } = options;
  return {
    id,
    at,
    who: requestedBy,
    state,
    draft: draft?.id ?? null,
    revision: draft?.revision ?? null,
    from: from.name,
    to: to.name,
    report: { ...report, changesKept: run.changed.kept, ...(problem !== undefined && { problem }) },
  };
}

function tooMany(most: number): ProblemError {
  const problem: Problem = describeProblem({
    type: 'urn:dueline:problem:busy',
    title: messageOf('simulation.too-many.title'),
    status: 429,
    detail: messageOf('simulation.too-many', { most }),
  });
  return new ProblemError(problem, { 'retry-after': '5' });
}

import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { SimulationRun } from '../../what-if/simulation-run.ts';
import type { SimulationRuns } from '../../what-if/simulation-runs.ts';

/** The simulation of that id with everything that it found. Refuses where it is not there any more. */
export function runOf(runs: SimulationRuns, id: string): SimulationRun {
  const run = runs.get(id);
  if (run === undefined) throw noSimulation(id);
  return run;
}

/** Says that there is no simulation of that id. */
export function noSimulation(id: string): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:no-simulation',
      title: messageOf('simulation.not-found.title'),
      status: 404,
      detail: messageOf('simulation.not-found', { id }),
    }),
  );
}

import type { ListedSimulation, Simulation, SimulationReport } from '../../../contract/simulations.ts';
import { type MessageCatalog, type Problem, problemIn } from '../../../engine/index.ts';
import { withKnownMessages } from '../../messages/with-known-messages.ts';
import { instantText } from '../../render/instant-text.ts';
import type { StoredSimulation } from '../../storage/port/stored-simulation.ts';
import { reportIn } from '../../what-if/simulation-report.ts';
import type { SimulationRun } from '../../what-if/simulation-run.ts';

/** A simulation as lists tell it. */
export function serializeListedRun(run: SimulationRun): ListedSimulation {
  const { id, at, state, progress, options, report } = run;
  return {
    id,
    at: instantText(at),
    who: options.who,
    state,
    draft: options.draft?.id ?? null,
    revision: options.draft?.revision ?? null,
    from: options.from.name,
    to: options.to.name,
    progress,
    cases: report?.cases ?? 0,
    notAlike: report?.notAlike ?? 0,
  };
}

/** A simulation with what it has found so far; why cases were not decided in the language of a catalogue. */
export function serializeRun(run: SimulationRun, catalog: MessageCatalog): Simulation {
  return {
    ...serializeListedRun(run),
    changesKept: run.changed.kept,
    problem: run.problem === undefined ? null : problemIn(run.problem, catalog),
    report: run.report === undefined ? null : reportIn(run.report, catalog),
  };
}

/** A simulation that ended before, as lists tell it. */
export function serializeListedRecord({ at, report, ...record }: StoredSimulation): ListedSimulation {
  return {
    ...record,
    at: instantText(at),
    progress: null,
    cases: numberIn(report.cases),
    notAlike: numberIn(report.notAlike),
  };
}

/** A simulation that ended before, of which only the report is left; in the language of a catalogue as far as this version knows its messages. */
export function serializeRecord(record: StoredSimulation, catalog: MessageCatalog): Simulation {
  const { changesKept, problem = null, ...report } = record.report;
  return {
    ...serializeListedRecord(record),
    changesKept: 0,
    problem: problem === null ? null : problemIn(storedProblem(problem as Problem), catalog),
    report: 'cases' in report ? reportIn(storedReport(report as SimulationReport), catalog) : null,
  };
}

function storedProblem({ errors, faults, ...problem }: Problem): Problem {
  return {
    ...withKnownMessages(problem),
    ...(errors && { errors: errors.map(withKnownMessages) }),
    ...(faults && { faults: faults.map(withKnownMessages) }),
  };
}

function storedReport({ undecided, ...report }: SimulationReport): SimulationReport {
  return { ...report, undecided: undecided.map((one) => ({ ...one, faults: one.faults.map(withKnownMessages) })) };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

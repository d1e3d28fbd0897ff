import { type Phrasebook, type Problem, problemIn } from '../../../engine/index.ts';
import type { KeptSimulation } from '../../storage/port/stored-simulation.ts';
import { reportIn, type SimulationReport } from '../../what-if/simulation-report.ts';
import type { SimulationRun } from '../../what-if/simulation-run.ts';
import { instantText } from '../shared/instant-text.ts';

/** A simulation as lists tell it. */
export function listedRun(run: SimulationRun) {
  const { id, at, state, progress, order, report } = run;
  return {
    id,
    at: instantText(at),
    who: order.who,
    state,
    draft: order.draft?.id ?? null,
    revision: order.draft?.revision ?? null,
    from: order.from.name,
    to: order.to.name,
    progress,
    cases: report?.cases ?? 0,
    notAlike: report?.notAlike ?? 0,
  };
}

/** A simulation with what it has found so far; why cases were not decided in the language of a book. */
export function tellRun(run: SimulationRun, book: Phrasebook) {
  return {
    ...listedRun(run),
    changesKept: run.changed.kept,
    problem: run.problem === undefined ? null : problemIn(run.problem, book),
    report: run.report === undefined ? null : reportIn(run.report, book),
  };
}

/** A simulation that ended before, as lists tell it. */
export function listedRecord({ at, report, ...record }: KeptSimulation) {
  return {
    ...record,
    at: instantText(at),
    progress: null,
    cases: numberIn(report.cases),
    notAlike: numberIn(report.notAlike),
  };
}

/** A simulation that ended before, of which only the report is left; in the language of a book as far as that was kept. */
export function tellRecord(record: KeptSimulation, book: Phrasebook) {
  const { changesKept, problem = null, ...report } = record.report;
  return {
    ...listedRecord(record),
    changesKept: 0,
    problem: problem === null ? null : problemIn(problem as Problem, book),
    report: 'cases' in report ? reportIn(report as Partial<SimulationReport>, book) : null,
  };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

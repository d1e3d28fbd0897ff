import type { SimulationRun } from '../simulation/simulation-run.ts';
import type { KeptSimulation } from '../store/kept-simulation.ts';
import { instantText } from './instant-text.ts';

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

/** A simulation with what it has found so far. */
export function tellRun(run: SimulationRun) {
  return {
    ...listedRun(run),
    changesKept: run.changed.kept,
    problem: run.problem ?? null,
    report: run.report ?? null,
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

/** A simulation that ended before, of which only the report is left. */
export function tellRecord(record: KeptSimulation) {
  const { changesKept, problem = null, ...report } = record.report;
  return { ...listedRecord(record), changesKept: 0, problem, report: 'cases' in report ? report : null };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

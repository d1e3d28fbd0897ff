import type { Attainment, ObjectiveCount } from '../../engine/index.ts';
import { labelTarget } from './describe-change.ts';

/** How many of the cases whose clocks have ended met each objective: what it is, before, after. */
export function objectiveRows(objectives: readonly ObjectiveCount[] = []): string[][] {
  return objectives.map(({ metric, objective, before, after }) => [
    `${labelTarget(metric)}, ${objective} %:`,
    `${attainmentText(before, objective)} →`,
    attainmentText(after, objective),
  ]);
}

function attainmentText({ ended, met }: Attainment, objective: number): string {
  if (ended === 0) return 'none ended';
  const percent = (met / ended) * 100;
  const [all, those] = [ended, met].map((cases) => cases.toLocaleString('en-US'));
  return `${those} of ${all} met (${percent.toFixed(1)} %${percent < objective ? ', missed' : ''})`;
}

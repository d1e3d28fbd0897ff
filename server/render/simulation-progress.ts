import { changedCases } from '../../engine/index.ts';
import type { SimulationProgress } from '../what-if/run-simulation.ts';
import { duration } from './days-text.ts';

/** How far a simulation is, on one line, with what it found so far and how long it will go on. `elapsed` is in milliseconds. */
export function progressText({ bytes, total, counts }: SimulationProgress, elapsed: number): string {
  const said = `${counts.cases.toLocaleString('en-US')} cases, ${changedCases(counts).toLocaleString('en-US')} decided differently`;
  if (total === null || total === 0 || bytes === 0) return said;
  const share = Math.min(1, bytes / total);
  const left = Math.ceil(((elapsed / share) * (1 - share)) / 1000);
  return `${Math.floor(share * 100)} % · ${said}${left > 0 ? ` · ${duration(left)} left` : ''}`;
}

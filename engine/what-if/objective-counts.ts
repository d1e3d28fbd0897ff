import type { UnnamedDecision } from '../decision/decide.ts';
import { metricsOf } from './change.ts';

/** Of how many cases the clock has ended, and how many of them met the target. */
export type Attainment = { readonly ended: number; readonly met: number };

/** An objective of a metric, in percent, with what came of it under the one version and under the other. */
export type ObjectiveCount = {
  readonly metric: string;
  readonly objective: number;
  readonly before: Attainment;
  readonly after: Attainment;
};

const none: Attainment = { ended: 0, met: 0 };

/** Counts how many of the cases whose clocks have ended met the targets that have an objective. */
export class ObjectiveCounts {
  readonly #counts = new Map<string, ObjectiveCount>();

  add(before: UnnamedDecision, after: UnnamedDecision): void {
    this.#addTargets('before', before.targets);
    this.#addTargets('after', after.targets);
  }

  #addTargets(version: 'before' | 'after', targets: UnnamedDecision['targets']): void {
    for (const metric of Object.keys(targets)) {
      const { objective, endedAt, state } = targets[metric] ?? {};
      if (objective === undefined) continue;
      const isEnded = endedAt != null;
      this.#count({
        metric,
        objective,
        before: none,
        after: none,
        [version]: { ended: Number(isEnded), met: Number(isEnded && state === 'met') },
      });
    }
  }

  #count({ metric, objective, before, after }: ObjectiveCount): void {
    const key = `${metric} ${objective}`;
    const known = this.#counts.get(key);
    this.#counts.set(key, {
      metric,
      objective,
      before: sum(known?.before, before),
      after: sum(known?.after, after),
    });
  }

  merge(counts: readonly ObjectiveCount[]): void {
    for (const one of counts) this.#count(one);
  }

  /** By metric, standard ones first, the highest objective first. */
  counts(): ObjectiveCount[] {
    const all = [...this.#counts.values()];
    const order = metricsOf(Object.fromEntries(all.map(({ metric }) => [metric, true])));
    return all.sort((one, other) => order.indexOf(one.metric) - order.indexOf(other.metric) || other.objective - one.objective);
  }
}

function sum(one: Attainment = none, other: Attainment = none): Attainment {
  return { ended: one.ended + other.ended, met: one.met + other.met };
}

import { type ChangedCase, type ChangedPart, changedParts, metricsOf } from './change.ts';
import { type ChangeGroup, ChangeGroups } from './change-groups.ts';
import { type DueShiftCounts, DueShifts, hasMoved } from './due-shifts.ts';
import { FirstOfEach } from './first-of-each.ts';
import { Matrix, type Transition } from './matrix.ts';
import { type ObjectiveCount, ObjectiveCounts } from './objective-counts.ts';
import type { CaseStatus, DecidedCase, SimulatedCase } from './simulated-case.ts';
import { type UndecidedCase, undecidedCase } from './undecided-case.ts';

/** What was counted, plain JSON. Places are lines or positions in the input. */
export type TallyCounts = {
  readonly cases: number;
  /** Decided under both versions, and nothing that anybody would notice differs. */
  readonly alike: number;
  /** Decided under both versions, and something differs. */
  readonly different: number;
  /** Decided under both versions, and the same is said in other words somewhere. */
  readonly reworded: number;
  /** What became of the cases under the one version and under the other. */
  readonly outcomes: readonly (Transition & { readonly from: CaseStatus; readonly to: CaseStatus })[];
  /** In how many cases each part of the decision differs, in the order of a decision. */
  readonly parts: readonly { readonly part: ChangedPart; readonly cases: number }[];
  readonly severities: readonly Transition[];
  readonly desks: readonly Transition[];
  /** By kind of target: how due times moved and which states the clocks changed to, for those where any did. */
  readonly targets: Readonly<Record<string, { readonly due: DueShiftCounts; readonly states: readonly Transition[] }>>;
  /** For each metric and objective that cases had: of how many the clock has ended, and how many met it; left out where there is none. */
  readonly objectives?: readonly ObjectiveCount[];
  /** Changed cases by what changed in them, the largest group first. */
  readonly groups: readonly ChangeGroup[];
  /** The first changed cases. */
  readonly changed: readonly ChangedCase[];
  /** The first cases that were not decided under both versions, with why. */
  readonly undecided: readonly UndecidedCase[];
};

/** Counts what a change does to cases: case by case, or tallies of others' cases, in any order. */
export class Tally {
  #cases = 0;
  #alike = 0;
  #different = 0;
  #reworded = 0;
  readonly #outcomes = new Matrix();
  readonly #parts = new Map<ChangedPart, number>();
  readonly #severities = new Matrix();
  readonly #desks = new Matrix();
  readonly #targets = new Map<string, { readonly due: DueShifts; readonly states: Matrix }>();
  readonly #objectives = new ObjectiveCounts();
  readonly #groups = new ChangeGroups();
  readonly #changed: FirstOfEach<ChangedCase>;
  readonly #undecided: FirstOfEach<UndecidedCase>;

  /** `kept` says how many changed cases, and how many that were not decided, are kept with what is wrong or changed. */
  constructor(kept = 100) {
    this.#changed = new FirstOfEach(kept);
    this.#undecided = new FirstOfEach(kept);
  }

  add(simulated: SimulatedCase): void {
    const { before, after, changes, isReworded, place, id } = simulated;
    this.#cases += 1;
    this.#outcomes.add(before.status, after.status);
    if (before.status === 'decided' && after.status === 'decided') {
      if (changes.length === 0) this.#alike += 1;
      else this.#different += 1;
      if (isReworded) this.#reworded += 1;
      this.#addDecided(before, after);
    } else this.#undecided.add(undecidedCase(simulated));
    if (changes.length > 0) this.#addChanged({ place, id, changes });
  }

  #addDecided(before: DecidedCase, after: DecidedCase): void {
    this.#severities.add(before.severity, after.severity);
    this.#desks.add(before.desk, after.desk);
    if (before.decision === undefined || after.decision === undefined) return;
    this.#objectives.add(before.decision, after.decision);
    for (const kind of metricsOf(before.decision.targets, after.decision.targets)) {
      const [was, is] = [before.decision.targets[kind], after.decision.targets[kind]];
      if (was?.state !== is?.state) this.#target(kind).states.add(was?.state ?? null, is?.state ?? null);
      if (was?.dueAt !== is?.dueAt) this.#target(kind).due.add(was?.dueAt, is?.dueAt);
    }
  }

  #addChanged(changed: ChangedCase): void {
    this.#changed.add(changed);
    this.#groups.add(changed);
    let last: ChangedPart | undefined;
    const counted = new Set<ChangedPart>();
    for (const { part } of changed.changes) {
      if (part === last || counted.has(part)) continue;
      last = part;
      counted.add(part);
      this.#parts.set(part, (this.#parts.get(part) ?? 0) + 1);
    }
  }

  #target(kind: string): { readonly due: DueShifts; readonly states: Matrix } {
    const known = this.#targets.get(kind) ?? { due: new DueShifts(), states: new Matrix() };
    this.#targets.set(kind, known);
    return known;
  }

  /** Adds what others have counted. */
  merge(counts: TallyCounts): void {
    this.#cases += counts.cases;
    this.#alike += counts.alike;
    this.#different += counts.different;
    this.#reworded += counts.reworded;
    this.#outcomes.merge(counts.outcomes);
    for (const { part, cases } of counts.parts) this.#parts.set(part, (this.#parts.get(part) ?? 0) + cases);
    this.#severities.merge(counts.severities);
    this.#desks.merge(counts.desks);
    for (const [kind, theirs] of Object.entries(counts.targets)) {
      this.#target(kind).due.merge(theirs.due);
      this.#target(kind).states.merge(theirs.states);
    }
    this.#objectives.merge(counts.objectives ?? []);
    this.#groups.merge(counts.groups);
    for (const changed of counts.changed) this.#changed.add(changed);
    for (const undecided of counts.undecided) this.#undecided.add(undecided);
  }

  /** What was counted so far. */
  counts(): TallyCounts {
    const metrics = metricsOf(Object.fromEntries(this.#targets), metricsChanged(this.#parts));
    const targets = metrics.flatMap((kind) => {
      const own = this.#targets.get(kind);
      if (own === undefined) return [];
      const [due, states] = [own.due.counts(), own.states.transitions()];
      return hasMoved(due) || states.length > 0 ? [[kind, { due, states }] as const] : [];
    });
    const objectives = this.#objectives.counts();
    return {
      cases: this.#cases,
      alike: this.#alike,
      different: this.#different,
      reworded: this.#reworded,
      outcomes: this.#outcomes.transitions() as TallyCounts['outcomes'],
      parts: changedParts(metrics).flatMap((part) => {
        const cases = this.#parts.get(part);
        return cases === undefined ? [] : [{ part, cases }];
      }),
      severities: this.#severities.transitions(),
      desks: this.#desks.transitions(),
      targets: Object.fromEntries(targets),
      ...(objectives.length > 0 && { objectives }),
      groups: this.#groups.groups(),
      changed: this.#changed.items(),
      undecided: this.#undecided.items(),
    };
  }
}

/** The metrics of the parts that have changed. */
function metricsChanged(parts: ReadonlyMap<ChangedPart, number>): Record<string, true> {
  return Object.fromEntries([...parts.keys()].flatMap((part) => (part.includes('.') ? [[part.split('.')[0] ?? '', true]] : [])));
}

/** How many cases are not decided alike: decided differently, or under one version alone. */
export function changedCases({ different, outcomes }: Pick<TallyCounts, 'different' | 'outcomes'>): number {
  const oneSided = outcomes.filter(({ from, to }) => (from === 'decided') !== (to === 'decided'));
  return oneSided.reduce((sum, { cases }) => sum + cases, different);
}

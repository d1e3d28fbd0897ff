import { targetKinds } from '../vocabulary/metrics.ts';

/** What of a target differs: what is promised, when it is due, how its clock stands. */
const targetAspects = ['promise', 'due', 'state'] as const;

type TargetAspect = (typeof targetAspects)[number];

const partsBefore = [
  'coverage',
  'intake',
  'severity',
  'review',
  'team',
  'desk',
  'desk-hours',
  'contacts',
  'billing',
  'exclusion',
] as const;

const partsAfter = ['credits', 'obligations', 'escalation', 'disposition', 'closure', 'notices'] as const;

/** A part of a decision that is told apart; of a target by its metric, as `response.due`. */
export type ChangedPart = (typeof partsBefore)[number] | `${string}.${TargetAspect}` | (typeof partsAfter)[number];

/** The parts of decisions with targets of these metrics, in the order in which they are told. */
export function changedParts(metrics: readonly string[]): ChangedPart[] {
  const ofTargets = metrics.flatMap((metric) => targetAspects.map((aspect) => `${metric}.${aspect}` as const));
  return [...partsBefore, ...ofTargets, ...partsAfter];
}

/** The metrics of several decisions, each once: standard ones in their order, then the others. */
export function metricsOf(...targets: readonly Readonly<Record<string, unknown>>[]): string[] {
  const names = new Set(targets.flatMap((each) => Object.keys(each)));
  return [...targetKinds.filter((metric) => names.delete(metric)), ...names];
}

/** One field of a decision that came out differently. `field` is where it stands in the decision, as `severity.id`. */
export type Change = {
  readonly part: ChangedPart;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The value belongs to this case alone: an instant, an amount of time. */
  readonly own?: true;
};

/** A case that is decided differently, with the fields that differ. `place` is its line or its position in the input. */
export type ChangedCase = { readonly place: number; readonly id: string | null; readonly changes: readonly Change[] };

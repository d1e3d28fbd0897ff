import { type TargetKind, targetKinds } from '../vocabulary/metrics.ts';

/** What of a target differs: what is promised, when it is due, how its clock stands. */
const targetAspects = ['promise', 'due', 'state'] as const;

/** The parts of a decision that are told apart, in the order in which they are told. */
export const changedParts = [
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
  ...targetKinds.flatMap((kind) => targetAspects.map((aspect) => `${kind}.${aspect}` as const)),
  'obligations',
  'escalation',
  'disposition',
  'closure',
  'notices',
] as const;

export type ChangedPart =
  | 'coverage'
  | 'intake'
  | 'severity'
  | 'review'
  | 'team'
  | 'desk'
  | 'desk-hours'
  | 'contacts'
  | 'billing'
  | 'exclusion'
  | `${TargetKind}.${(typeof targetAspects)[number]}`
  | 'obligations'
  | 'escalation'
  | 'disposition'
  | 'closure'
  | 'notices';

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

import type { EventType } from './events.ts';

/** What is known of a kind of target besides what a policy says. */
type MetricEntry = {
  /** The events that end its clock. */
  readonly endedBy: readonly EventType[];
  /** Whether a case that is opened again lets its clock go on. */
  readonly resumes: boolean;
  /** The events from which it is counted anew; every one of them ends what was owed before. */
  readonly restartedBy: readonly EventType[];
};

/** The kinds of target that a policy can set, in the order in which they are told. */
export const metrics = {
  response: { endedBy: ['responded', 'restored', 'resolved'], resumes: false, restartedBy: [] },
  restoration: { endedBy: ['restored', 'resolved'], resumes: true, restartedBy: [] },
  resolution: { endedBy: ['resolved'], resumes: true, restartedBy: [] },
  statusUpdate: { endedBy: ['restored', 'resolved'], resumes: true, restartedBy: ['status-updated', 'reopened'] },
  rootCauseReport: { endedBy: ['root-cause-reported'], resumes: false, restartedBy: [] },
} as const satisfies Readonly<Record<string, MetricEntry>>;

export type TargetKind = keyof typeof metrics;

/** The kinds of target, in the order in which they are told. */
export const targetKinds = Object.keys(metrics) as readonly TargetKind[];

/** What the table has about a kind of target, with no more said of its type than of any. */
export function metricEntry(kind: TargetKind): MetricEntry {
  return metrics[kind];
}

/** Names for hours that every policy has. */
export const builtInHours: readonly string[] = ['around-the-clock', 'desk-hours', 'desk-or-alternates-hours', 'business-days'];

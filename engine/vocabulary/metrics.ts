import type { EventType } from './events.ts';

/** What a clock measures: the events that start it, end it and let it count anew. Events are standard ones or a policy's own. */
export type Metric = {
  /** `opened` stands for the opening of the case, `occurred` for the moment that the fact `occurredAt` names; the first to come counts. */
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  /** The events from which it is counted anew; every one of them ends what was owed before. */
  readonly restarts: readonly string[];
  /** Whether what starts it starts it again after it has ended. */
  readonly repeats: boolean;
  /** Whether a case that is opened again lets its clock go on. */
  readonly resumes: boolean;
};

/** A standard metric, in the form in which a policy may change it or add others. */
type StandardMetric = {
  readonly starts: readonly (EventType | 'opened' | 'occurred')[];
  readonly stops: readonly EventType[];
  readonly restarts?: readonly EventType[];
  readonly repeats?: boolean;
  readonly resumes?: boolean;
};

/** The standard metrics, in the order in which they are told. */
export const metrics = {
  response: { starts: ['opened'], stops: ['responded', 'restored', 'resolved'] },
  restoration: { starts: ['opened'], stops: ['restored', 'resolved'], resumes: true },
  resolution: { starts: ['opened'], stops: ['resolved'], resumes: true },
  statusUpdate: {
    starts: ['opened'],
    stops: ['restored', 'resolved'],
    restarts: ['status-updated', 'reopened'],
    resumes: true,
  },
  rootCauseReport: { starts: ['opened'], stops: ['root-cause-reported'] },
  nextResponse: {
    starts: ['customer-replied'],
    stops: ['responded', 'status-updated', 'waiting-on-customer', 'restored', 'resolved'],
    repeats: true,
  },
} as const satisfies Readonly<Record<string, StandardMetric>>;

/** A standard metric. */
export type TargetKind = keyof typeof metrics;

/** The standard metrics, in the order in which they are told. */
export const targetKinds = Object.keys(metrics) as readonly TargetKind[];

/** Whether every policy knows a metric. */
export function isStandardMetric(name: string): name is TargetKind {
  return Object.hasOwn(metrics, name);
}

/** Names for hours that every policy has. */
export const builtInHours: readonly string[] = ['around-the-clock', 'desk-hours', 'desk-or-alternates-hours', 'business-days'];

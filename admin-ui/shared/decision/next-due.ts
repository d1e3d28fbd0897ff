import { type Decision, instantOf, type TargetKind, type TargetPart } from '../../../engine/index.ts';

/** A target with a due time. */
type Due = readonly [TargetKind, TargetPart & { readonly dueAt: string }];

/** What is due first of that which still runs; otherwise what was due last. */
export function nextDue({ targets }: Decision): Due | undefined {
  const due = Object.entries(targets)
    .flatMap(([kind, target]): Due[] => (target.dueAt === null ? [] : [[kind as TargetKind, { ...target, dueAt: target.dueAt }]]))
    .sort(([, a], [, b]) => instantOf(a.dueAt) - instantOf(b.dueAt));
  return due.find(([, { state }]) => state === 'running' || state === 'paused') ?? due.at(-1);
}

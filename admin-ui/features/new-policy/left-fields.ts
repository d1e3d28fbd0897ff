import { signal } from '@preact/signals';
import type { Step } from './course.ts';
import type { CourseFault } from './course-faults.ts';

/** The fields that somebody has left, and the steps that were to be done with: what is wrong there is said from then on. */
const left = signal<ReadonlySet<string>>(new Set());

/** Notes that a field was left. */
export function leaveField(field: string): void {
  if (!left.peek().has(field)) left.value = new Set(left.peek()).add(field);
}

/** Notes that a step was to be done with. */
export function leaveStep(step: Step): void {
  leaveField(`step ${step}`);
}

/** Forgets what was left, for a course that begins anew. */
export function forgetLeft(): void {
  left.value = new Set();
}

/** Whether what is wrong in a field is to be said by now. */
export function isSaid({ step, field }: CourseFault): boolean {
  return left.value.has(field) || left.value.has(`step ${step}`);
}

/** The field to go to once its step is there. */
export const wantedField = signal<string | undefined>(undefined);

import { isWarnPoint, type Share, type WarnPoint, warnPoint } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';

/** When a warning is due where a policy does not say, in percent of the time. */
export const usualWarnings: readonly Share[] = [50, 75, 90];

/** The warnings with another one, in its place among those that there are: shares first, rising, then times before, then how late. */
export function withWarning(points: readonly Share[], point: Share): readonly Share[] {
  if (points.some((one) => isSamePoint(one, point))) return points;
  const after = points.findIndex((one) => rank(one) > rank(point));
  return points.toSpliced(after === -1 ? points.length : after, 0, point);
}

/** Whether two say the same, as `75 %` and 75. */
export function isSamePoint(one: Share, other: Share): boolean {
  return one === other || JSON.stringify(readPoint(one)) === JSON.stringify(readPoint(other));
}

/** What a warning says; what cannot be read as one stands for itself. */
export function readPoint(point: Share): WarnPoint | string {
  return isWarnPoint(point) ? warnPoint(point) : String(point);
}

/** Shares first, rising, then times before, then how late. */
export function rank(point: Share): number {
  const read = readPoint(point);
  if (typeof read === 'string') return 102;
  return read.percent ?? (read.late === undefined ? 100 : 101);
}

/** The edits that add a warning to those of the policy. */
export function warningAdded(written: readonly Share[] | undefined, point: Share): PolicyEdit[] {
  const known = written ?? usualWarnings;
  const next = withWarning(known, point);
  if (next === known) return [];
  if (written === undefined || written.length === 0) return [{ kind: 'set', path: ['warnAt'], value: next }];
  return [{ kind: 'insert', path: ['warnAt'], index: next.indexOf(point), value: point }];
}

/** The edits that take a warning away. Without any, an empty list says so: a policy that says nothing has the usual ones. */
export function warningRemoved(written: readonly Share[] | undefined, point: Share): PolicyEdit[] {
  const left = (written ?? usualWarnings).filter((one) => one !== point);
  if (written === undefined || left.length === 0) return [{ kind: 'set', path: ['warnAt'], value: left }];
  return [{ kind: 'remove', path: ['warnAt', written.indexOf(point)] }];
}

import type { PolicyEdit } from '../layers/edit-policy.ts';

/** When a warning is due where a policy does not say, in percent of the time. */
export const usualWarnings: readonly number[] = [50, 75, 90];

/** The edits that add a warning at a percentage, in its place among those that there are. */
export function warningAdded(written: readonly number[] | undefined, percent: number): PolicyEdit[] {
  const known = written ?? usualWarnings;
  if (known.includes(percent)) return [];
  const after = known.findIndex((one) => one > percent);
  const index = after === -1 ? known.length : after;
  if (written === undefined || written.length === 0)
    return [{ kind: 'set', path: ['warnAt'], value: known.toSpliced(index, 0, percent) }];
  return [{ kind: 'insert', path: ['warnAt'], index, value: percent }];
}

/** The edits that take a warning away. Without any, an empty list says so: a policy that says nothing has the usual ones. */
export function warningRemoved(written: readonly number[] | undefined, percent: number): PolicyEdit[] {
  const left = (written ?? usualWarnings).filter((one) => one !== percent);
  if (written === undefined || left.length === 0) return [{ kind: 'set', path: ['warnAt'], value: left }];
  return [{ kind: 'remove', path: ['warnAt', written.indexOf(percent)] }];
}

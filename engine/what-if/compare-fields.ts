import { instantOf } from '../instant.ts';
import type { Change, ChangedPart } from './change.ts';

/** Notes a field whose values differ. */
export function compareValue(changes: Change[], part: ChangedPart, field: string, before: unknown, after: unknown): void {
  if (before !== after) changes.push({ part, field, before, after });
}

/** Notes an instant that differs as a moment, whatever the offset it is written in. */
export function compareInstant(
  changes: Change[],
  part: ChangedPart,
  field: string,
  before: string | null,
  after: string | null,
): void {
  if (before === after || (before !== null && after !== null && instantOf(before) === instantOf(after))) return;
  changes.push({ part, field, before, after, own: true });
}

/** Notes an amount of time that differs. */
export function compareOwn(changes: Change[], part: ChangedPart, field: string, before: unknown, after: unknown): void {
  if (before !== after) changes.push({ part, field, before, after, own: true });
}

/** How the items of a list are compared, and how one is told. */
export type Items<T> = { readonly isSame: (before: T, after: T) => boolean; readonly format: (item: T) => string };

/** Notes a list that does not have the same items in the same order. */
export function compareList<T>(
  changes: Change[],
  part: ChangedPart,
  field: string,
  before: readonly T[],
  after: readonly T[],
  items: Items<T>,
): void {
  if (!isSameList(before, after, items))
    changes.push({ part, field, before: before.map(items.format), after: after.map(items.format) });
}

/** Whether two lists have the same items in the same order. */
export function isSameList<T>(before: readonly T[], after: readonly T[], { isSame }: Items<T>): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index += 1) if (!isSame(before[index] as T, after[index] as T)) return false;
  return true;
}

import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { stableText } from './facets.ts';

/** The deepest path under which all lies that differs between two values; the values must differ. */
export function deepestChange(before: unknown, after: unknown, path: Path): Path {
  const keys = differingKeys(before, after);
  const [only] = keys ?? [];
  if (keys?.length !== 1 || only === undefined) return path;
  return deepestChange(partOf(before, only), partOf(after, only), [...path, only]);
}

/** The keys under which two maps, or two lists of one length, differ; undefined where they are no such things. */
export function differingKeys(before: unknown, after: unknown): (string | number)[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return undefined;
    return before.flatMap((part, index) => (isSame(part, after[index]) ? [] : [index]));
  }
  if (!isMap(before) || !isMap(after)) return undefined;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isSame(ownValue(before, key), ownValue(after, key)),
  );
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined ? one === other : stableText(one) === stableText(other);
}

/** A path as a JSON Pointer (RFC 6901). */
export function pointerTo(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partOf(value: unknown, key: string | number): unknown {
  return ownValue(value as Readonly<Record<string, unknown>>, key);
}

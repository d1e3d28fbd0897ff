import type { Path } from '../../engine/index.ts';

/** The paths of all values in a value that hold no others. */
export function scalarPaths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return entriesOf(value).flatMap(([key, item]) => scalarPaths(item, [...at, key]));
}

/** The paths of all maps and lists in a value, the outer ones first, those that are empty left out. */
export function collectionPaths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || entriesOf(value).length === 0) return [];
  return [at, ...entriesOf(value).flatMap(([key, item]) => collectionPaths(item, [...at, key]))];
}

/** What stands at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
}

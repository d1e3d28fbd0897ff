import type { Path } from '../path.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** A value that remembers in which file, and where in it, each of its parts was written. */
export type Traced = {
  readonly source: YamlSource;
  readonly path: Path;
  /** Set where it is the key at the path that says it, not the value. */
  readonly part?: 'key' | undefined;
} & (
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Traced> }
  | { readonly kind: 'list'; readonly items: readonly Traced[] }
  | { readonly kind: 'leaf'; readonly value: unknown }
);

/** Keys whose value a child replaces as a whole instead of merging it. */
export const replacedWhole: ReadonlySet<string> = new Set(['when', 'source', 'effective', 'examples', 'notes']);

/** Keys of maps whose entries a child replaces one by one, each as a whole. */
const mapsOfWholes: ReadonlySet<string> = new Set(['conditions']);

/** The value of a source with the place of each of its parts. */
export function trace(source: YamlSource, value: unknown = source.value, path: Path = []): Traced {
  if (Array.isArray(value))
    return { source, path, kind: 'list', items: value.map((item, index) => trace(source, item, [...path, index])) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, trace(source, item, [...path, key])] as const);
    return { source, path, kind: 'map', entries: new Map(entries) };
  }
  return { source, path, kind: 'leaf', value };
}

/** The child laid over its base: maps key by key, lists of entries with ids by id with the child's first, anything else replaced. */
export function mergeTraced(child: Traced, base: Traced): Traced {
  if (child.kind === 'map' && base.kind === 'map') {
    const entries = new Map(base.entries);
    for (const [key, value] of child.entries) {
      const inherited = base.entries.get(key);
      entries.set(key, inherited === undefined || replacedWhole.has(key) ? value : merged(key, value, inherited));
    }
    return { ...child, entries };
  }
  if (
    child.kind === 'list' &&
    base.kind === 'list' &&
    [...child.items, ...base.items].every((item) => idOf(item) !== undefined)
  ) {
    const inherited = new Map(base.items.map((item) => [idOf(item), item]));
    const own = new Set(child.items.map(idOf));
    const merged = child.items.map((item) => {
      const below = inherited.get(idOf(item));
      return below === undefined ? item : mergeTraced(item, below);
    });
    return { ...child, items: [...merged, ...base.items.filter((item) => !own.has(idOf(item)))] };
  }
  return child;
}

function merged(key: string, child: Traced, base: Traced): Traced {
  if (!mapsOfWholes.has(key) || child.kind !== 'map' || base.kind !== 'map') return mergeTraced(child, base);
  return { ...child, entries: new Map([...base.entries, ...child.entries]) };
}

/** A traced map without some of its keys. */
export function withoutKeys(traced: Traced, keys: readonly string[]): Traced {
  if (traced.kind !== 'map') return traced;
  return { ...traced, entries: new Map([...traced.entries].filter(([key]) => !keys.includes(key))) };
}

/** The plain value. */
export function untraced(traced: Traced): unknown {
  if (traced.kind === 'leaf') return traced.value;
  if (traced.kind === 'list') return traced.items.map(untraced);
  return Object.fromEntries([...traced.entries].map(([key, value]) => [key, untraced(value)]));
}

/** Where the part at a path of the merged value was written: the file and the path in it. */
export function originOf(traced: Traced, path: Path): Pick<Traced, 'source' | 'path' | 'part'> {
  let current = traced;
  for (const [depth, step] of path.entries()) {
    const next =
      current.kind === 'map'
        ? current.entries.get(String(step))
        : current.kind === 'list'
          ? current.items[Number(step)]
          : undefined;
    if (next === undefined) {
      const { source, part } = current;
      return { source, path: part === 'key' ? current.path : [...current.path, ...path.slice(depth)], part };
    }
    current = next;
  }
  return { source: current.source, path: current.path, part: current.part };
}

function idOf(traced: Traced): unknown {
  const id = traced.kind === 'map' ? traced.entries.get('id') : undefined;
  return id?.kind === 'leaf' ? id.value : undefined;
}

/**
 * What a map has under a name that somebody chose. What every object has besides, such as `constructor` and `toString`, is never
 * found. Undefined where the map, or the name in it, is missing.
 */
export function ownValue<T>(map: { readonly [name: string]: T } | null | undefined, name: string | number): T | undefined {
  return map !== undefined && map !== null && Object.hasOwn(map, name) ? map[name] : undefined;
}

import { policySchema, type SchemaPart } from '../../engine/index.ts';

/** The part with what it refers to. */
function resolved(part: SchemaPart): SchemaPart {
  const name = part.$ref?.split('/').at(-1);
  return name === undefined ? part : { ...resolved(policySchema.$defs?.[name] ?? {}), ...part, $ref: undefined };
}

/**
 * The places of all properties that the format has, those that hold further ones left out: `desks/:id/label`, `targets/0/when`. A
 * name that a policy chooses is `:id`, a place in a list 0. A list of plain values, and a map of them, is one place.
 */
export function schemaPlaces(part: SchemaPart = policySchema, at: readonly string[] = []): string[] {
  const { properties, items, additionalProperties } = resolved(part);
  if (properties !== undefined) return Object.entries(properties).flatMap(([key, inner]) => schemaPlaces(inner, [...at, key]));
  const each = items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  if (each === undefined) return [at.join('/')];
  const below = [...at, items === undefined ? ':id' : '0'];
  const inner = schemaPlaces(each, below);
  return inner.join() === below.join('/') ? [at.join('/')] : inner;
}

/** The place of the format that stands for a path in a policy; undefined where the format has none there. */
export function placeOf(path: readonly string[]): string | undefined {
  const steps: string[] = [];
  let part: SchemaPart | undefined = resolved(policySchema);
  for (const step of path) {
    const named: SchemaPart | undefined = part?.properties?.[step];
    const each: SchemaPart | undefined =
      part?.items ?? (typeof part?.additionalProperties === 'object' ? part.additionalProperties : undefined);
    const next: SchemaPart | undefined = named ?? each;
    if (next === undefined) return undefined;
    steps.push(named !== undefined ? step : part?.items === undefined ? ':id' : '0');
    part = resolved(next);
  }
  return steps.join('/');
}

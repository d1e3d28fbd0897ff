import { ownValue, type Path, policySchema, type SchemaPart } from '../../../../engine/index.ts';

/** What the schema says of the value at a path; undefined where it says nothing. A description beside a reference counts before the one behind it. */
export function schemaAt(path: Path): SchemaPart | undefined {
  return path.reduce<SchemaPart | undefined>((part, step) => part && childOf(part, step), policySchema);
}

/** A part with what it refers to. */
export function resolved(part: SchemaPart): SchemaPart {
  const name = part.$ref?.split('/').at(-1);
  if (name === undefined) return part;
  const { $ref, ...own } = part;
  return { ...resolved(policySchema.$defs?.[name] ?? {}), ...own };
}

function childOf(part: SchemaPart, step: string | number): SchemaPart | undefined {
  if (typeof step === 'number') return part.items && resolved(part.items);
  const named = ownValue(part.properties, step);
  if (named !== undefined) return resolved(named);
  return typeof part.additionalProperties === 'object' ? resolved(part.additionalProperties) : undefined;
}

/** The keys of the map at a path in the order in which the format names them. */
export function schemaOrder(path: Path): readonly string[] {
  return Object.keys(schemaAt(path)?.properties ?? {});
}

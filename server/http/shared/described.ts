import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';
import { components } from '../../../contract/components.ts';

const names = new Map<unknown, string>(Object.entries(components).map(([name, schema]) => [schema, name]));

/** A schema as OpenAPI shows it: by its name where it has one, and so are its parts. */
export function described(schema: TSchema): OpenAPIV3_1.SchemaObject {
  return named(schema) as OpenAPIV3_1.SchemaObject;
}

/** Every schema that has a name, under it. */
export const describedComponents = Object.fromEntries(
  Object.entries(components).map(([name, schema]) => [name, namedParts(schema) as OpenAPIV3_1.SchemaObject]),
);

function named(value: unknown): unknown {
  const name = names.get(value);
  return name === undefined ? namedParts(value) : { $ref: `#/components/schemas/${name}` };
}

function namedParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part)]));
}

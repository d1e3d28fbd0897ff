import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';

/** A schema as OpenAPI shows it. */
export function described(schema: TSchema): OpenAPIV3_1.SchemaObject {
  return schema as OpenAPIV3_1.SchemaObject;
}

import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';
import { described } from './described.ts';

/** The description of an answer in JSON. */
export function jsonAnswer(description: string, schema: TSchema = { type: 'object' }): OpenAPIV3_1.ResponseObject {
  return { description, content: { 'application/json': { schema: described(schema) } } };
}

import type { TypedResponse } from 'hono';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';
import { described } from './described.ts';

/** The description of an answer in JSON. */
export function jsonAnswer(description: string, schema: TSchema = { type: 'object' }): OpenAPIV3_1.ResponseObject {
  return { description, content: { 'application/json': { schema: described(schema) } } };
}

/** A response whose bytes are JSON of a type, for the typed client. */
export type TypedJson<T> = Response & TypedResponse<T, 200, 'json'>;

/**
 * A response that has no JSON: another type of body that was asked for, or none. The typed client asks for JSON alone, so this adds
 * nothing to what it knows of a route.
 */
export function notJson(response: Response): TypedJson<never> {
  return response as TypedJson<never>;
}

import type { Context, TypedResponse } from 'hono';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';
import { described } from './described.ts';

/** The description of an answer in JSON. */
export function jsonAnswer(description: string, schema: TSchema = { type: 'object' }): OpenAPIV3_1.ResponseObject {
  return { description, content: { 'application/json': { schema: described(schema) } } };
}

/** A response of which the typed client knows the JSON. */
export type TypedJson<T> = Response & TypedResponse<T, 200, 'json'>;

/**
 * An answer in JSON, or the `other` one where another type of body was asked for. It is typed by its JSON: the typed client asks for
 * nothing else.
 */
export function jsonUnless<T extends object>(
  context: Context,
  other: Response | undefined,
  answer: T,
  headers: Readonly<Record<string, string>> = {},
): TypedJson<T> {
  return (other ?? context.json(answer, 200, headers)) as TypedJson<T>;
}

import type { OpenAPIV3_1 } from 'openapi-types';
import { problemSchema } from '../../../contract/problems.ts';
import { described } from './described.ts';

const content = { 'application/problem+json': { schema: described(problemSchema) } };

/** The answer of a route to a body that it does not take. */
export const unsupportedAnswer: OpenAPIV3_1.ResponseObject = {
  description: 'The body is not of a type that is taken here, or in a charset or content coding that is not read.',
  content,
};

/** The answer of a route that tells a problem. */
export function problemAnswer(description: string): OpenAPIV3_1.ResponseObject {
  return { description, content };
}

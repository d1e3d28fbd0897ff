import type { OpenAPIV3_1 } from 'openapi-types';

/** The description of an answer in JSON. */
export function jsonAnswer(
  description: string,
  schema: OpenAPIV3_1.SchemaObject = { type: 'object' },
): OpenAPIV3_1.ResponseObject {
  return { description, content: { 'application/json': { schema } } };
}

/** The schema of a part of a list. */
export function listSchema(items: OpenAPIV3_1.SchemaObject): OpenAPIV3_1.SchemaObject {
  return {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items },
      next: { type: ['string', 'null'], description: 'The cursor of the next part; null at the end.' },
    },
  };
}

import type { OpenAPIV3_1 } from 'openapi-types';

type Schema = OpenAPIV3_1.SchemaObject;

/** A problem as RFC 9457 describes it, with every issue of the request. */
const problemSchema: Schema = {
  type: 'object',
  title: 'Problem',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', description: 'What kind of problem it is, a URI.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    moreErrors: { type: 'integer', description: 'How many faults there are besides those in `errors`.' },
    errors: {
      type: 'array',
      description: 'The faults of the request, the first 100 of them.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'Where it is, a JSON Pointer (RFC 6901) into what was sent.' },
          detail: { type: 'string' },
          allowed: { type: 'array', items: { type: 'string' }, description: 'The values or names that are allowed.' },
          nearest: { type: 'string', description: 'The known name that was probably meant.' },
          hint: { type: 'string' },
        },
      },
    },
    lookedFor: { type: 'object', description: 'What no policy was found for.' },
    available: { type: 'array', items: { type: 'object' }, description: 'The policies that there are.' },
    line: { type: 'integer', description: 'In a batch, and where bytes are no text: the line.' },
    column: { type: 'integer', description: 'Where bytes are no text: the column, in UTF-16 units.' },
  },
};

/** The answer of a route to a body that it does not take. */
export const unsupportedAnswer: OpenAPIV3_1.ResponseObject = {
  description: 'The body is not of a type that is taken here, or in a charset or content coding that is not read.',
  content: { 'application/problem+json': { schema: problemSchema } },
};

/** The answer of a route that tells a problem. */
export function problemAnswer(description: string): OpenAPIV3_1.ResponseObject {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

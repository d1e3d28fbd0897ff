import * as Type from 'typebox/type';
import { integer, list, type Payload, text } from './schema.ts';

/** A problem as RFC 9457 describes it, with every issue of the request. */
export const problemSchema = Type.Object(
  {
    type: text('What kind of problem it is, a URI.'),
    title: text(),
    status: integer(),
    detail: text(),
    moreErrors: Type.Optional(integer('How many faults there are besides those in `errors`.')),
    errors: Type.Optional(
      list(
        Type.Object({
          pointer: text('Where it is, a JSON Pointer (RFC 6901) into what was sent.'),
          detail: text(),
          allowed: Type.Optional(list(text(), 'The values or names that are allowed.')),
          nearest: Type.Optional(text('The known name that was probably meant.')),
          hint: Type.Optional(text()),
        }),
        'The faults of the request, the first 100 of them.',
      ),
    ),
    lookedFor: Type.Optional(
      Type.Unsafe<{
        readonly vendor: string;
        readonly product: string | null;
        readonly language: string | null;
        readonly at: string;
      }>({ type: 'object', description: 'What no policy was found for.' }),
    ),
    available: Type.Optional(
      list(
        Type.Unsafe<{
          readonly policy: string;
          readonly language: string;
          readonly version: number;
          readonly products: readonly string[] | null;
          readonly from: string | null;
          readonly until: string | null;
        }>({ type: 'object' }),
        'The policies that there are.',
      ),
    ),
    line: Type.Optional(integer('In a batch, and where bytes are no text: the line.')),
    column: Type.Optional(integer('Where bytes are no text: the column, in UTF-16 units.')),
  },
  { title: 'Problem' },
);
export type ProblemAnswer = Payload<typeof problemSchema>;

import * as Type from 'typebox/type';
import type { AvailablePolicy, Problem, problemIn, SerializedDiagnostic } from '../engine/index.ts';
import { type Held, integer, list, objectAs, type Payload, text } from './schema.ts';

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
    lookedFor: Type.Optional(objectAs<NonNullable<Problem['lookedFor']>>('What no policy was found for.')),
    available: Type.Optional(list(objectAs<AvailablePolicy>(), 'The policies that there are.')),
    faults: Type.Optional(list(objectAs<SerializedDiagnostic>(), 'What is wrong with a policy, where that is why.')),
    line: Type.Optional(integer('In a batch, and where bytes are no text: the line.')),
    column: Type.Optional(integer('Where bytes are no text: the column, in UTF-16 units.')),
  },
  { title: 'Problem' },
);
export type ProblemAnswer = Held<ReturnType<typeof problemIn>, Payload<typeof problemSchema>>;

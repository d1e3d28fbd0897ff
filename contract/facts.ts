import * as Type from 'typebox/type';
import { type EventType, eventTypes, type FactType, factTypes, type Holiday } from '../engine/index.ts';
import { integer, list, oneOf, type Payload, text, textOrNull } from './schema.ts';

/** A fact as it can be stated, or as it is worked out. */
export const factSchema = Type.Object(
  {
    name: text(),
    type: oneOf(Object.keys(factTypes) as FactType[]),
    description: text(),
    values: Type.Optional(list(text(), 'Those that are allowed.')),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
  },
  { title: 'Fact' },
);
export type Fact = Payload<typeof factSchema>;

/** What can be said about a case. */
export const factsSchema = Type.Object(
  {
    facts: list(factSchema, 'What a case can state.'),
    derived: list(factSchema, 'What is worked out from that.'),
    events: list(oneOf<EventType>(eventTypes), 'What can happen to a case.'),
  },
  { title: 'Facts' },
);
export type Facts = Payload<typeof factsSchema>;

/** The public holidays of a country or a region of it, over whole years. */
export const holidaysSchema = Type.Object(
  {
    version: text('Of the data.'),
    country: text(),
    region: textOrNull(),
    from: integer('The first year.'),
    to: integer('The last year.'),
    holidays: list(
      Type.Unsafe<Holiday>({
        type: 'object',
        required: ['date', 'name'],
        properties: {
          date: text(undefined, { format: 'date' }),
          name: text(),
          start: text('Of part of a day or of several days: the local time at which it begins.'),
          end: text('And at which it ends.'),
        } satisfies Record<keyof Holiday, object>,
      }),
    ),
  },
  { title: 'Holidays' },
);
export type Holidays = Payload<typeof holidaysSchema>;

import type { OpenAPIV3_1 } from 'openapi-types';

type Schema = OpenAPIV3_1.SchemaObject;

const text = (description: string): Schema => ({ type: 'string', description });
const orNull = (description: string): Schema => ({ type: ['string', 'null'], description });

const listed: Readonly<Record<string, Schema>> = {
  id: text('Names it.'),
  at: { type: 'string', format: 'date-time', description: 'When it began.' },
  who: text('Who began it.'),
  state: { type: 'string', enum: ['running', 'finished', 'cancelled', 'failed'] },
  draft: orNull('The draft to whose review it belongs.'),
  revision: orNull('The text of the draft that was tried.'),
  from: text('The version before.'),
  to: text('The version after.'),
  progress: {
    type: ['object', 'null'],
    description: 'Bytes read, of how many where that is known; null for one that ended before the server was started.',
  },
  cases: { type: 'integer', description: 'How many cases were decided so far.' },
  notAlike: { type: 'integer', description: 'How many of them are decided differently, or under one version alone.' },
};

/** A simulation as lists tell it. */
export const listedSimulationSchema: Schema = { type: 'object', title: 'ListedSimulation', properties: { ...listed } };

/** A simulation with its report. */
export const simulationSchema: Schema = {
  type: 'object',
  title: 'Simulation',
  properties: {
    ...listed,
    changesKept: { type: 'integer', description: 'How many changed cases can be looked through.' },
    problem: { type: ['object', 'null'], description: 'Why it failed.' },
    report: { type: ['object', 'null'], description: 'What was found so far, or in the end; docs/simulation.md explains it.' },
  },
};

/** A changed case as the list tells it. */
export const changedCaseSchema: Schema = {
  type: 'object',
  title: 'ChangedCase',
  properties: {
    place: { type: 'integer', description: 'Its line, or its position in a JSON list.' },
    id: orNull('Its own number.'),
    changes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          part: text('The part of the decision.'),
          field: text('The field, as `severity.id`.'),
          before: {},
          after: {},
        },
      },
    },
  },
};

/** A changed case with what was put to both versions. */
export const wholeChangedCaseSchema: Schema = {
  type: 'object',
  title: 'WholeChangedCase',
  properties: {
    ...changedCaseSchema.properties,
    request: {
      type: 'object',
      description: 'The case as it was read, and the moment from which it is looked at.',
      properties: { case: { type: 'object' }, asOf: { type: 'string', format: 'date-time' } },
    },
  },
};

import type { TSchema } from 'typebox';
import * as Type from 'typebox/type';
import {
  type CaseEvent,
  eventTypes,
  type FactCatalogue,
  type FactDeclaration,
  mostEvents,
  mostItems,
  mostUpdates,
  policyMoments,
  type RequestKey,
} from '../engine/index.ts';
import { instant as instantOf, integer, oneOf, type Payload, record } from './schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const instant = instantOf('ISO 8601 with an offset.');

/** The schema of a question about a case, from the same declarations of facts by which requests are checked. */
export function decisionRequestSchema(catalogue: FactCatalogue) {
  const facts = [...catalogue.values()].filter(({ derived }) => !derived);
  return record(
    {
      case: Type.Unsafe<Readonly<Record<string, unknown>>>({
        type: 'object',
        title: 'Case',
        required: ['vendor'],
        additionalProperties: false,
        properties: {
          ...Object.fromEntries(facts.map((declaration) => [declaration.name, factSchema(declaration)])),
          events: eventsSchema(catalogue),
        },
      }),
      asOf: Type.Optional(instantOf('The moment from which the case is looked at; now where left out.')),
      updates: Type.Optional(
        integer('How many status updates to list that are owed after the next one.', { minimum: 0, maximum: mostUpdates }),
      ),
      policyAt: Type.Optional(
        oneOf(
          policyMoments,
          'Which version decides: the one in force when the case was opened, or at `asOf`. Left out, the one when it was opened, unless a later version has open cases move to it.',
        ),
      ),
      explain: Type.Optional(
        Type.Boolean({ description: 'Whether to say which rules were tried and what the case says to each condition.' }),
      ),
    } satisfies Record<RequestKey, TSchema>,
    { title: 'DecisionRequest' },
  );
}
export type DecisionRequest = Payload<ReturnType<typeof decisionRequestSchema>>;

function factSchema({ type, description, values, minimum, maximum }: FactDeclaration): Schema {
  const numbers = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  const words: Schema = { type: 'string', ...(values && values.length > 0 && { enum: [...values] }) };
  switch (type) {
    case 'boolean':
      return { type: 'boolean', description };
    case 'integer':
    case 'number':
      return { type, description, ...numbers };
    case 'ids':
      return { type: 'array', maxItems: mostItems, description, items: words };
    case 'id':
    case 'severity':
      return { ...words, description };
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'instant':
      return { ...instant, description };
    case 'country':
      return { type: 'string', pattern: '^[A-Z]{2}$', description };
    case 'text':
    case 'duration':
    case 'timeZone':
    case 'language':
      return { type: 'string', description };
  }
}

function eventsSchema(catalogue: FactCatalogue): Schema {
  const severities = catalogue.get('severity')?.values ?? [];
  return {
    type: 'array',
    maxItems: mostEvents,
    description: 'What happened to the case since; its severity, its desk and its answers change at most 100 times.',
    items: {
      type: 'object',
      title: 'CaseEvent',
      required: ['type', 'at'],
      additionalProperties: false,
      properties: {
        type: {
          type: 'string',
          description: `What happened: ${eventTypes.map((type) => `\`${type}\``).join(', ')}, or an event that the policy declares.`,
        },
        at: instant,
        to: {
          type: 'string',
          description: 'With `severity-changed`: the new severity.',
          ...(severities.length > 0 && { enum: [...severities] }),
        },
        level: { type: 'string', description: 'With `escalated`: the level reached.' },
        set: {
          type: 'object',
          description: 'With `facts-changed`: the answers that are others from then on; null takes one back.',
        },
      } satisfies Record<keyof CaseEvent, object>,
    },
  };
}

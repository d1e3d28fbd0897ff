import type { ErrorObject } from 'ajv/dist/2020.js';
import { type Message, type MessageValue, phrase } from '../../engine/index.ts';

/** What is wrong with a value that a schema does not allow, in words that can be said in several languages. */
export function schemaIssueMessage(name: MessageValue, { keyword, params, message }: ErrorObject): Message {
  switch (keyword) {
    case 'type':
      return typeMessage(name, String(params.type), message);
    case 'minLength':
      return phrase`${name} must NOT have fewer than ${params.limit} characters`;
    case 'maxLength':
      return phrase`${name} must NOT have more than ${params.limit} characters`;
    case 'minItems':
      return phrase`${name} must NOT have fewer than ${params.limit} items`;
    case 'maxItems':
      return phrase`${name} must NOT have more than ${params.limit} items`;
    case 'minProperties':
      return phrase`${name} must NOT have fewer than ${params.limit} properties`;
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return phrase`${name} must be ${params.comparison} ${params.limit}`;
    case 'uniqueItems':
      return phrase`${name} must NOT have duplicate items (items ## ${params.j} and ${params.i} are identical)`;
    case 'format':
      return phrase`${name} must match format "${params.format}"`;
    case 'pattern':
      return phrase`${name} must match pattern "${params.pattern}"`;
    case 'const':
      return phrase`${name} must be equal to constant`;
    case 'oneOf':
      return phrase`${name} must match exactly one schema in oneOf`;
    case 'anyOf':
      return phrase`${name} must match a schema in anyOf`;
    default:
      return message === undefined ? phrase`${name} is not as it must be` : phrase`${name} ${message}`;
  }
}

function typeMessage(name: MessageValue, type: string, message: string | undefined): Message {
  switch (type) {
    case 'string':
      return phrase`${name} must be string`;
    case 'integer':
      return phrase`${name} must be integer`;
    case 'number':
      return phrase`${name} must be number`;
    case 'boolean':
      return phrase`${name} must be boolean`;
    case 'object':
      return phrase`${name} must be object`;
    case 'array':
      return phrase`${name} must be array`;
    case 'null':
      return phrase`${name} must be null`;
    default:
      return phrase`${name} ${message ?? 'is not as it must be'}`;
  }
}

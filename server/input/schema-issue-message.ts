import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Message, MessageValue } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';

/** What is wrong with a value that a schema does not allow, in words that can be said in several languages. */
export function schemaIssueMessage(name: MessageValue, { keyword, params, message }: ErrorObject): Message {
  switch (keyword) {
    case 'type':
      return typeMessage(name, String(params.type), message);
    case 'minLength':
      return messageOf('value-fault.too-few-characters', { name, limit: params.limit });
    case 'maxLength':
      return messageOf('value-fault.too-many-characters', { name, limit: params.limit });
    case 'minItems':
      return messageOf('value-fault.too-few-items', { name, limit: params.limit });
    case 'maxItems':
      return messageOf('value-fault.too-many-items', { name, limit: params.limit });
    case 'minProperties':
      return messageOf('value-fault.too-few-properties', { name, limit: params.limit });
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return messageOf('value-fault.out-of-range', { name, comparison: params.comparison, limit: params.limit });
    case 'uniqueItems':
      return messageOf('value-fault.duplicate-items', { name, first: params.j, second: params.i });
    case 'format':
      return messageOf('value-fault.wrong-format', { name, format: params.format });
    case 'pattern':
      return messageOf('value-fault.wrong-pattern', { name, pattern: params.pattern });
    case 'const':
      return messageOf('value-fault.not-constant', { name });
    case 'oneOf':
      return messageOf('value-fault.not-one-of-schemas', { name });
    case 'anyOf':
      return messageOf('value-fault.no-schema-matches', { name });
    default:
      return message === undefined
        ? messageOf('value-fault.not-as-it-must-be', { name })
        : messageOf('list.words', { first: name, second: message });
  }
}

function typeMessage(name: MessageValue, type: string, message: string | undefined): Message {
  switch (type) {
    case 'string':
      return messageOf('value-fault.not-string', { name });
    case 'integer':
      return messageOf('value-fault.not-integer', { name });
    case 'number':
      return messageOf('value-fault.not-number', { name });
    case 'boolean':
      return messageOf('value-fault.not-boolean', { name });
    case 'object':
      return messageOf('value-fault.not-object', { name });
    case 'array':
      return messageOf('value-fault.not-array', { name });
    case 'null':
      return messageOf('value-fault.not-null', { name });
    default:
      return type.includes(',')
        ? messageOf('value-fault.not-of-types', { name, types: listed(type.split(',')) })
        : messageOf('list.words', { first: name, second: message ?? 'is not as it must be' });
  }
}

/** Kinds of values, of which one is as good as another. */
function listed(types: readonly string[]): Message {
  const [first = '', ...others] = types;
  const known = typeNames[first as keyof typeof typeNames];
  const noun = known ?? messageOf('value-type.other', { type: first });
  return others.length === 0 ? noun : messageOf('value-type.or', { one: noun, other: listed(others) });
}

const typeNames = {
  string: messageOf('value-type.string'),
  integer: messageOf('value-type.integer'),
  number: messageOf('value-type.number'),
  boolean: messageOf('value-type.boolean'),
  object: messageOf('value-type.object'),
  array: messageOf('value-type.array'),
  null: messageOf('value-type.null'),
} as const;

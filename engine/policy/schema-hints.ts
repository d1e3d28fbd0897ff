import type { ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../policies/policy.schema.json' with { type: 'json' };
import { type Phrase, phrase } from '../phrase.ts';
import type { Path } from './yaml-source.ts';

/** What is read of a definition of the schema. */
export type Definition = {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
};

const definitions = schema.$defs as Record<string, object> as Record<string, Definition>;

/** How a value of the wrong type was probably meant, where that can be told. */
export function typeHint({ data, params, parentSchema }: ErrorObject, path: Path): Phrase | undefined {
  const key = String(path.at(-1) ?? '');
  const isShort = (typeof data === 'string' && /^[^\p{Cc}`]{1,40}$/u.test(data)) || typeof data === 'number';
  switch (params.type) {
    case 'object': {
      if (key === 'when') return phrase`write \`when: { fact: value }\``;
      const properties = (parentSchema?.properties ?? {}) as Record<string, Definition>;
      const inner = isShort ? Object.keys(properties).find((name) => fits(properties[name], String(data))) : undefined;
      if (inner !== undefined) return phrase`write \`${/^\d+$/.test(key) ? '' : `${key}: `}{ ${inner}: ${String(data)} }\``;
      const known = Object.keys(properties);
      return known.length > 0 ? phrase`its keys are ${known.map((name) => `\`${name}\``).join(', ')}` : undefined;
    }
    case 'array':
      return isShort && resolved(parentSchema?.items as Definition)?.type === 'string'
        ? phrase`write \`${key}: [${String(data)}]\``
        : phrase`start each entry with \`- \``;
    case 'string':
      return typeof data === 'number' || typeof data === 'boolean' ? phrase`put it in quotes` : undefined;
    default:
      return typeof data === 'string' && /^-?\d+(\.\d+)?$/.test(data) ? phrase`write it without quotes` : undefined;
  }
}

/** Whether a text is one of the values, or has the form, that only this key has. */
function fits(property: Definition | undefined, text: string): boolean {
  const definition = resolved(property);
  if (definition?.enum !== undefined) return definition.enum.includes(text);
  return definition?.pattern !== undefined && definition !== definitions.id && new RegExp(definition.pattern).test(text);
}

/** A definition, or the one that it refers to. */
export function resolved(definition: Definition | undefined): Definition | undefined {
  const name = definition?.$ref?.split('/').at(-1);
  return name === undefined ? definition : resolved(definitions[name]);
}

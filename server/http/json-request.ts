import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validator } from 'hono/validator';
import type { OpenAPIV3_1 } from 'openapi-types';
import { invalidRequest, nearestName, type PhraseValue, phrase, type RequestFault, requestFault } from '../../engine/index.ts';
import { Refusal } from '../refusal.ts';
import { schemaPhrase } from '../schema-words.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);

/** Checks the JSON body of a request against a schema; `T` is what the schema says. Refuses with every fault and its place. */
export function jsonRequest<T>(schema: Schema) {
  const validate = ajv.compile(schema);
  return validator('json', (value): T => {
    if (validate(value)) return value as T;
    throw new Refusal(invalidRequest((validate.errors ?? []).map(tellFault)));
  });
}

/** The part of a route's description that says what its body is. */
export function jsonRequestBody(schema: Schema): OpenAPIV3_1.RequestBodyObject {
  return { required: true, content: { 'application/json': { schema } } };
}

function tellFault(error: ErrorObject): RequestFault {
  const { instancePath, keyword, params, parentSchema, data } = error;
  switch (keyword) {
    case 'required': {
      const pointer = `${instancePath}/${params.missingProperty}`;
      return requestFault(pointer, phrase`${nameOf(pointer)} is missing`);
    }
    case 'additionalProperties': {
      const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
      const given = String(params.additionalProperty);
      const detail = phrase`\`${given}\` is not part of it`;
      return requestFault(`${instancePath}/${given}`, detail, { allowed: known, nearest: nearestName(given, known) });
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const nearest = typeof data === 'string' ? nearestName(data, allowed) : undefined;
      return requestFault(instancePath, phrase`${nameOf(instancePath)} cannot be \`${String(data)}\``, { allowed, nearest });
    }
    default:
      return requestFault(instancePath, schemaPhrase(nameOf(instancePath), error));
  }
}

function nameOf(path: string): PhraseValue {
  return path === '' ? phrase`the body` : `\`${path.slice(1).replaceAll('/', '.')}\``;
}

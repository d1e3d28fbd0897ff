import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Context, Env, MiddlewareHandler } from 'hono';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { TSchema } from 'typebox';
import type { Payload } from '../../../contract/schema.ts';
import { instantOf, isDay, type MessageValue, nearestName, type ValidationIssue } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, unreadableRequest, validationIssue } from '../../errors/problems.ts';
import { jsonIssueMessage, parseJson } from '../../input/parse-json.ts';
import { schemaIssueMessage } from '../../input/schema-issue-message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { bodyTypes, mediaTypeOf, takes } from './body-type.ts';
import { described } from './described.ts';
import { bodyOfAtMost, largeBody, mostBodyBytes, readBody } from './json-body.ts';

let ajv: Ajv2020 | undefined;

/** Compiled when a route is first asked: all of them would take longer than everything else that a server does when it starts. */
function compiled(schema: TSchema): ValidateFunction {
  ajv ??= new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: true,
    formats: { date: isDay, 'date-time': (text: string) => !Number.isNaN(instantOf(text)) },
  });
  return ajv.compile(schema);
}

/** What a route knows of a body that was checked. */
type Checked<T> = { readonly in: { readonly json: T }; readonly out: { readonly json: T } };

const takesJson = takes(bodyTypes.json);

/** What may be sent: `most` bytes. */
type BodyLimits = { readonly most?: number };

/**
 * Checks the JSON body of a request against a schema, which is also its type. Refuses with every issue and its place, and what is
 * no JSON or too large. No body at all, of which no type is stated either, is an empty object.
 */
export function jsonRequest<S extends TSchema>(
  schema: S,
  { most = mostBodyBytes }: BodyLimits = {},
): MiddlewareHandler<Env, string, Checked<Payload<S>>> {
  let validate: ValidateFunction | undefined;
  const limit = bodyOfAtMost(most, () => largeBody(most));
  return (context, next) =>
    takesJson(context, async () => {
      const value = await limited(context, limit);
      validate ??= compiled(schema);
      if (!validate(value)) throw new ProblemError(invalidRequest((validate.errors ?? []).map(describeIssue)));
      context.req.addValidatedData('json', value as Payload<S> & object);
      await next();
    });
}

/** Hono's counting comes before whatever reads the body. */
async function limited(context: Context, limit: MiddlewareHandler): Promise<unknown> {
  let value: unknown;
  await limit(context, async () => {
    value = await inputOf(context);
  });
  return value;
}

async function inputOf(context: Context): Promise<unknown> {
  const text = await readBody(context);
  if (text === '' && mediaTypeOf(context) === undefined) return {};
  try {
    return parseJson(text);
  } catch (error) {
    const detail =
      text.trim() === '' ? messageOf('body.empty') : jsonIssueMessage(error, (what) => messageOf('body.not-json', { what }));
    throw new ProblemError(unreadableRequest(detail));
  }
}

/** The part of a route's description that says what its body is. */
export function jsonRequestBody(schema: TSchema): OpenAPIV3_1.RequestBodyObject {
  return { required: true, content: { 'application/json': { schema: described(schema) } } };
}

function describeIssue(error: ErrorObject): ValidationIssue {
  const { instancePath, keyword, params, parentSchema, data } = error;
  switch (keyword) {
    case 'required': {
      const pointer = `${instancePath}/${params.missingProperty}`;
      return validationIssue(pointer, messageOf('body.missing', { name: nameOf(pointer) }));
    }
    case 'additionalProperties': {
      const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
      const given = String(params.additionalProperty);
      const detail = messageOf('body.unknown-key', { name: given });
      return validationIssue(`${instancePath}/${given}`, detail, { allowed: known, nearest: nearestName(given, known) });
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const nearest = typeof data === 'string' ? nearestName(data, allowed) : undefined;
      return validationIssue(instancePath, messageOf('body.not-allowed', { name: nameOf(instancePath), value: String(data) }), {
        allowed,
        nearest,
      });
    }
    default:
      return validationIssue(instancePath, schemaIssueMessage(nameOf(instancePath), error));
  }
}

function nameOf(path: string): MessageValue {
  return path === '' ? messageOf('body.the-body') : `\`${path.slice(1).replaceAll('/', '.')}\``;
}

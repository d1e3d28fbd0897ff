import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../../policies/policy.schema.json' with { type: 'json' };
import { type Diagnostic, type DiagnosticCode, nameHint } from '../diagnostic.ts';
import { shown } from './fact-catalogue.ts';
import type { Path, YamlSource } from './yaml-source.ts';

let validate: ValidateFunction | undefined;

/** Every way in which a policy text departs from the schema, with places. */
export function checkSchema(source: YamlSource): Diagnostic[] {
  validate ??= compile();
  if (validate(source.value)) return [];
  return (validate.errors ?? []).filter((error) => !isEcho(error)).map((error) => toDiagnostic(source, error));
}

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** An error that only repeats another one from further inside. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'propertyNames' || error.keyword === 'if';
}

function toDiagnostic(source: YamlSource, error: ErrorObject): Diagnostic {
  const path = pathOf(error.instancePath);
  const { part, at, ...words } = describe(error, path);
  return { ...source.locate(at ?? path, part), ...words };
}

type Described = { code: DiagnosticCode; message: string; hint?: string; part: 'key' | 'value'; at?: Path };

function describe(error: ErrorObject, path: Path): Described {
  const { keyword, params, data, parentSchema } = error;
  const name = path.length === 0 ? 'the policy' : `\`${path.at(-1)}\``;
  const help = typeof parentSchema?.description === 'string' ? parentSchema.description : undefined;
  if (error.propertyName !== undefined) {
    return {
      code: 'wrong-format',
      message: `\`${error.propertyName}\` cannot be a name here`,
      ...hinted(help),
      part: 'key',
      at: [...path, error.propertyName],
    };
  }
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
      return {
        code: 'unknown-key',
        message: `\`${key}\` is not known here`,
        ...hinted(nameHint(key, known)),
        part: 'key',
        at: [...path, key],
      };
    }
    case 'required':
      return { code: 'missing-key', message: `${name} has no \`${params.missingProperty}\``, part: 'key' };
    case 'type':
      return {
        code: 'wrong-type',
        message: `${name} is ${article(String(params.type))}, not ${shown(data)}`,
        ...hinted(help),
        part: 'value',
      };
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const hint = nameHint(String(data), allowed) ?? `known: ${allowed.map((value) => `\`${value}\``).join(', ')}`;
      return { code: 'wrong-value', message: `${name} cannot be ${shown(data)}`, hint, part: 'value' };
    }
    case 'minProperties':
      return { code: 'empty-condition', message: `${name} is empty`, part: 'value' };
    case 'pattern':
    case 'format':
      return { code: 'wrong-format', message: `${name} cannot be ${shown(data)}`, ...hinted(help), part: 'value' };
    default:
      return { code: 'wrong-value', message: `${name} ${error.message ?? 'is not allowed'}`, ...hinted(help), part: 'value' };
  }
}

function hinted(hint: string | undefined): { hint?: string } {
  return hint === undefined ? {} : { hint: hint.replace(/\.$/, '') };
}

function article(type: string): string {
  return type === 'object'
    ? 'a map of keys'
    : type === 'array'
      ? 'a list'
      : type === 'integer'
        ? 'a whole number'
        : type === 'string'
          ? 'text'
          : `a ${type}`;
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

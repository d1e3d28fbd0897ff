import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../../policies/policy.schema.json' with { type: 'json' };
import { type Diagnostic, nearestName } from '../diagnostic.ts';
import { describeSchemaError, pathOf } from './schema-words.ts';
import type { YamlSource } from './yaml-source.ts';

let validate: ValidateFunction | undefined;

/** Every way in which a policy text departs from the schema, with places. */
export function checkSchema(source: YamlSource): Diagnostic[] {
  validate ??= compile();
  if (validate(source.value)) return [];
  const errors = validate.errors ?? [];
  const misspelt = misspeltKeys(errors);
  return errors
    .filter((error) => !isEcho(error) && !misspelt.has(`${error.instancePath}/${error.params.missingProperty}`))
    .map((error) => toDiagnostic(source, error));
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

/** The keys that unknown ones were probably meant to be; that these are missing need not be said besides. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  return new Set(
    unknown.flatMap(({ instancePath, params, parentSchema }) => {
      const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
      const meant = nearestName(String(params.additionalProperty), known);
      return meant === undefined ? [] : [`${instancePath}/${meant}`];
    }),
  );
}

function toDiagnostic(source: YamlSource, error: ErrorObject): Diagnostic {
  const path = pathOf(error.instancePath);
  const { part, at, ...words } = describeSchemaError(error, path, source.value);
  return { ...source.locate(at ?? path, part), ...words };
}

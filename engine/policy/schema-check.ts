import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { type Diagnostic, diagnosticOf, nearestName } from '../diagnostic.ts';
import { validatePolicy } from './policy-schema.generated.ts';
import { describeSchemaError, pathOf } from './schema-words.ts';
import type { YamlSource } from './yaml-source.ts';

/** Compiled from the schema when the project is built: no `eval` in the page, no wait at the start. */
const validate = validatePolicy as unknown as ValidateFunction;

/** Every way in which a policy text departs from the schema, with places. */
export function checkSchema(source: YamlSource): Diagnostic[] {
  if (validate(source.value)) return [];
  const errors = validate.errors ?? [];
  const misspelt = misspeltKeys(errors);
  return errors
    .filter((error) => !isEcho(error) && !misspelt.has(`${error.instancePath}/${error.params.missingProperty}`))
    .map((error) => toDiagnostic(source, error));
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
  const { part, at, code, message, hint } = describeSchemaError(error, path, source.value);
  return diagnosticOf(source.locate(at ?? path, part), code, message, hint);
}

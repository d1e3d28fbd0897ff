import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { type Diagnostic, nearestName } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { firstFaults, mostFaultsTold } from '../first-faults.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { describeSchemaError, pathOf } from './describe-schema-error.ts';
import { misreadNameDiagnostics } from './misread-names.ts';
import { validatePolicy } from './policy-schema.generated.ts';
import { accepts, type Definition } from './schema-definitions.ts';

/** Compiled from the schema when the project is built: no `eval` in the page, no wait at the start. */
const validate = validatePolicy as unknown as ValidateFunction;

/** Every way in which a policy text departs from the schema, and every name in it that YAML changes, with places. */
export function checkSchema(source: YamlSource): Diagnostic[] {
  const found = validate(source.value) ? [] : (validate.errors ?? []);
  const errors = found.filter((error) => !isMisread(source, error));
  if (errors.length === 0 && source.misread.length === 0) return [];
  const misspelt = misspeltKeys(errors);
  const ofKeys = new Set(errors.flatMap(keyOf));
  return [
    ...misreadNameDiagnostics(source, (path) => ofKeys.has(path.join('\0'))),
    ...firstFaults(
      errors.filter((error) => !isEcho(error) && !misspelt.has(`${error.instancePath}/${error.params.missingProperty}`)),
      (error) => toDiagnostic(source, error),
    ),
  ];
}

/** Whether a name is only wrong because YAML reads it as another one. */
function isMisread(source: YamlSource, { instancePath, propertyName, parentSchema }: ErrorObject): boolean {
  const written = propertyName === undefined ? undefined : source.written([...pathOf(instancePath), propertyName], 'key');
  return written !== undefined && accepts(parentSchema as Definition, written);
}

/** The place of the key that an error is about; none where it is about a value. */
function keyOf({ instancePath, propertyName, params }: ErrorObject): string[] {
  const key: unknown = propertyName ?? params.additionalProperty;
  return key === undefined ? [] : [[...pathOf(instancePath), String(key)].join('\0')];
}

/** An error that only repeats another one from further inside. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'propertyNames' || error.keyword === 'if';
}

/** The keys that unknown ones were probably meant to be; that these are missing need not be said besides. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties').slice(0, mostFaultsTold);
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
  const { part, at, code, message, hint } = describeSchemaError(error, path, source);
  return diagnosticOf(source.locate(at ?? path, part), code, message, hint && asWritten(hint, path, source));
}

/** A hint that says what to write, without the key where that does not stand there: a cell of a table may be the value alone. */
function asWritten(hint: Message, path: Path, source: YamlSource): Message {
  const { code } = hint.values;
  const key = String(path.at(-1));
  if (hint.code !== 'schema.write-code' || typeof code !== 'string' || !code.startsWith(`${key}: `)) return hint;
  const written = source.keyAt?.(path) ?? key;
  const isThere = written === key || written.endsWith(`.${key}`);
  return isThere ? hint : messageOf('schema.write-code', { code: code.slice(key.length + 2) });
}

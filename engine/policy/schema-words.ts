import type { ErrorObject } from 'ajv/dist/2020.js';
import { type DiagnosticCode, knownNames, nameHint } from '../diagnostic.ts';
import { ownValue } from '../own-value.ts';
import { hintFrom, type Phrase, type PhraseValue, phrase, term } from '../phrase.ts';
import { shown } from './fact-catalogue.ts';
import { nameText } from './name-text.ts';
import { type Definition, resolved, typeHint } from './schema-hints.ts';
import type { Words } from './yaml-faults.ts';
import type { Path } from './yaml-source.ts';

type Described = {
  readonly code: DiagnosticCode;
  readonly message: Phrase;
  readonly hint?: Phrase;
  readonly part: 'key' | 'value';
  /** Where it stands, if not at the value that the error is about. */
  readonly at?: Path;
};

/** What an error of the schema means to somebody who writes a policy, and where it stands. */
export function describeSchemaError(error: ErrorObject, path: Path, root: unknown): Described {
  const name = nameOf(error, path, root);
  const { keyword, params, data } = error;
  if (error.propertyName !== undefined) return badName(error, path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, path);
    case 'required':
      return missingKey(error, name, path);
    case 'type':
      return { code: 'wrong-type', ...typeWords(error, name, path), part: 'value' };
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const hint = nameHint(String(data), allowed) ?? knownNames(allowed);
      return { code: 'wrong-value', message: phrase`${name} cannot be ${shown(data)}`, hint, part: 'value' };
    }
    case 'pattern':
    case 'format':
      return { code: 'wrong-format', message: phrase`${name} cannot be ${shown(data)}`, ...hinted(helpOf(error)), part: 'value' };
    case 'minProperties':
      if (path.at(-1) !== 'when')
        return { code: 'wrong-value', message: phrase`${name} is empty`, ...hinted(helpOf(error)), part: 'value' };
      return { code: 'empty-condition', message: phrase`this condition is empty`, hint: alwaysHint, part: 'value' };
    case 'uniqueItems':
      return {
        code: 'wrong-value',
        message: phrase`${name} has this entry twice`,
        part: 'value',
        at: [...path, Math.max(params.i, params.j)],
      };
    default:
      return { code: 'wrong-value', message: limitWords(error, name), ...hinted(helpOf(error)), part: 'value' };
  }
}

const alwaysHint = phrase`leave \`when\` out for a rule that always holds`;

/** The steps of a JSON Pointer. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a value is called in a message: by its key, by its id, or by its number in its list. */
function nameOf({ data }: ErrorObject, path: Path, root: unknown): PhraseValue {
  if (path.length === 0) return phrase`the policy`;
  const parent = path.slice(0, -1).reduce((value, step) => ownValue(value as Record<string, unknown>, step), root);
  if (!Array.isArray(parent)) return nameText(String(path.at(-1)));
  return nameText(idOf(data) ?? '', phrase`entry ${Number(path.at(-1)) + 1} of ${nameText(String(path.at(-2)))}`);
}

function idOf(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null ? (data as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function missingKey(error: ErrorObject, name: PhraseValue, path: Path): Described {
  const message = phrase`${name} has no \`${error.params.missingProperty}\``;
  const at = idOf(error.data) === undefined ? path : [...path, 'id'];
  return { code: 'missing-key', message, ...hinted(missingHint(error)), part: at === path ? 'key' : 'value', at };
}

function badName({ propertyName = '', parentSchema }: ErrorObject, path: Path): Described {
  const help = hintOf(descriptionOf(parentSchema)) ?? phrase`one word in camelCase, as \`seatCount\``;
  const message = phrase`${nameText(propertyName)} cannot be a name here`;
  return { code: 'wrong-format', message, hint: help, part: 'key', at: [...path, propertyName] };
}

function unknownKey({ params, parentSchema }: ErrorObject, path: Path): Described {
  const key = String(params.additionalProperty);
  const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  const hint = nameHint(key, known) ?? knownNames(known);
  return { code: 'unknown-key', message: phrase`${nameText(key)} is not known here`, hint, part: 'key', at: [...path, key] };
}

function typeWords(error: ErrorObject, name: PhraseValue, path: Path): Words {
  const { data, params } = error;
  const kind = kinds[String(params.type)] ?? phrase`a ${String(params.type)}`;
  if (path.length === 0) {
    const message = data === null ? phrase`the file holds no policy` : phrase`a policy is a map of keys, not ${shown(data)}`;
    return { message, hint: phrase`start with \`policy: <vendor>/<policy>\`` };
  }
  if (data === null) return { message: phrase`${name} has no value`, hint: phrase`write ${kind}, or take the key away` };
  const hint = typeHint(error, path) ?? hintOf(helpOf(error));
  return { message: phrase`${name} is ${kind}, not ${shown(data)}`, ...(hint && { hint }) };
}

const kinds: Record<string, Phrase> = {
  object: phrase`a map of keys`,
  array: phrase`a list`,
  integer: phrase`a whole number`,
  number: phrase`a number`,
  string: phrase`text`,
  boolean: phrase`a boolean`,
};

function limitWords({ keyword, params, data }: ErrorObject, name: PhraseValue): Phrase {
  switch (keyword) {
    case 'const':
      return phrase`${name} can only be ${shown(params.allowedValue)}`;
    case 'minLength':
      return data === '' ? phrase`${name} is empty` : phrase`${name} cannot be ${shown(data)}`;
    case 'minItems':
      return params.limit === 1 ? phrase`${name} has no entries` : entryCount(name, params.limit, data);
    case 'maxItems':
      return entryCount(name, params.limit, data);
    case 'minimum':
      return phrase`${name} is at least ${params.limit}, not ${shown(data)}`;
    default:
      return phrase`${name} is not allowed`;
  }
}

function entryCount(name: PhraseValue, wanted: number, data: unknown): Phrase {
  return phrase`${name} has ${wanted} entries, not ${(data as unknown[]).length}`;
}

function missingHint({ params, schema, parentSchema }: ErrorObject): string | undefined {
  const properties = (parentSchema?.properties ?? schema) as Record<string, Definition>;
  const property = properties[String(params.missingProperty)];
  return descriptionOf(property) ?? descriptionOf(resolved(property));
}

function helpOf({ parentSchema }: ErrorObject): string | undefined {
  return descriptionOf(parentSchema);
}

function descriptionOf(schema: unknown): string | undefined {
  const description = (schema as { description?: unknown } | undefined)?.description;
  return typeof description === 'string' ? description : undefined;
}

/** A description of the schema as a hint; how it is said in other languages is made of how these describe the schema. */
function hintOf(description: string | undefined): Phrase | undefined {
  const hint = hintFrom(description ?? '');
  return hint === '' ? undefined : term(hint);
}

function hinted(description: string | undefined): { hint?: Phrase } {
  const hint = hintOf(description);
  return hint ? { hint } : {};
}

import type { ErrorObject } from 'ajv/dist/2020.js';
import { type DiagnosticCode, nameHint } from '../diagnostic.ts';
import { shown } from './fact-catalogue.ts';
import { nameText } from './name-text.ts';
import { type Definition, resolved, typeHint } from './schema-hints.ts';
import type { Path } from './yaml-source.ts';

type Described = {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
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
      const hint = nameHint(String(data), allowed) ?? listed(allowed);
      return { code: 'wrong-value', message: `${name} cannot be ${shown(data)}`, hint, part: 'value' };
    }
    case 'pattern':
    case 'format':
      return { code: 'wrong-format', message: `${name} cannot be ${shown(data)}`, ...hinted(helpOf(error)), part: 'value' };
    case 'minProperties':
      if (path.at(-1) !== 'when')
        return { code: 'wrong-value', message: `${name} is empty`, ...hinted(helpOf(error)), part: 'value' };
      return { code: 'empty-condition', message: 'this condition is empty', hint: alwaysHint, part: 'value' };
    case 'uniqueItems':
      return {
        code: 'wrong-value',
        message: `${name} has this entry twice`,
        part: 'value',
        at: [...path, Math.max(params.i, params.j)],
      };
    default:
      return { code: 'wrong-value', message: `${name} ${limitWords(error)}`, ...hinted(helpOf(error)), part: 'value' };
  }
}

const alwaysHint = 'leave `when` out for a rule that always holds';

/** The steps of a JSON Pointer. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a value is called in a message: by its key, by its id, or by its number in its list. */
function nameOf({ data }: ErrorObject, path: Path, root: unknown): string {
  if (path.length === 0) return 'the policy';
  const parent = path.slice(0, -1).reduce((value, step) => (value as Record<string, unknown>)[step], root);
  if (!Array.isArray(parent)) return nameText(String(path.at(-1)));
  return nameText(idOf(data) ?? '', `entry ${Number(path.at(-1)) + 1} of ${nameText(String(path.at(-2)))}`);
}

function idOf(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null ? (data as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function missingKey(error: ErrorObject, name: string, path: Path): Described {
  const message = `${name} has no \`${error.params.missingProperty}\``;
  const at = idOf(error.data) === undefined ? path : [...path, 'id'];
  return { code: 'missing-key', message, ...hinted(missingHint(error)), part: at === path ? 'key' : 'value', at };
}

function badName({ propertyName = '', parentSchema }: ErrorObject, path: Path): Described {
  const help = descriptionOf(parentSchema) ?? 'one word in camelCase, as `seatCount`';
  const message = `${nameText(propertyName)} cannot be a name here`;
  return { code: 'wrong-format', message, ...hinted(help), part: 'key', at: [...path, propertyName] };
}

function unknownKey({ params, parentSchema }: ErrorObject, path: Path): Described {
  const key = String(params.additionalProperty);
  const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  const hint = nameHint(key, known) ?? listed(known);
  return { code: 'unknown-key', message: `${nameText(key)} is not known here`, hint, part: 'key', at: [...path, key] };
}

function typeWords(error: ErrorObject, name: string, path: Path): { message: string; hint?: string } {
  const { data, params } = error;
  const kind = kinds[String(params.type)] ?? `a ${params.type}`;
  if (path.length === 0) {
    const message = data === null ? 'the file holds no policy' : `a policy is a map of keys, not ${shown(data)}`;
    return { message, hint: 'start with `policy: <vendor>/<policy>`' };
  }
  if (data === null) return { message: `${name} has no value`, hint: `write ${kind}, or take the key away` };
  return { message: `${name} is ${kind}, not ${shown(data)}`, ...hinted(typeHint(error, path) ?? helpOf(error)) };
}

const kinds: Record<string, string> = {
  object: 'a map of keys',
  array: 'a list',
  integer: 'a whole number',
  string: 'text',
};

function limitWords({ keyword, params, data }: ErrorObject): string {
  switch (keyword) {
    case 'const':
      return `can only be ${shown(params.allowedValue)}`;
    case 'minLength':
      return data === '' ? 'is empty' : `cannot be ${shown(data)}`;
    case 'minItems':
      return params.limit === 1 ? 'has no entries' : `has ${params.limit} entries, not ${(data as unknown[]).length}`;
    case 'maxItems':
      return `has ${params.limit} entries, not ${(data as unknown[]).length}`;
    case 'minimum':
      return `is at least ${params.limit}, not ${shown(data)}`;
    default:
      return 'is not allowed';
  }
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

/** A description of the schema as a hint: its first sentence, in small letters. */
function hinted(text: string | undefined): { hint?: string } {
  const [sentence = ''] = text?.split(/\.(?: |$)/) ?? [];
  if (sentence === '') return {};
  return {
    hint: /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence.replace(/^A /, 'a '),
  };
}

function listed(names: readonly string[]): string {
  return `known: ${names.map((name) => `\`${name}\``).join(', ')}`;
}

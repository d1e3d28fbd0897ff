import type { ErrorObject } from 'ajv/dist/2020.js';
import { type DiagnosticCode, knownNames, nameHint } from '../diagnostic.ts';
import { hintFrom, type Message, type MessageValue, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { nameText, quotesHint, shown } from '../shown-text.ts';
import type { Explanation } from '../yaml/syntax-diagnostics.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { meantWord } from './meant-keys.ts';
import { camelCase } from './meant-value.ts';
import { accepts, type Definition, resolved, schemaPlace } from './schema-definitions.ts';
import { placeHint, typeHint, valueHint } from './schema-hints.ts';

type Described = {
  readonly code: DiagnosticCode;
  readonly message: Message;
  readonly hint?: Message;
  readonly part: 'key' | 'value';
  /** Where it stands, if not at the value that the error is about. */
  readonly at?: Path;
};

/** What an error of the schema means to somebody who writes a policy, and where it stands. */
export function describeSchemaError(error: ErrorObject, path: Path, source: YamlSource): Described {
  const name = nameOf(error, path, source.value);
  const { keyword, data } = error;
  const written = source.written(path);
  if (error.propertyName !== undefined) return badName(error, path, source);
  const asText = isMapForText(error) ? valueHint(error, path, written) : undefined;
  if (asText !== undefined)
    return {
      code: 'wrong-type',
      message: messageOf('schema.cannot-be', { name, value: shown(data) }),
      hint: asText,
      part: 'value',
    };
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, path, source);
    case 'required':
      return missingKey(error, name, path);
    case 'type':
      return { code: 'wrong-type', ...describeType(error, name, path, written), part: 'value' };
    case 'enum':
      return { code: 'wrong-value', ...describeChoice(error, name, path, written), part: 'value' };
    case 'pattern':
    case 'format': {
      const hint = valueHint(error, path, written) ?? hintOf(helpOf(error));
      return {
        code: 'wrong-format',
        message: messageOf('schema.cannot-be', { name, value: shown(data) }),
        ...(hint && { hint }),
        part: 'value',
      };
    }
    case 'minProperties':
      if (path.at(-1) !== 'when')
        return { code: 'wrong-value', message: messageOf('schema.empty', { name }), ...hinted(helpOf(error)), part: 'value' };
      return { code: 'empty-condition', message: messageOf('condition.empty'), hint: alwaysHint, part: 'value' };
    case 'uniqueItems': {
      const at = [...path, Math.max(error.params.i, error.params.j)];
      return {
        code: 'wrong-value',
        message: messageOf('schema.entry-twice', { name }),
        hint: messageOf('schema.take-one-away'),
        part: 'value',
        at,
      };
    }
    default: {
      const meant = keyword === 'const' ? valueHint(error, path, written) : undefined;
      const hint = meant ?? limitHint(error, path) ?? hintOf(helpOf(error));
      return { code: 'wrong-value', message: describeLimit(error, name), ...(hint && { hint }), part: 'value' };
    }
  }
}

/** Whether a map, none of those that are allowed, stands where a text could, as an amount as decisions tell it does. */
function isMapForText({ data, parentSchema }: ErrorObject): boolean {
  const { type } = parentSchema as Definition;
  return typeof data === 'object' && data !== null && Array.isArray(type) && type.includes('string');
}

const alwaysHint = messageOf('condition.leave-when-out');

/** The steps of a JSON Pointer. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a value is called in a message: by its key, by its id, or by its number in its list. */
function nameOf({ data }: ErrorObject, path: Path, root: unknown): MessageValue {
  if (path.length === 0) return messageOf('schema.the-policy');
  const parent = valueAt(root, path.slice(0, -1));
  if (!Array.isArray(parent)) return nameText(String(path.at(-1)));
  return nameText(idOf(data) ?? '', entryName(path, root));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce((value, step) => ownValue(value as Record<string, unknown>, step), root);
}

function entryName(path: Path, root: unknown): Message {
  const list = path.slice(0, -1);
  const holder = valueAt(root, list.slice(0, -1));
  return messageOf('schema.entry-of', {
    position: Number(path.at(-1)) + 1,
    list: Array.isArray(holder) ? entryName(list, root) : nameText(String(list.at(-1))),
  });
}

function idOf(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null ? (data as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function missingKey(error: ErrorObject, name: MessageValue, path: Path): Described {
  const message = messageOf('schema.missing-key', { name, key: error.params.missingProperty });
  const at = idOf(error.data) === undefined ? path : [...path, 'id'];
  return { code: 'missing-key', message, ...hinted(missingHint(error, path)), part: at === path ? 'key' : 'value', at };
}

function badName({ propertyName = '', parentSchema }: ErrorObject, path: Path, source: YamlSource): Described {
  const at = [...path, propertyName];
  const written = source.written(at, 'key') ?? propertyName;
  const help =
    hintOf(descriptionOf(parentSchema)) ?? messageOf('check.camel-case-word', { code: camelCase(propertyName) ?? 'seatCount' });
  return {
    code: 'wrong-format',
    message: messageOf('schema.not-a-name', { name: nameText(written) }),
    hint: help,
    part: 'key',
    at,
  };
}

function unknownKey(error: ErrorObject, path: Path, source: YamlSource): Described {
  const key = String(error.params.additionalProperty);
  const at = [...path, key];
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  const hint = placeHint(error, key, path) ?? nameHint(key, known) ?? knownNames(known);
  const message = messageOf('schema.unknown-key', { key: nameText(source.written(at, 'key') ?? key) });
  return { code: 'unknown-key', message, hint, part: 'key', at };
}

function describeType(error: ErrorObject, name: MessageValue, path: Path, written: string | undefined): Explanation {
  const { data, params } = error;
  const kind = kindWords(params.type);
  if (path.length === 0) {
    const message =
      data === null ? messageOf('schema.file-without-policy') : messageOf('schema.policy-not-a-map', { value: shown(data) });
    return { message, hint: messageOf('schema.start-with-policy') };
  }
  if (data === null) {
    const isWord = written !== undefined && accepts(error.parentSchema as Definition, written);
    return describeNothing(name, path, isWord ? written : undefined, messageOf('schema.write', { type: kind }));
  }
  const hint =
    typeHint(error, path, written) ??
    hintOf(helpOf(error)) ??
    hintOf(schemaPlace(path).description) ??
    messageOf('schema.write', { type: kind });
  return { message: messageOf('schema.wrong-type', { name, type: kind, value: shown(data, written) }), hint };
}

/** A key or an entry of a list without a value, or with a word that YAML takes for none. */
function describeNothing(name: MessageValue, path: Path, written: string | undefined, otherwise: Message): Explanation {
  if (written !== undefined && /^\w/.test(written))
    return { message: messageOf('schema.word-for-nothing', { name, written: nameText(written) }), hint: quotesHint(written) };
  return { message: messageOf('schema.no-value', { name }), hint: orAway(path, otherwise) };
}

/** What to do, or else to take away what stands there, where it need not be there. */
function orAway(path: Path, otherwise: Message): Message {
  if (schemaPlace(path).isRequired) return otherwise;
  const isEntry = /^\d+$/.test(String(path.at(-1)));
  return isEntry ? messageOf('schema.or-take-entry-away', { otherwise }) : messageOf('schema.or-take-key-away', { otherwise });
}

function describeChoice(error: ErrorObject, name: MessageValue, path: Path, written: string | undefined): Explanation {
  const { data, params } = error;
  const allowed = (params.allowedValues as unknown[]).map(String);
  if (data === null) return describeNothing(name, path, undefined, knownNames(allowed));
  const isListed = typeof data === 'string' || !Array.isArray(data);
  const meant = typeof data === 'string' ? meantWord(String(path.at(-1)), data) : undefined;
  if (meant !== undefined && allowed.includes(meant))
    return {
      message: messageOf('schema.cannot-be', { name, value: shown(data, written) }),
      hint: messageOf('hint.did-you-mean', { nearest: meant }),
    };
  const hint = (isListed ? nameHint(String(data), allowed) : valueHint(error, path, written)) ?? knownNames(allowed);
  return { message: messageOf('schema.cannot-be', { name, value: shown(data, written) }), hint };
}

/** What a type is called; several of them with `or`. */
function kindWords(type: unknown): Message {
  const [first, ...others] = (Array.isArray(type) ? type : [type])
    .map(String)
    .map((one) => kinds[one] ?? messageOf('schema.type.other', { type: one }));
  return others.reduce(
    (said: Message, next) => messageOf('list.or', { first: said, second: next }),
    first ?? messageOf('schema.type.string'),
  );
}

const kinds: Record<string, Message> = {
  object: messageOf('schema.type.object'),
  array: messageOf('type.list'),
  integer: messageOf('type.whole-number'),
  number: messageOf('type.number'),
  string: messageOf('schema.type.string'),
  boolean: messageOf('type.boolean'),
};

function describeLimit({ keyword, params, data, parentSchema }: ErrorObject, name: MessageValue): Message {
  switch (keyword) {
    case 'const':
      return messageOf('schema.only-allowed', { name, value: shown(params.allowedValue) });
    case 'minLength':
      return data === '' ? messageOf('schema.empty', { name }) : messageOf('schema.cannot-be', { name, value: shown(data) });
    case 'minItems':
      if (params.limit === 1) return messageOf('schema.no-entries', { name });
      return parentSchema?.maxItems !== params.limit
        ? messageOf('schema.too-few-entries', { name, least: params.limit, count: (data as unknown[]).length })
        : entryCount(name, params.limit, data);
    case 'maxItems':
      return parentSchema?.minItems === params.limit
        ? entryCount(name, params.limit, data)
        : messageOf('schema.too-many-entries', { name, most: params.limit, count: (data as unknown[]).length });
    case 'maxProperties':
      return messageOf('schema.too-many-entries', { name, most: params.limit, count: Object.keys(data as object).length });
    case 'maxLength':
      return messageOf('schema.too-long', { name, most: params.limit, count: (data as string).length });
    case 'minimum':
      return messageOf('schema.too-small', { name, least: params.limit, value: shown(data) });
    case 'maximum':
      return messageOf('schema.too-large', { name, most: params.limit, value: shown(data) });
    default:
      return messageOf('schema.not-allowed', { name });
  }
}

/** What to do about a value that is too large, too small or too short, where the description of it does not say so. */
function limitHint({ keyword, params, parentSchema }: ErrorObject, path: Path): Message | undefined {
  const { minimum, maximum } = parentSchema as Definition;
  if ((keyword === 'minimum' || keyword === 'maximum') && minimum !== undefined && maximum !== undefined)
    return messageOf('schema.from-to', { minimum, maximum });
  if (keyword === 'minItems' && path.at(-1) === 'open' && path[0] === 'calendars')
    return messageOf('schema.write-open', { code: 'open: [{ days: mon-fri, from: "09:00", to: "17:00" }]' });
  if (keyword === 'minItems' && params.limit === 1 && !schemaPlace(path).isRequired)
    return messageOf('schema.add-or-take-key-away');
  if (keyword === 'minItems' && path[0] === 'unions') return messageOf('schema.union-of-one');
  if (keyword === 'minLength' && params.limit === 1)
    return orAway(path, messageOf('schema.write', { type: messageOf('schema.type.string') }));
  return undefined;
}

function entryCount(name: MessageValue, wanted: number, data: unknown): Message {
  return messageOf('schema.entry-count', { name, wanted, count: (data as unknown[]).length });
}

function missingHint({ params, schema, parentSchema }: ErrorObject, path: Path): string | undefined {
  const properties = (parentSchema?.properties ?? schema) as Record<string, Definition>;
  const property = properties[String(params.missingProperty)];
  return (
    descriptionOf(property) ??
    descriptionOf(resolved(property)) ??
    schemaPlace([...path, String(params.missingProperty)]).description
  );
}

function helpOf({ parentSchema }: ErrorObject): string | undefined {
  return descriptionOf(parentSchema);
}

function descriptionOf(schema: unknown): string | undefined {
  const description = (schema as { description?: unknown } | undefined)?.description;
  return typeof description === 'string' ? description : undefined;
}

/** A description of the schema as a hint; how it is said in other languages is made of how these describe the schema. */
function hintOf(description: string | undefined): Message | undefined {
  const hint = hintFrom(description ?? '');
  return hint === '' ? undefined : textMessage(hint);
}

function hinted(description: string | undefined): { hint?: Message } {
  const hint = hintOf(description);
  return hint ? { hint } : {};
}

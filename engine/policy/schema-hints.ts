import type { ErrorObject } from 'ajv/dist/2020.js';
import { stringify } from 'yaml';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { quotesHint } from '../shown-text.ts';
import { commonFacts, derivedFacts } from '../vocabulary/facts.ts';
import { targetKinds } from '../vocabulary/metrics.ts';
import { meantKey, meantWord } from './meant-keys.ts';
import { meantValue } from './meant-value.ts';
import { namedDays } from './named-days.ts';
import { accepts, type Definition, definitionAt, policyDefinition, resolved } from './schema-definitions.ts';

/** Longer texts are not written out in a hint. */
const longest = 60;

/** Keys that take texts of a form that the schema does not know: a number in quotes would not be one. */
const otherwiseChecked: ReadonlySet<string> = new Set(['timeZone', 'language', 'defaultLanguage', 'asOf']);

/** How a value that the schema does not allow was probably meant, where that can be told. `written` is how it stands in the text. */
export function valueHint({ data, parentSchema }: ErrorObject, path: Path, written: string | undefined): Message | undefined {
  const wanted = parentSchema as Definition;
  const word = typeof data === 'string' ? meantWord(String(path.at(-1)), data) : undefined;
  if (word !== undefined && accepts(wanted, word)) return writeHint(path, word);
  const special = placedValueHint(wanted, data, path);
  if (special !== undefined) return special;
  const isAnyText = !otherwiseChecked.has(String(path.at(-1))) || typeof (Array.isArray(data) ? data[0] : data) === 'string';
  const meant = isAnyText ? meantValue(wanted, data, written ?? String(data)) : undefined;
  if (meant !== undefined && meant === written) return quotesHint(written);
  if (typeof meant !== 'object' && meant !== undefined && String(meant) === data) return messageOf('hint.write-without-quotes');
  if (meant !== undefined) return writeHint(path, meant);
  return Array.isArray(data) ? severalHint(wanted, data, path) : undefined;
}

/** The forms in which a time can be written. */
const amounts: ReadonlySet<string | undefined> = new Set(
  ['amount', 'promisedAmount'].map((name) => resolved({ $ref: `#/$defs/${name}` })?.pattern),
);

/** What is said where the value itself is right and belongs elsewhere, or can be said in several ways. */
function placedValueHint(wanted: Definition, data: unknown, path: Path): Message | undefined {
  if (typeof data !== 'string') return undefined;
  if (path.at(-2) === 'contacts' && /[@+]|:\/\//.test(data)) return messageOf('schema.declare-contact');
  if (!amounts.has(wanted.pattern)) return undefined;
  const [, digits, unit] = /^(\d+) (?:business|working|office|service|opening)[ -](hours?|minutes?)$/i.exec(data) ?? [];
  if (unit !== undefined) return messageOf('schema.hours-under-on', { code: `${digits} ${unit.toLowerCase()}` });
  return /\d/.test(data) || meantValue(wanted, data) !== undefined ? undefined : messageOf('schema.write-amount');
}

/** How a value of the wrong type was probably meant, where that can be told. */
export function typeHint(error: ErrorObject, path: Path, written: string | undefined): Message | undefined {
  const { data, params } = error;
  const wanted = error.parentSchema as Definition;
  const key = path.at(-1);
  // A key of a target that stands beside it is read as the name of a metric.
  if (path[0] === 'targets' && path.length === 3 && Object.hasOwn(wanted.properties ?? {}, String(key)))
    return messageOf('schema.place-inside', { names: targetKinds.map((kind) => `\`${kind}\``).join(', ') });
  if (params.type === 'object') return mapHint(wanted, data, path, written);
  const hint = valueHint(error, path, written);
  if (hint !== undefined) return hint;
  return params.type === 'array' ? listHint(wanted, data) : undefined;
}

const holidays = resolved({ $ref: '#/$defs/holidays' });

const facts = [...commonFacts, ...derivedFacts].map(({ name }) => name);

/** Where a key belongs that its map does not know: under another name, in one of the map's parts, or at the top of the policy. */
export function placeHint({ parentSchema, data }: ErrorObject, key: string, path: Path): Message | undefined {
  const { properties = {} } = parentSchema as Definition;
  const holder = resolved(definitionAt(path));
  const meant = holder && meantKey(holder, key);
  if (meant !== undefined && !Object.hasOwn(data as object, meant)) return messageOf('hint.did-you-mean', { nearest: meant });
  if (
    path.length === 1 &&
    path[0] === 'closure' &&
    Object.hasOwn(resolved({ $ref: '#/$defs/closingRule' })?.properties ?? {}, key)
  )
    return messageOf('schema.closing-rules', { code: 'closure: [{ id: …, within: …, label: … }]' });
  if (holder === holidays && namedDays(key) !== undefined) return messageOf('schema.place-inside', { names: '`days`' });
  if (properties.when !== undefined && facts.includes(key)) return messageOf('schema.place-inside', { names: '`when`' });
  const inside = Object.entries(properties).filter(([, part]) => Object.hasOwn(resolved(part)?.properties ?? {}, key));
  if (inside.length > 0) return messageOf('schema.place-inside', { names: inside.map(([name]) => `\`${name}\``).join(', ') });
  const top = Object.hasOwn(policyDefinition.properties ?? {}, key) ? resolved(policyDefinition.properties?.[key]) : undefined;
  return path.length > 0 && typeof top?.type === 'string' && /^(object|array)$/.test(top.type)
    ? messageOf('schema.place-at-top')
    : undefined;
}

function mapHint(wanted: Definition, data: unknown, path: Path, written: string | undefined): Message | undefined {
  const { properties, required = [] } = wanted;
  const compared = typeof data === 'string' ? /^(\w+)(?: *={1,3} *| +is +)([\w-]+)$/.exec(data) : null;
  if (path.at(-1) === 'when' && compared !== null)
    return messageOf('schema.write-code', { code: `when: { ${compared[1]}: ${compared[2]} }` });
  if (path.at(-1) === 'when')
    return Array.isArray(data) && data.every((one) => typeof one === 'object')
      ? messageOf('schema.put-under-all-or-any')
      : messageOf('schema.write-when');
  if (properties === undefined) {
    const isNames = typeof wanted.additionalProperties === 'object' && resolved(wanted.additionalProperties)?.type === 'object';
    return isNames ? messageOf('schema.write-under-names', { code: underName(data) }) : undefined;
  }
  if (resolved(definitionAt(path)) === holidays && Array.isArray(data) && typeof data[0] === 'string' && namedDays(data[0]))
    return messageOf('schema.write-code', { code: `holidays: { days: { ${data[0]}: … } }` });
  const whole = typeof data === 'string' ? meantValue(wanted, data, written) : undefined;
  if (whole !== undefined) return writeHint(path, whole);
  if (Array.isArray(data) && data.length === 1 && accepts(wanted, data[0])) return messageOf('schema.write-as-map');
  if (typeof data === 'string' || typeof data === 'number') {
    const inner = innerValue(properties, data, written);
    if (inner !== undefined && required.every((key) => key === inner[0])) return writeHint(path, Object.fromEntries([inner]));
  }
  return messageOf('schema.keys-are', {
    names: Object.keys(properties)
      .map((name) => `\`${name}\``)
      .join(', '),
  });
}

/** How an entry of a list is written under its name. */
function underName(data: unknown): string {
  const [first] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const isName = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9-]+$/.test(value);
  if (isName(first)) return `${first}: { label: … }`;
  const { id } = (typeof first === 'object' ? (first ?? {}) : {}) as { readonly id?: unknown };
  return isName(id) ? `${id}: { … }` : 'name: { … }';
}

/** The key of a map under which a single value was probably meant, with that value: the one that has its form, or its label. */
function innerValue(
  properties: Readonly<Record<string, Definition>>,
  data: string | number,
  written: string | undefined,
): [string, unknown] | undefined {
  const formed = Object.entries(properties).filter(
    ([, part]) => hasOwnForm(part) && (typeof data === 'string' || resolved(part)?.type === 'integer'),
  );
  const exact = formed.filter(([, part]) => accepts(part, data)).map(([key]): [string, unknown] => [key, data]);
  const likely = formed
    .map(([key, part]): [string, unknown] => [key, meantValue(part, data, written)])
    .filter(([, meant]) => meant !== undefined);
  const [first, second] = exact.length > 0 ? exact : likely;
  if (first !== undefined) return typeof data === 'number' && second !== undefined ? undefined : first;
  const isTerm = properties.label !== undefined && !Object.values(properties).some(hasOwnForm);
  return typeof data === 'string' && isTerm && accepts(properties.label, data) ? ['label', data] : undefined;
}

/** Whether few texts or numbers are values of a key, so that one that is tells which key was meant. */
function hasOwnForm(part: Definition): boolean {
  const { enum: values, pattern, type } = resolved(part) ?? {};
  if (values !== undefined || type === 'integer') return true;
  return pattern !== undefined && resolved(part) !== resolved({ $ref: '#/$defs/id' });
}

function listHint({ items, minItems }: Definition, data: unknown): Message | undefined {
  const item = resolved(items);
  if (item !== undefined && item === resolved({ $ref: '#/$defs/warnPoint' }))
    return messageOf('schema.write-warn-points', { code: '[75 %, 30 minutes]' });
  if (minItems === 2 && item?.type === 'string') return messageOf('schema.write-two-names');
  if (item?.type === 'array') return messageOf('schema.write-spans');
  if (item?.type !== 'object') return undefined;
  const [first] = item.required ?? [];
  if (item === resolved({ $ref: '#/$defs/targetRule' }) && typeof data === 'object' && data !== null && !('id' in data))
    return messageOf('schema.write-target-table', {
      code: '[{ id: times, table: { rows: severity, cells: { p1: { response.within: 1 hour } } }, … }]',
    });
  const isEntry = typeof data === 'object' && data !== null && first !== undefined && first in data;
  return isEntry || (first !== 'id' && first !== 'name')
    ? messageOf('schema.start-entries')
    : messageOf('schema.start-entries-with', { key: first });
}

/** What can be done where several values stand and only one can. */
function severalHint(wanted: Definition, data: readonly unknown[], path: Path): Message | undefined {
  const key = String(path.at(-1));
  const names = data.filter((one) => typeof one === 'string');
  const [first] = names;
  if (first === undefined || names.length < data.length || !names.every((one) => accepts(wanted, one))) return undefined;
  if (otherwiseChecked.has(key) || (wanted.pattern === undefined && wanted.enum === undefined)) return undefined;
  if (['hours', 'on', 'dueWithinHours'].includes(key) || (key === 'then' && path[0] === 'clocks'))
    return messageOf('schema.name-under-unions');
  if (key === 'then' && path[0] === 'routing' && path[1] === 'desks') return messageOf('schema.write-alternates');
  return messageOf('schema.write-one-of', { code: codeOf(path, first) });
}

function writeHint(path: Path, value: unknown): Message | undefined {
  const code = codeOf(path, value);
  return code.length <= longest && !/[`\p{Cc}]/u.test(code) ? messageOf('schema.write-code', { code }) : undefined;
}

/** A value as it is written behind its key, or in its list. */
function codeOf(path: Path, value: unknown): string {
  const key = String(path.at(-1) ?? '');
  return `${/^\d+$/.test(key) ? '' : `${key}: `}${flowText(value)}`;
}

/** A value in one line, as it can stand in braces too; times of day in quotes, as policies write them. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${flowText(key)}: ${flowText(inner)}`)
      .join(', ')} }`;
  if (typeof value === 'string' && /^\d{1,2}:\d{2}$/.test(value)) return JSON.stringify(value);
  return stringify([value], { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim().slice(1, -1);
}

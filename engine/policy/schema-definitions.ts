import schema from '../../policies/policy.schema.json' with { type: 'json' };
import { isDay } from '../instant.ts';

/** What is read of a definition of the schema. */
export type Definition = {
  readonly $ref?: string;
  /** One type, or several that a value may have. */
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  /** What is required where the others of its kind are not said. */
  readonly then?: { readonly required?: readonly string[] };
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly additionalProperties?: boolean | Definition;
  readonly items?: Definition;
};

/** The definitions that the parts of the schema refer to, by name. */
export const definitions = schema.$defs as Record<string, object> as Readonly<Record<string, Definition>>;

/** The definition of a policy. */
export const policyDefinition = schema as unknown as Definition;

/** A definition, or the one that it refers to. */
export function resolved(definition: Definition | undefined): Definition | undefined {
  const name = definition?.$ref?.split('/').at(-1);
  return name === undefined ? definition : resolved(definitions[name]);
}

/** The definition of what stands at a path of a policy. */
export function definitionAt(path: readonly (string | number)[]): Definition | undefined {
  let part: Definition | undefined = policyDefinition;
  for (const step of path) {
    const holder: Definition = resolved(part) ?? {};
    const { properties = {}, additionalProperties, items } = holder;
    part = Object.hasOwn(properties, step)
      ? properties[step]
      : typeof additionalProperties === 'object'
        ? additionalProperties
        : items;
  }
  return part;
}

/** What the schema says of the place at a path: what its key means there, and whether that has to be there. */
export function schemaPlace(path: readonly (string | number)[]): { readonly description?: string; readonly isRequired: boolean } {
  const last = path.at(-1);
  const part = definitionAt(path);
  const holder = resolved(definitionAt(path.slice(0, -1)));
  const isRequired =
    last !== undefined && [...(holder?.required ?? []), ...(holder?.then?.required ?? [])].includes(String(last));
  const description = part?.description ?? resolved(part)?.description;
  return { ...(description !== undefined && { description }), isRequired };
}

/** A definition of several types as one for each of them. */
export function alternatives(definition: Definition): (Definition & { readonly type?: string })[] {
  const { type, ...rest } = definition;
  if (type === undefined) return [rest];
  return typeof type === 'string' ? [{ ...rest, type }] : type.map((one) => ({ ...rest, type: one }));
}

/** Whether a value is one that a definition allows, as far as policies use definitions. */
export function accepts(definition: Definition | undefined, value: unknown): boolean {
  const wanted = resolved(definition) ?? {};
  return typeof wanted.type === 'object' ? alternatives(wanted).some((one) => isAllowed(one, value)) : isAllowed(wanted, value);
}

function isAllowed(allowed: Definition, value: unknown): boolean {
  if (allowed.enum !== undefined) return allowed.enum.includes(value);
  if (allowed.const !== undefined) return value === allowed.const;
  switch (allowed.type) {
    case 'string':
      return typeof value === 'string' && acceptsText(allowed, value);
    case 'integer':
    case 'number':
      return typeof value === 'number' && acceptsNumber(allowed, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value) && acceptsList(allowed, value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && acceptsMap(allowed, value);
    default:
      return true;
  }
}

function acceptsText({ pattern, format, minLength = 0 }: Definition, text: string): boolean {
  if (text.length < minLength || (pattern !== undefined && !new RegExp(pattern).test(text))) return false;
  return format === 'date' ? isDay(text) : format === 'uri' ? /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) : true;
}

function acceptsNumber({ type, minimum = -Infinity, maximum = Infinity }: Definition, value: number): boolean {
  return value >= minimum && value <= maximum && (type !== 'integer' || Number.isInteger(value));
}

function acceptsList({ items, minItems = 0, maxItems = Infinity }: Definition, list: readonly unknown[]): boolean {
  return list.length >= minItems && list.length <= maxItems && list.every((item) => accepts(items, item));
}

function acceptsMap({ properties = {}, required = [], additionalProperties = true }: Definition, map: object): boolean {
  const known = (key: string): boolean | Definition =>
    Object.hasOwn(properties, key) ? (properties[key] ?? true) : additionalProperties;
  return (
    required.every((key) => Object.hasOwn(map, key)) &&
    Object.entries(map).every(([key, value]) => {
      const definition = known(key);
      return typeof definition === 'boolean' ? definition : accepts(definition, value);
    })
  );
}

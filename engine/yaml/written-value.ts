import { stringify } from 'yaml';

const widest = 118;

/** A value in one line, as it stands in braces and brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${flowText(item)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return scalarText(value, true);
}

/** A key as it is written. */
export function keyText(key: string): string {
  return scalarText(key, true);
}

/** A single value as it is written, in quotes where it has to be; times of day always are, as policies write them. */
export function scalarText(value: unknown, isInFlow: boolean): string {
  if (typeof value === 'string' && (/^\d{1,2}:\d{2}$/.test(value) || /\p{Cc}/u.test(value))) return JSON.stringify(value);
  const options = { lineWidth: 0, blockQuote: false } as const;
  if (!isInFlow) return stringify({ k: value }, options).slice(3).trimEnd();
  return stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false })
    .trim()
    .slice(1, -1)
    .trim();
}

/**
 * What stands after a key and its colon: in the same line where it is short, in lines of its own otherwise. `indent` is how far the
 * key stands from the left. Lists of maps stand in lines of their own, unless everything has to stand in one line.
 */
export function valueText(value: unknown, indent: number, eol: string, isOneLine = false): string {
  if (!isMap(value) && !Array.isArray(value)) return ` ${scalarText(value, false)}`;
  const flow = flowText(value);
  const isTable = Array.isArray(value)
    ? value.some(isMap)
    : Object.values(value).some((item) => isMap(item) || Array.isArray(item));
  if (isOneLine || flow === '{}' || flow === '[]' || (!isTable && indent + flow.length <= widest)) return ` ${flow}`;
  const pad = ' '.repeat(indent + 2);
  if (Array.isArray(value)) return value.map((item) => `${eol}${pad}- ${itemText(item, indent + 2, eol)}`).join('');
  return Object.entries(value)
    .map(([key, item]) => `${eol}${pad}${keyText(key)}:${valueText(item, indent + 2, eol)}`)
    .join('');
}

/** What stands after the dash of a list's entry. `indent` is how far the dash stands from the left. */
export function itemText(value: unknown, indent: number, eol: string): string {
  if (!isMap(value) || Object.keys(value).length === 0)
    return isMap(value) || Array.isArray(value) ? flowText(value) : scalarText(value, false);
  const isSmall = !('id' in value) && !('name' in value) && flowText(value).length + indent + 2 <= widest;
  if (isSmall) return flowText(value);
  return Object.entries(value)
    .map(([key, item]) => `${keyText(key)}:${valueText(item, indent + 2, eol)}`)
    .join(`${eol}${' '.repeat(indent + 2)}`);
}

/** A map's entry as it stands in braces. */
export function flowEntry(key: string, value: unknown): string {
  return `${keyText(key)}: ${flowText(value)}`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

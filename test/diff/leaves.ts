import type { SupportPolicy } from '../../engine/index.ts';

export type Path = readonly (string | number)[];

/** The places of all values in a document that are neither maps nor lists. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => leavesOf(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** The places of all entries of lists, and of all keys of maps. */
export function entriesOf(value: unknown, path: Path = []): Path[] {
  const inner = (part: unknown, key: string | number): Path[] => [[...path, key], ...entriesOf(part, [...path, key])];
  if (Array.isArray(value)) return value.flatMap((part, index) => inner(part, index));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => inner(part, key));
}

/** The document with another value at a place, whatever the place takes: hours stay hours, amounts amounts. */
export function withLeafChanged(document: SupportPolicy, path: Path): SupportPolicy {
  return changedAt(document, path, (value) => otherThan(value, path)) as SupportPolicy;
}

/** The document without what stands at a place. */
export function without(document: SupportPolicy, path: Path): SupportPolicy {
  return changedAt(document, path, () => undefined) as SupportPolicy;
}

/** A place as a JSON Pointer. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function changedAt(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  const part = (value as Record<string | number, unknown>)[step];
  const changed = changedAt(part, rest, change);
  if (Array.isArray(value)) return changed === undefined ? value.toSpliced(Number(step), 1) : value.with(Number(step), changed);
  const { [step]: _, ...others } = value as Record<string | number, unknown>;
  return changed === undefined ? others : { ...(value as object), [step]: changed };
}

function otherThan(value: unknown, path: Path): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^\d\d:\d\d$/.test(text)) return text === '03:15' ? '03:16' : '03:15';
  if (path.at(-1) === 'days') return text === 'sat' ? 'sun' : 'sat';
  if (/^\d+ /.test(text) && path.at(-1) === 'within') return text.replace(/^\d+/, (figure) => String(Number(figure) + 1));
  if (path.at(-1) === 'id' || path.at(-1) === 'type') return `${text}-other`;
  return `${text}x`;
}

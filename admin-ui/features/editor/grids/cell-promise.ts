import type { WrittenTarget } from '../rules/format-target.ts';

/** What a cell promises together with what stands beside its table; nothing where the cell says nothing. */
export function promiseOf(value: unknown, setting: string, shared: WrittenTarget): WrittenTarget {
  if (value === undefined || value === null) return {};
  const { within: _, commitment: __, ...terms } = shared as WrittenTarget & Readonly<Record<string, unknown>>;
  return { ...terms, ...(isMap(value) ? value : { [setting]: value }) };
}

/** What a cell has to say so that it promises something: the time alone, or a map of what differs from what stands beside its table. */
export function cellOfPromise(target: WrittenTarget | undefined, setting: string, shared: WrittenTarget): unknown {
  const beside = shared as Readonly<Record<string, unknown>>;
  const own = Object.entries(target ?? {}).filter(([key, value]) => JSON.stringify(beside[key]) !== JSON.stringify(value));
  const [only] = own;
  if (only === undefined) return undefined;
  if (own.length === 1 && only[0] === setting && typeof only[1] !== 'object') return only[1];
  return Object.fromEntries(own);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

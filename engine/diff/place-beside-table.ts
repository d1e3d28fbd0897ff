import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import type { Policy } from '../policy/policy.ts';
import { cellOf } from '../policy/tables.ts';
import { stableText } from './facets.ts';

/** Where something that a cell of a table says is written beside that table, for all its cells: the list, the table and the place in its rule; undefined for what the cell says itself, and for all that is no cell. */
export function placeBesideTable({ document, asWritten }: Policy, path: Path): string | undefined {
  if (asWritten === undefined) return undefined;
  const depth = path.findIndex((step) => typeof step === 'number');
  const rule = depth === -1 ? undefined : valueAt(document, path.slice(0, depth + 1));
  const cell = typeof rule === 'object' && rule !== null ? cellOf(rule) : undefined;
  if (cell === undefined) return undefined;
  const list = valueAt(asWritten, path.slice(0, depth));
  const table = Array.isArray(list) ? list.find((one) => (one as { readonly id?: unknown }).id === cell.table) : undefined;
  const inner = path.slice(depth + 1);
  const beside = valueAt(table, inner);
  const isSame = beside !== undefined && inner.length > 0 && stableText(beside) === stableText(valueAt(document, path));
  return isSame ? [...path.slice(0, depth), cell.table, ...inner].join('/') : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => ownValue(inner as Readonly<Record<string, unknown>> | undefined, step), value);
}

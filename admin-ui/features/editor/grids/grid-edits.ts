import { onlyColumn, ownValue, type Path } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import { isInherited, isOverride, type LayeredPolicy } from '../layers/layered-policy.ts';
import type { GridAxis, GridSheet, GridTable } from './grid-table.ts';

/** Where the cells of a sheet stand. */
function cellsPath({ path }: GridTable, { key }: Pick<GridSheet, 'key'>): Path {
  return [...path, 'table', 'cells', ...(key === undefined ? [] : [key])];
}

/** Where a cell stands, or would: of a row that names what it sets, the settings of one part of its rule. */
export function cellPaths({ document }: LayeredPolicy, table: GridTable, sheet: GridSheet, row: string, column: string): Path[] {
  const path = [...cellsPath(table, sheet), row];
  if (table.columnsAre === 'answers') return [[...path, column]];
  if (column === onlyColumn) return [path];
  return Object.keys((valueAt(document, path) ?? {}) as Readonly<Record<string, unknown>>)
    .filter((key) => key === column || key.startsWith(`${column}.`))
    .map((key) => [...path, key]);
}

/**
 * The edits that put a value into a cell; undefined empties it, and takes a row and a sheet away that say nothing any more. A cell that
 * stands over a base's gives that back; one of a base is cleared by `~`.
 */
export function cellEdits(
  policy: LayeredPolicy,
  table: GridTable,
  sheet: GridSheet,
  row: string,
  column: string,
  value: unknown,
): PolicyEdit[] {
  const places = cellPaths(policy, table, sheet, row, column);
  if (value === undefined) return places.flatMap((path) => emptyingEdits(policy, table, path));
  if (table.columnsAre === 'answers' || column === onlyColumn) return places.map((path) => ({ kind: 'set', path, value }));
  return partEdits(policy, [...cellsPath(table, sheet), row], column, value);
}

function emptyingEdits(policy: LayeredPolicy, table: GridTable, path: Path): PolicyEdit[] {
  const value = valueAt(policy.document, path);
  if (value === undefined || value === null) return [];
  if (isInherited(policy, path)) return [{ kind: 'set', path, value: null }];
  if (isOverride(policy, path)) return [{ kind: 'remove', path }];
  return [{ kind: 'remove', path: emptiedPath(policy, path, cellsPath(table, { key: undefined }).length) }];
}

/**
 * The edits that empty cells of a sheet. `written` are the places, as `\n` joins them, into which something is put in the same step: what
 * holds them stays.
 */
export function emptiedEdits(
  policy: LayeredPolicy,
  table: GridTable,
  sheet: GridSheet,
  cells: readonly { readonly row: string; readonly column: string }[],
  written: ReadonlySet<string> = new Set(),
): PolicyEdit[] {
  const paths = cells.flatMap(({ row, column }) => cellPaths(policy, table, sheet, row, column));
  const gone = new Set(paths.map((path) => path.join('\n')));
  const depth = cellsPath(table, { key: undefined }).length;
  /** Whether nothing is left at a path once these cells are empty. */
  const isLeftEmpty = (path: Path): boolean => {
    const key = path.join('\n');
    if (gone.has(key)) return true;
    if (
      isInherited(policy, path) ||
      isOverride(policy, path) ||
      [...written].some((one) => one === key || one.startsWith(`${key}\n`))
    )
      return false;
    const value = valueAt(policy.document, path);
    if (value === null || value === undefined) return true;
    return (
      typeof value === 'object' && path.length < depth + 2 && Object.keys(value).every((step) => isLeftEmpty([...path, step]))
    );
  };
  const removed = new Set<string>();
  return paths.flatMap((path): PolicyEdit[] => {
    const value = valueAt(policy.document, path);
    if (value === undefined || value === null) return [];
    if (isInherited(policy, path)) return [{ kind: 'set', path, value: null }];
    let place = path;
    while (place.length - 1 > depth && isLeftEmpty(place.slice(0, -1))) place = place.slice(0, -1);
    const key = place.join('\n');
    if (removed.has(key)) return [];
    removed.add(key);
    return [{ kind: 'remove', path: place }];
  });
}

/** The edits that put settings of one part into a row: where that part is a map, into it, and otherwise each under its own name. */
function partEdits({ document }: LayeredPolicy, row: Path, part: string, value: unknown): PolicyEdit[] {
  const written = (valueAt(document, row) ?? {}) as Readonly<Record<string, unknown>>;
  const isOne = typeof value !== 'object' || value === null;
  if (isOne) return [{ kind: 'set', path: [...row, part], value }];
  const known = written[part];
  const inMap = typeof known === 'object' && known !== null;
  const place = (key: string): Path => (inMap ? [...row, part, key] : [...row, `${part}.${key}`]);
  const now = Object.entries(value);
  const before = inMap
    ? Object.keys(known)
    : Object.keys(written).flatMap((key) => (key.startsWith(`${part}.`) ? [key.slice(part.length + 1)] : []));
  return [
    ...now.map(([key, one]): PolicyEdit => ({ kind: 'set', path: place(key), value: one })),
    ...before.filter((key) => !(key in value)).map((key): PolicyEdit => ({ kind: 'remove', path: place(key) })),
  ];
}

/** The widest part, below a depth, in which nothing but what stands at a path says something. */
function emptiedPath({ document }: LayeredPolicy, path: Path, depth: number): Path {
  const parent = path.slice(0, -1);
  if (parent.length <= depth) return path;
  const entries = Object.values((valueAt(document, parent) ?? {}) as Readonly<Record<string, unknown>>);
  const said = entries.filter((one) => one !== null && one !== undefined);
  return said.length > 1 ? path : emptiedPath({ document } as LayeredPolicy, parent, depth);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => ownValue(inner as Readonly<Record<string, unknown>> | undefined, step), value);
}

/** The places at which a key of a table is written. */
function keyPaths(policy: LayeredPolicy, table: GridTable, axis: GridAxis, sheet: GridSheet, key: string): Path[] {
  const cells = cellsPath(table, sheet);
  const places =
    axis === 'sheets'
      ? [[...cellsPath(table, { key: undefined }), key]]
      : axis === 'rows'
        ? [[...cells, key]]
        : sheet.rows.flatMap((row) => cellPaths(policy, table, sheet, row, key));
  return places.filter((path) => valueAt(policy.document, path) !== undefined);
}

/** Whether a key is written, at least in part, in what the policy takes over: it can neither be changed nor taken away here. */
export function isFixedKey(policy: LayeredPolicy, table: GridTable, axis: GridAxis, sheet: GridSheet, key: string): boolean {
  return keyPaths(policy, table, axis, sheet, key).some((path) => isInherited(policy, path) || isOverride(policy, path));
}

/** The edits that give a row, a column or a sheet another key, where it stands. */
export function keyEdits(
  policy: LayeredPolicy,
  table: GridTable,
  axis: GridAxis,
  sheet: GridSheet,
  from: string,
  to: string,
): PolicyEdit[] {
  return keyPaths(policy, table, axis, sheet, from).map((path) => ({ kind: 'rename', path, key: to }));
}

/** The edits that take a row, a column or a sheet away, with all its cells. */
export function removalEdits(
  policy: LayeredPolicy,
  table: GridTable,
  axis: GridAxis,
  sheet: GridSheet,
  key: string,
): PolicyEdit[] {
  const depth = cellsPath(table, { key: undefined }).length;
  return keyPaths(policy, table, axis, sheet, key).map((path) => ({
    kind: 'remove',
    path: emptiedPath(policy, path, depth),
  }));
}

/** The edits that have a table go along another question, or along sheets too; undefined takes its sheets away, of which it may have one. */
export function factEdits(table: GridTable, axis: GridAxis, fact: string | undefined): PolicyEdit[] {
  const place = [...table.path, 'table'];
  const set: PolicyEdit =
    fact === undefined ? { kind: 'remove', path: [...place, axis] } : { kind: 'set', path: [...place, axis], value: fact };
  const had = table.facts.sheets !== undefined;
  if (axis !== 'sheets' || had === (fact !== undefined)) return [set];
  const cells = (table.rule.table as { readonly cells?: Readonly<Record<string, unknown>> } | undefined)?.cells ?? {};
  const next = fact === undefined ? (Object.values(cells)[0] ?? {}) : { '*': cells };
  return [set, { kind: 'set', path: [...place, 'cells'], value: next }];
}

/**
 * The edits that bring a row or a column to another place among those of its sheet; undefined where it cannot stand there: what a base
 * says keeps its place, and so do keys that are whole numbers, and a column that the rows before it do not have.
 */
export function moveEdits(
  policy: LayeredPolicy,
  table: GridTable,
  axis: Exclude<GridAxis, 'sheets'>,
  sheet: GridSheet,
  from: number,
  to: number,
): PolicyEdit[] | undefined {
  const wanted = [...sheet[axis]];
  wanted.splice(to, 0, ...wanted.splice(from, 1));
  if (from === to || wanted.some((key) => isFixedKey(policy, table, axis, sheet, key))) return undefined;
  const cells = cellsPath(table, sheet);
  const lineOf = (key: string): number =>
    wanted.findIndex(
      (one) => one === key || (table.columnsAre === 'settings' && axis === 'columns' && key.startsWith(`${one}.`)),
    );
  const maps = axis === 'rows' ? [cells] : sheet.rows.map((row) => [...cells, row]);
  const orders = maps.map((path) => {
    const value = valueAt(policy.document, path);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return { path, keys, sorted: [...keys].sort((one, other) => lineOf(one) - lineOf(other)) };
  });
  const shown = [...new Set(orders.flatMap(({ sorted }) => sorted.map(lineOf)))];
  const isReached = shown.length === wanted.length && shown.every((line, place) => line === place);
  if (!isReached || orders.some(({ keys }) => keys.some((key) => /^\d+$/.test(key)))) return undefined;
  return orders.flatMap(({ path, keys, sorted }) => {
    const now = [...keys];
    return sorted.flatMap((key, place): PolicyEdit[] => {
      const at = now.indexOf(key);
      if (at === place) return [];
      now.splice(place, 0, ...now.splice(at, 1));
      return [{ kind: 'move', path, from: at, to: place }];
    });
  });
}

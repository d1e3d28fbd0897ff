import type { Path } from '../path.ts';
import type { FactCatalogue, FactDeclaration } from '../vocabulary/facts.ts';
import { clockList, ruleListIds, ruleLists } from '../vocabulary/stages.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { factCatalogue } from './fact-catalogue.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
import { anyKey, keyMeaning } from './table-keys.ts';
import { mergeTraced, type Traced, trace, untraced } from './traced.ts';

/** Which cell of which table a rule was, by the keys of its sheet, row and column; kept by the rule under `cell`. */
export type Cell = { readonly table: string; readonly keys: readonly string[] };

/** The cell that a rule was; undefined for a rule that was written as one. */
export function cellOf(rule: object): Cell | undefined {
  return (rule as { readonly cell?: Cell }).cell;
}

/** How a rule is called where it is spoken of as people wrote it: a cell by its table. */
export function writtenId(rule: { readonly id: string }): string {
  return cellOf(rule)?.table ?? rule.id;
}

/** A list in which tables may stand, and what the rules of it decide: where the value of a cell belongs that does not say so. */
type TableList = {
  readonly path: Path;
  readonly verdict: string | undefined;
  /** Whether every rule that holds counts, so that no rule keeps one further down from being asked. */
  readonly isEvery: boolean;
};

/** The lists of rules of a policy in which tables may stand. */
export function tableLists(clocks: Iterable<string>): TableList[] {
  return [
    ...ruleListIds
      .filter((id) => 'verdict' in ruleLists[id])
      .map((id) => {
        const { path, verdict, asks } = ruleLists[id] as (typeof ruleLists)['intake' | 'targets' | 'notices'];
        return { path, verdict: verdict ?? undefined, isEvery: asks === 'every' };
      }),
    ...[...clocks].map((name) => ({ path: ['clocks', name], verdict: clockList.verdict, isEvery: false })),
  ];
}

/** The facts along which a table goes, outermost first, with the key that says so. One without columns has a cell for each row. */
export const tableAxes = ['sheets', 'rows', 'columns'] as const;

/**
 * A policy in which every table has become the rules that it stands for, a rule for each cell: in the order of sheets, rows and
 * columns, those for all others (`*`) last. Each part of a rule remembers where it was written: its condition at the keys, what it
 * says in its cell, everything else beside the table. A table that cannot be read, because a fact is missing or unknown, is none of rules.
 */
export function withoutTables(policy: Traced, catalogueOf: (policy: Traced) => FactCatalogue): Traced {
  const clocks = at(policy, ['clocks']);
  const lists = tableLists(clocks?.kind === 'map' ? clocks.entries.keys() : []);
  const withTables = lists.filter(({ path }) => {
    const list = at(policy, path);
    return list?.kind === 'list' && list.items.some(tableIn);
  });
  if (withTables.length === 0) return policy;
  const catalogue = catalogueOf(policy);
  return withTables.reduce(
    (whole, { path, ...kind }) =>
      replacedAt(whole, path, (list) =>
        list.kind === 'list' ? { ...list, items: list.items.flatMap((item) => rulesOf(item, kind, catalogue)) } : list,
      ),
    policy,
  );
}

function tableIn(rule: Traced): Traced | undefined {
  return rule.kind === 'map' ? rule.entries.get('table') : undefined;
}

function rulesOf(rule: Traced, { verdict, isEvery }: Omit<TableList, 'path'>, catalogue: FactCatalogue): Traced[] {
  const table = tableIn(rule);
  if (table?.kind !== 'map' || rule.kind !== 'map') return [rule];
  const axes = tableAxes.flatMap((axis) => {
    const name = table.entries.get(axis);
    return name === undefined ? [] : [name.kind === 'leaf' ? catalogue.get(String(name.value)) : undefined];
  });
  const sets = table.entries.get('sets');
  const place = (sets?.kind === 'leaf' ? String(sets.value) : verdict)?.split('.') ?? [];
  const cells = table.entries.get('cells');
  if (cells === undefined || !table.entries.has('rows') || !axes.every((axis) => axis !== undefined)) return [];
  const common: Traced = { ...rule, entries: new Map([...rule.entries].filter(([key]) => key !== 'table')) };
  const written = cellsIn(cells, axes).filter(({ value }) => place.length > 0 || value.kind === 'map');
  const set = new Set(written.flatMap(({ value }) => partsSet(value, place)));
  const rules = written.map(({ keys, value }, index) => {
    const own = partsSet(value, place);
    // What stands beside the table for a part of the rule, such as the hours of a target, says nothing to a row that leaves that part out.
    const beside = [...common.entries].filter(([key, part]) => part.kind !== 'map' || !set.has(key) || own.includes(key));
    const before = isEvery ? cellsBefore(written.slice(0, index), keys) : [];
    return cellRule({ ...common, entries: new Map(beside) }, keys, value, place, before);
  });
  return verdict === undefined ? withoutIdleTerms(rules, common) : rules;
}

/**
 * The cells before one for all others (`*`) that can hold for the same case: what they hold for is not left to it. Where the first rule
 * that holds counts, their place in the list says as much.
 */
function cellsBefore(cells: readonly WrittenCell[], keys: readonly Key[]): (readonly Key[])[] {
  if (keys.every(({ text }) => text !== anyKey)) return [];
  return cells
    .map((cell) => cell.keys)
    .filter((others) => others.every(({ text }, axis) => [text, keys[axis]?.text].includes(anyKey) || text === keys[axis]?.text));
}

/** What of a target goes with a time alone. */
const timedTerms: readonly string[] = [
  'onSeverityChange',
  'warnAt',
  'objective',
  'until',
  'cutoff',
  'atLatest',
  'dueWithinHours',
];

/**
 * Rules of cells in which what stands beside their table for targets with a time, such as an objective, says nothing to those that
 * promise something else. Where no cell promises a time it stays, and is told as what nothing goes by.
 */
function withoutIdleTerms(rules: readonly Traced[], common: Traced & { readonly kind: 'map' }): Traced[] {
  const has = (rule: Traced, part: string, key: string): boolean => {
    const inner = rule.kind === 'map' ? rule.entries.get(part) : undefined;
    return inner?.kind === 'map' && inner.entries.has(key);
  };
  const shared = [...common.entries].filter(
    ([part, terms]) =>
      terms.kind === 'map' &&
      timedTerms.some((key) => terms.entries.has(key)) &&
      rules.some((rule) => has(rule, part, 'within') || has(rule, part, 'dueAt')),
  );
  if (shared.length === 0) return [...rules];
  return rules.map((rule) => {
    if (rule.kind !== 'map') return rule;
    const entries = new Map(rule.entries);
    for (const [part, beside] of shared) {
      const target = entries.get(part);
      if (target?.kind !== 'map' || beside.kind !== 'map' || !target.entries.has('commitment')) continue;
      const kept = [...target.entries].filter(([key, value]) => !timedTerms.includes(key) || beside.entries.get(key) !== value);
      entries.set(part, { ...target, entries: new Map(kept) });
    }
    return { ...rule, entries };
  });
}

/** The parts of its rule in which a cell says something. */
function partsSet(value: Traced, [part, ...inner]: readonly string[]): string[] {
  if (part !== undefined && (value.kind !== 'map' || inner.length > 0)) return [part];
  return value.kind === 'map' ? [...value.entries.keys()].map((name) => name.split('.', 1)[0] ?? name) : [];
}

/** A table as it is written, sheet by sheet: the facts along which it goes, its keys, and what each cell says. */
export type WrittenTable = {
  readonly axes: readonly string[];
  /** What its columns are: answers to the last fact, or without a fact for them what the rows set. */
  readonly columnsAre: 'answers' | 'settings';
  /** Where the values of its cells belong in their rules. */
  readonly sets: readonly string[];
  readonly sheets: readonly {
    /** Undefined for a table without sheets. */
    readonly key: string | undefined;
    /** The keys of its columns; without a fact for them what its rows set, and nothing where each row has one value. */
    readonly columns: readonly string[];
    readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, unknown>> }[];
  }[];
};

/** Whether a rule, as it is written, is a table. */
export function isTableRule(rule: object): boolean {
  return 'table' in rule && rule.table !== undefined;
}

/** What a rule's table says, for those who show it as a grid; `verdict` is where its values belong if it does not say so. */
export function ruleTableOf(rule: object, verdict = ''): WrittenTable {
  const { table } = rule as { readonly table?: unknown };
  const { rows, columns, sheets, sets, cells } = mapOf(table);
  const named = [sheets, rows, columns].filter((name) => typeof name === 'string');
  const each: (readonly [string | undefined, unknown])[] =
    sheets === undefined ? [[undefined, cells]] : Object.entries(mapOf(cells));
  return {
    axes: named,
    columnsAre: columns === undefined ? 'settings' : 'answers',
    sets: (typeof sets === 'string' ? sets : verdict).split('.').filter((step) => step !== ''),
    sheets: each.map(([key, grid]) => {
      const lines = Object.entries(mapOf(grid)).map(([row, line]) => ({
        key: row,
        cells: columns === undefined ? settingsOf(line) : mapOf(line),
      }));
      return { key, columns: [...new Set(lines.flatMap((line) => Object.keys(line.cells)))], rows: lines };
    }),
  };
}

/** The only column of a table whose rows have one value each. */
export const onlyColumn = '';

/** What a row without columns sets: a value under the only column, or its settings, those of one part of the rule together. */
function settingsOf(line: unknown): Readonly<Record<string, unknown>> {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return line === null ? {} : { [onlyColumn]: line };
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line)) {
    const [part = '', inner] = name.split('.');
    settings[part] = inner === undefined ? value : { ...mapOf(settings[part]), [inner]: value };
  }
  return settings;
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A complete policy with a rule for each cell of its tables; the policy itself where it has none. */
export function ruledPolicy(document: SupportPolicy): SupportPolicy {
  const source: YamlSource = {
    file: '',
    text: '',
    value: document,
    diagnostics: [],
    misread: [],
    locate: () => ({ file: '', line: 1, column: 1, length: 1 }),
    written: () => undefined,
  };
  const traced = trace(source);
  const ruled = withoutTables(traced, () => factCatalogue(document));
  return ruled === traced ? document : (untraced(ruled) as SupportPolicy);
}

/** A key of a table with its fact, and where it stands. */
type Key = { readonly text: string; readonly fact: FactDeclaration; readonly origin: Pick<Traced, 'source' | 'path'> };

type WrittenCell = { readonly keys: readonly Key[]; readonly value: Traced };

function cellsIn(cells: Traced, axes: readonly FactDeclaration[]): WrittenCell[] {
  const [fact, ...inner] = axes;
  if (fact === undefined) return cells.kind === 'leaf' && cells.value === null ? [] : [{ keys: [], value: cells }];
  if (cells.kind !== 'map') return [];
  const entries = [...cells.entries].sort(([one], [other]) => Number(one === anyKey) - Number(other === anyKey));
  return entries.flatMap(([text, part]) => {
    const key = { text, fact, origin: { source: part.source, path: part.path } };
    return cellsIn(part, inner).map(({ keys, value }) => ({ keys: [key, ...keys], value }));
  });
}

function cellRule(
  common: Traced & { readonly kind: 'map' },
  keys: readonly Key[],
  value: Traced,
  place: readonly string[],
  before: readonly (readonly Key[])[],
): Traced {
  const { source, path } = value;
  const plain = (written: unknown): Traced => plainAt(written, { source, path });
  const id = common.entries.get('id');
  const table = id?.kind === 'leaf' ? String(id.value) : '';
  const names = keys.map(({ text }) => text.replaceAll(/\s+/g, ''));
  const head: [string, Traced][] = [
    ['id', { ...(id ?? value), kind: 'leaf', value: [table, ...names].join('/') }],
    ['when', withoutCells(conditionOf(common.entries.get('when'), keys, value), before, value)],
    ['cell', plain({ table, keys: keys.map(({ text }) => text) } satisfies Cell)],
  ];
  const entries = new Map([...head, ...[...common.entries].filter(([key]) => key !== 'id' && key !== 'when')]);
  return said({ ...common, entries }, place, value);
}

/** A rule that says at a place what a cell says: a value there, or several settings around it. */
function said(rule: Traced & { readonly kind: 'map' }, [step = '', ...further]: readonly string[], value: Traced): Traced {
  if (further.length === 0 && value.kind === 'map') {
    const { source, path, part } = rule;
    return { ...mergeTraced(inParts(value), rule), source, path, part };
  }
  const inner = rule.entries.get(step);
  const below =
    inner?.kind === 'map'
      ? inner
      : { source: value.source, path: value.path, part: value.part, kind: 'map' as const, entries: new Map() };
  const set = further.length === 0 ? value : said(below, further, value);
  return { ...rule, entries: new Map([...rule.entries, [step, set]]) };
}

/** Settings of which some are named by the part of the rule in which they stand, as `response.within`, in those parts. */
function inParts(settings: Traced & { readonly kind: 'map' }): Traced {
  if (![...settings.entries.keys()].some((name) => name.includes('.'))) return settings;
  const entries = new Map<string, Traced>();
  for (const [name, value] of settings.entries) {
    const [part = '', ...inner] = name.split('.');
    const at = { source: value.source, path: value.path, part: 'key' as const };
    const own = inner.reduceRight<Traced>((below, step) => ({ ...at, kind: 'map', entries: new Map([[step, below]]) }), value);
    const known = entries.get(part);
    entries.set(part, known === undefined ? own : mergeTraced(own, known));
  }
  return { ...settings, entries };
}

/** What must hold for a cell: what stands beside the table, and what its keys ask. Where both ask of one fact, both must hold. */
function conditionOf(beside: Traced | undefined, keys: readonly Key[], { source, path }: Traced): Traced {
  const asked = keys.flatMap(({ text, fact, origin }): [string, Traced][] => {
    const meaning = keyMeaning(text, fact);
    return meaning === undefined ? [] : [[fact.name, plainAt(meaning.asked, { ...origin, part: 'key' })]];
  });
  const whole = { source, path };
  const own: Traced = { ...whole, kind: 'map', entries: new Map(asked) };
  if (beside === undefined) return asked.length === 0 ? plainAt(undefined, whole) : own;
  if (beside.kind !== 'map' || asked.length === 0) return beside;
  const isApart =
    new Set(asked.map(([name]) => name)).size === asked.length && asked.every(([name]) => !beside.entries.has(name));
  if (isApart) return { ...beside, entries: new Map([...beside.entries, ...asked]) };
  const parts = [beside, ...asked.map(([name, value]): Traced => ({ ...whole, kind: 'map', entries: new Map([[name, value]]) }))];
  return { ...whole, kind: 'map', entries: new Map([['all', { ...whole, kind: 'list', items: parts }]]) };
}

/** A condition that holds only where none of other cells' keys do. */
function withoutCells(condition: Traced, cells: readonly (readonly Key[])[], value: Traced): Traced {
  if (cells.length === 0) return condition;
  const { source, path } = value;
  const held = cells.map((keys) => conditionOf(undefined, keys, value));
  const none: Traced = plainAt({ not: { any: [] } }, { source, path });
  const others = replacedAt(none, ['not', 'any'], () => ({ source, path, kind: 'list', items: held }));
  if (condition.kind !== 'map') return others;
  return { source, path, kind: 'map', entries: new Map([['all', { source, path, kind: 'list', items: [condition, others] }]]) };
}

/** A value all of whose parts stand at one place. */
function plainAt(value: unknown, origin: Pick<Traced, 'source' | 'path' | 'part'>): Traced {
  if (Array.isArray(value)) return { ...origin, kind: 'list', items: value.map((item) => plainAt(item, origin)) };
  if (typeof value === 'object' && value !== null)
    return {
      ...origin,
      kind: 'map',
      entries: new Map(Object.entries(value).map(([key, inner]) => [key, plainAt(inner, origin)])),
    };
  return { ...origin, kind: 'leaf', value };
}

function at(value: Traced | undefined, path: Path): Traced | undefined {
  return path.reduce<Traced | undefined>(
    (inner, step) => (inner?.kind === 'map' ? inner.entries.get(String(step)) : undefined),
    value,
  );
}

function replacedAt(value: Traced, [step, ...further]: Path, replace: (part: Traced) => Traced): Traced {
  if (step === undefined) return replace(value);
  const inner = value.kind === 'map' ? value.entries.get(String(step)) : undefined;
  if (value.kind !== 'map' || inner === undefined) return value;
  return { ...value, entries: new Map([...value.entries, [String(step), replacedAt(inner, further, replace)]]) };
}

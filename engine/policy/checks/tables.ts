import { canonicalForm } from '../../conditions/canonical-form.ts';
import { type Condition, flattened, withoutNames } from '../../conditions/condition.ts';
import { constraintsOf, excludeEachOther } from '../../conditions/constraints.ts';
import { parseCondition } from '../../conditions/parse.ts';
import { type Diagnostic, nameHint } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { Path } from '../../path.ts';
import { nameText } from '../../shown-text.ts';
import { type FactCatalogue, isKnownAt, type KnownFrom } from '../../vocabulary/facts.ts';
import { clockList, ruleListIds, ruleLists } from '../../vocabulary/stages.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { rulesAt, type WrittenRule, writtenRuleLists } from '../rule-lists.ts';
import { checkSchema } from '../schema-check.ts';
import { type Definition, definitionAt, resolved } from '../schema-definitions.ts';
import { keyMeaning, keysOverlap } from '../table-keys.ts';
import { cellOf, tableAxes, tableLists } from '../tables.ts';

/**
 * Tables that lack something, whose keys say one thing twice or that set what is no part of a rule, and cells that say what cannot
 * stand there. Where there are such faults nothing else of the policy can be asked, as with those of the schema.
 */
export function checkTables(draft: PolicyDraft): Diagnostic[] {
  const { asWritten } = draft;
  const lists = writtenTables(asWritten.document);
  if (lists.length === 0) return [];
  const catalogue = factCatalogue(asWritten.document);
  const faults = lists.flatMap((one) => tableFaults(one, asWritten, catalogue));
  return faults.length > 0 ? faults : cellFaults(draft);
}

type Table = Readonly<Partial<Record<(typeof tableAxes)[number] | 'sets' | 'cells', unknown>>>;

/** A table with the rule around it, where that stands, what its list decides and which facts are known there. */
type WrittenTable = {
  readonly path: Path;
  readonly rule: WrittenRule;
  readonly table: Table;
  readonly verdict: string | undefined;
  readonly knownUpTo: KnownFrom;
};

function writtenTables(document: PolicyDraft['document']): WrittenTable[] {
  return tableLists(Object.keys(document.clocks ?? {})).flatMap(({ path, verdict }) => {
    const id = ruleListIds.find((one) => ruleLists[one].path.join('.') === path.join('.'));
    const { knownUpTo } = id === undefined ? clockList : ruleLists[id];
    return rulesAt(document, path).flatMap((rule, index) => {
      const { table } = rule;
      return typeof table === 'object' && table !== null ? [{ path: [...path, index], rule, table, verdict, knownUpTo }] : [];
    });
  });
}

function tableFaults(one: WrittenTable, draft: PolicyDraft['asWritten'], catalogue: FactCatalogue): Diagnostic[] {
  return [
    ...missingParts(one, draft),
    ...axisFaults(one, draft, catalogue),
    ...settingFaults(one, draft),
    ...keyFaults(one, draft, catalogue),
  ];
}

function missingParts({ path, table, verdict }: WrittenTable, { diagnostic }: PolicyDraft['asWritten']): Diagnostic[] {
  const lacks = (message: Message, hint: Message): Diagnostic =>
    diagnostic([...path, 'table'], 'incomplete-table', message, { hint, part: 'key' });
  const missing = (['rows', 'cells'] as const)
    .filter((key) => table[key] === undefined)
    .map((key) =>
      lacks(
        messageOf('table.lacks', { key }),
        key === 'cells' ? messageOf('table.write-cells') : messageOf('table.name-a-fact', { key }),
      ),
    );
  const leaves = table.cells === undefined ? [] : leavesOf(table.cells, axesOf(table).length);
  if (table.cells !== undefined && leaves.length === 0)
    missing.push(lacks(messageOf('table.no-cells'), messageOf('table.write-cells-or-take-away')));
  if (table.sets === undefined && verdict === undefined && !(leaves.length > 0 && leaves.every(isMap)))
    missing.push(lacks(messageOf('table.sets-nothing'), messageOf('table.name-setting')));
  return missing;
}

function axesOf(table: Table): readonly (typeof tableAxes)[number][] {
  return tableAxes.filter((axis) => axis === 'rows' || table[axis] !== undefined);
}

/** The cells that say something, so many keys deep. */
function leavesOf(cells: unknown, depth: number): unknown[] {
  if (depth === 0) return cells === null || cells === undefined ? [] : [cells];
  return isMap(cells) ? Object.values(cells).flatMap((inner) => leavesOf(inner, depth - 1)) : [];
}

function axisFaults(
  { path, table, knownUpTo }: WrittenTable,
  { diagnostic }: PolicyDraft['asWritten'],
  catalogue: FactCatalogue,
): Diagnostic[] {
  const seen = new Set<unknown>();
  return axesOf(table).flatMap((axis): Diagnostic[] => {
    const name = table[axis];
    if (name === undefined) return [];
    const at = [...path, 'table', axis];
    const declaration = catalogue.get(String(name));
    if (declaration === undefined) {
      const hint = nameHint(String(name), catalogue.keys()) ?? messageOf('condition.declare-fact');
      return [diagnostic(at, 'unknown-fact', messageOf('condition.unknown-fact', { name: nameText(String(name)) }), { hint })];
    }
    if (seen.has(name))
      return [
        diagnostic(at, 'incomplete-table', messageOf('table.same-fact', { name: String(name) }), {
          hint: messageOf('table.name-other-fact'),
        }),
      ];
    seen.add(name);
    if (isKnownAt(declaration, knownUpTo)) return [];
    return [
      diagnostic(at, 'fact-not-yet-known', messageOf('condition.fact-not-yet-known', { name: String(name) }), {
        hint: messageOf('condition.fact-known-from', { stage: declaration.knownFrom }),
      }),
    ];
  });
}

/** What a table sets must be a part of its rule, which does not stand beside it too. */
function settingFaults(
  { path, rule, table, verdict }: WrittenTable,
  { diagnostic, document }: PolicyDraft['asWritten'],
): Diagnostic[] {
  const sets = typeof table.sets === 'string' ? table.sets : verdict;
  if (sets === undefined) return [];
  const steps = sets.split('.');
  let part: Definition | undefined = definitionAt(path);
  for (const [depth, step] of steps.entries()) {
    const { properties = {}, additionalProperties }: Definition = resolved(part) ?? {};
    const own = depth === 0 && typeof additionalProperties === 'object' ? Object.keys(document.metrics ?? {}) : [];
    const known = [...new Set([...Object.keys(properties), ...own])].filter((key) => depth > 0 || !notSet.includes(key));
    if (!known.includes(step)) {
      const message =
        depth === 0
          ? messageOf('table.unknown-setting', { setting: step })
          : messageOf('table.unknown-inner-setting', { setting: step, part: steps.slice(0, depth).join('.') });
      const hint = nameHint(step, known);
      return [diagnostic([...path, 'table', 'sets'], 'incomplete-table', message, { ...(hint && { hint }) })];
    }
    part = ownValue(properties, step) ?? (additionalProperties as Definition);
  }
  if (steps.length === 1 && resolved(part)?.type === 'object' && resolved(part)?.properties !== undefined) {
    const message = messageOf('table.setting-is-several', { setting: sets });
    const [inner = ''] = Object.keys(resolved(part)?.properties ?? {});
    return [
      diagnostic([...path, 'table', 'sets'], 'incomplete-table', message, {
        hint: messageOf('table.write-setting', { part: sets, setting: inner }),
      }),
    ];
  }
  const beside = steps.reduce<unknown>((inner, step) => (isMap(inner) ? inner[step] : undefined), rule);
  if (beside === undefined) return [];
  const message = messageOf('table.set-beside', { setting: sets });
  return [diagnostic([...path, ...steps], 'ignored-key', message, { hint: messageOf('hint.take-away'), part: 'key' })];
}

const notSet: readonly string[] = ['id', 'when', 'table', 'source'];

/** Keys that stand for the same answer as one before them, and ranges in which no answer lies. */
function keyFaults(
  { path, table }: WrittenTable,
  { diagnostic }: PolicyDraft['asWritten'],
  catalogue: FactCatalogue,
): Diagnostic[] {
  const walk = (cells: unknown, [axis, ...inner]: readonly (typeof tableAxes)[number][], at: Path): Diagnostic[] => {
    if (axis === undefined || !isMap(cells)) return [];
    const fact = catalogue.get(String(table[axis]));
    const keys = Object.keys(cells);
    const own = keys.flatMap((key, index): Diagnostic[] => {
      if (fact === undefined) return [];
      const meaning = keyMeaning(key, fact);
      if (meaning !== undefined && keysOverlap(meaning, meaning) === false)
        return [
          diagnostic([...at, key], 'unreachable-cell', messageOf('table.empty-range', { fact: fact.name, key }), {
            hint: messageOf('table.smaller-first'),
            part: 'key',
          }),
        ];
      const before = keys.slice(0, index).find((other) => keysOverlap(keyMeaning(other, fact), meaning));
      return before === undefined
        ? []
        : [
            diagnostic([...at, key], 'unreachable-cell', messageOf('table.keys-overlap', { key, other: before }), {
              hint: messageOf('table.one-key-each'),
              part: 'key',
            }),
          ];
    });
    const further = keys.flatMap((key): Diagnostic[] => {
      const value = cells[key];
      if (inner.length > 0 && !isMap(value) && value !== null)
        return [
          diagnostic([...at, key], 'wrong-type', messageOf('table.map-of', { axis: inner[0] ?? '' }), {
            hint: messageOf('table.write-map'),
          }),
        ];
      return walk(value, inner, [...at, key]);
    });
    return [...own, ...further];
  };
  return walk(table.cells, axesOf(table), [...path, 'table', 'cells']);
}

/** Cells that say what the schema does not allow there. */
function cellFaults(draft: PolicyDraft): Diagnostic[] {
  return writtenRuleLists(draft.document).flatMap(({ path, rules }) => {
    const indexes = rules.flatMap((rule, index) => (cellOf(rule) === undefined ? [] : [index]));
    if (indexes.length === 0) return [];
    const cells = indexes.map((index) => {
      const { cell: _, ...rule } = rules[index] as WrittenRule;
      return { ...rule, id: 'cell' };
    });
    const value = {
      ...plainHeader,
      ...(path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), cells as unknown) as object),
    };
    // The rules of the cells stand at other places in the list.
    const real = (at: Path): Path =>
      at.length <= path.length ? at : [...path, indexes[Number(at[path.length])] ?? 0, ...at.slice(path.length + 1)];
    const source: YamlSource = {
      file: draft.files[0]?.path ?? '',
      text: '',
      value,
      diagnostics: [],
      misread: [],
      locate: (at, part) => draft.locate(real(at), part),
      written: (at, part) => draft.written(real(at), part),
      keyAt: (at) => draft.keyAt(real(at)),
    };
    return checkSchema(source);
  });
}

const plainHeader = { policy: 'a/b', language: 'en', version: 1, title: 'title', source: {} };

/** Cells that contradict what stands beside the table, and those that a rule further up always takes. */
export function checkCells(draft: PolicyDraft): Diagnostic[] {
  if (draft.document === draft.asWritten.document) return [];
  const catalogue = factCatalogue(draft.document);
  return writtenRuleLists(draft.document).flatMap(({ path, rules, asks }) => {
    if (!rules.some((rule) => cellOf(rule) !== undefined)) return [];
    const taken = new Map<string, Map<string, string>>();
    return rules.flatMap((rule, index): Diagnostic[] => {
      const parts = flattened('all', withoutNames(parseCondition(rule.when, catalogue).condition));
      const forms = [...new Set(parts.map((part) => canonicalForm(part)))].sort();
      const outcomes = asks === 'first' ? outcomesOf(rule, path) : [];
      const isCell = cellOf(rule) !== undefined;
      const by = isCell ? outcomes.map((outcome) => takenBy(forms, taken.get(outcome))) : [];
      for (const outcome of outcomes) {
        const known = taken.get(outcome) ?? new Map<string, string>();
        taken.set(outcome, known);
        const key = forms.join('\n');
        if (!known.has(key)) known.set(key, rule.id);
      }
      if (!isCell) return [];
      const at = [...path, index];
      const place = cellPlace(rule);
      if (areContrary(parts))
        return [
          draft.diagnostic([...at, 'cell'], 'unreachable-cell', messageOf('table.unreachable-cell', { cell: place }), {
            hint: messageOf('table.ruled-out'),
          }),
        ];
      const [first] = by;
      if (first === undefined || !by.every((one) => one !== undefined)) return [];
      return [
        draft.diagnostic([...at, 'cell'], 'unreachable-cell', messageOf('table.taken-cell', { cell: place, rule: first }), {
          hint: messageOf('table.put-before'),
        }),
      ];
    });
  });
}

function cellPlace(rule: WrittenRule): string {
  return `\`${cellOf(rule)?.keys.join(', ') ?? ''}\``;
}

/** What a rule of a list decides; each kind of target by itself. */
function outcomesOf(rule: WrittenRule, [list]: Path): string[] {
  if (list !== 'targets') return [''];
  return Object.keys(rule).filter((key) => ![...notSet, 'cell', 'label'].includes(key));
}

/** More parts of a condition than these are not tried in every choice of them. */
const mostParts = 6;

/** The rule that holds wherever these parts do: one whose parts are all among them. */
function takenBy(forms: readonly string[], taken: ReadonlyMap<string, string> | undefined): string | undefined {
  if (taken === undefined || forms.length > mostParts) return undefined;
  for (let choice = 0; choice < 1 << forms.length; choice += 1) {
    const found = taken.get(forms.filter((_, index) => (choice >> index) & 1).join('\n'));
    if (found !== undefined) return found;
  }
  return undefined;
}

function areContrary(parts: readonly Condition[]): boolean {
  const constraints = parts.map(constraintsOf);
  return constraints.some((one, index) => constraints.slice(index + 1).some((other) => excludeEachOther(one, other)));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

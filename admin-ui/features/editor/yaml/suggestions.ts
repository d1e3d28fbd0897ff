import {
  comparisonHelp,
  english,
  type FactDeclaration,
  factCatalogue,
  factHelp,
  formatMessage,
  groupHelp,
  groupWords,
  type MessageCatalog,
  type MessageValue,
  ownValue,
  type Path,
  ruleTableOf,
  type SchemaPart,
  type SupportPolicy,
  targetKinds,
  textMessage,
} from '../../../../engine/index.ts';
import { answersTo, namesAt } from '../schema/known-names.ts';
import { schemaAt } from '../schema/schema-at.ts';
import type { CursorPath } from './cursor-path.ts';

/** What could be written in a place. */
export type Suggestion = {
  readonly word: string;
  readonly kind: 'key' | 'value' | 'name';
  /** What it is called or which kind it is, in short. */
  readonly detail?: MessageValue | undefined;
  /** What it means. */
  readonly help?: MessageValue | undefined;
  /** What a key is followed by. */
  readonly opens?: 'map' | 'list';
};

const groups: readonly Suggestion[] = groupWords.map((word) => ({
  word,
  kind: 'key',
  detail: groupHelp[word],
  ...(word !== 'is' && { opens: word === 'not' ? ('map' as const) : ('list' as const) }),
}));

const comparisons: readonly Suggestion[] = [...comparisonHelp].map(([word, detail]) => ({ word, kind: 'key', detail }));

const amounts = [
  '30 minutes',
  '1 hour',
  '4 hours',
  '24 hours',
  '1 business day',
  '2 business days',
  '5 days',
  '1 week',
  '1 month',
];

const promisedDays = ['same business day', 'next business day'];

/** When on its day a time ends. */
const untils = ['closing', '"12:00"'];

const warnings = ['75 %', '90 %', '30 minutes', '1 hour', '1 business day', '1 hour late'];

const objectives = ['90 %', '95 %', '99 %'];

/** What can be written where the cursor is, given what the policy says besides. */
export function suggestionsAt({ path, part }: CursorPath, document: SupportPolicy): Suggestion[] {
  const condition = conditionPath(path);
  if (condition !== undefined) return conditionSuggestions(condition, part, document);
  const cells = path.lastIndexOf('cells');
  if (cells > 0 && path[cells - 1] === 'table') return cellSuggestions(path, part, cells, document);
  if (path[0] === 'examples' && path[2] === 'case') return caseSuggestions(path.slice(3), part, document);
  if (part === 'key' && path[0] === 'examples' && path[2] === 'expect' && path.length === 3) return expectations;
  return part === 'key' ? keysAt(path) : valuesAt(path, document);
}

/** What can be written among the cells of a table: the answers that its keys are, and in a cell what the rule could say there. */
function cellSuggestions(path: Path, part: 'key' | 'value', cells: number, document: SupportPolicy): Suggestion[] {
  const rulePath = path.slice(0, cells - 1);
  const rule = rulePath.reduce<unknown>((inner, step) => ownValue(inner as Record<string, unknown>, step), document);
  if (typeof rule !== 'object' || rule === null) return [];
  const { axes, sets } = ruleTableOf(rule);
  const keys = path.slice(cells + 1);
  const fact = axes[keys.length];
  if (part === 'key' && fact !== undefined)
    return named(answersTo(document, fact), 'name').map((one) => ({ ...one, kind: 'key' }));
  const within = keys.slice(axes.length).flatMap((step) => String(step).split('.'));
  if (part === 'value')
    return valuesAt([...rulePath, ...(within.length === 0 ? sets : [...sets.slice(0, -1), ...within])], document);
  const settings = keysAt([...rulePath, ...sets.slice(0, -1), ...within]);
  return within.length > 0 || sets.length > 1 ? settings : settings.filter(({ word }) => !besideTable.includes(word));
}

/** What a rule says beside its table, and no cell. */
const besideTable: readonly string[] = ['id', 'when', 'table'];

/** The steps within a `when` or a named condition, undefined outside of one. */
function conditionPath(path: Path): Path | undefined {
  if (path[0] === 'conditions' && path.length > 1) return path.slice(2);
  const at = path.indexOf('when');
  return at === -1 || path[0] === 'examples' ? undefined : path.slice(at + 1);
}

function conditionSuggestions(path: Path, part: 'key' | 'value', document: SupportPolicy): Suggestion[] {
  const inner = path.filter((step) => typeof step === 'string' && !(groupWords as readonly string[]).includes(step));
  const fact = inner.map(String).find((step) => !comparisons.some(({ word }) => word === step));
  if (part === 'key') {
    if (fact !== undefined) return [...comparisons];
    return [...factSuggestions(document, () => true), ...groups];
  }
  if (path.findLast((step) => typeof step === 'string') === 'is')
    return Object.keys(document.conditions ?? {}).map((word) => ({ word, kind: 'name' }));
  if (fact === undefined) return path.length === 0 ? [] : factSuggestions(document, () => true);
  if (inner.at(-1) === 'known') return ['true', 'false'].map((word) => ({ word, kind: 'value' }));
  return answers(document, fact);
}

function caseSuggestions(path: Path, part: 'key' | 'value', document: SupportPolicy): Suggestion[] {
  if (path[0] === 'events') return [];
  const [fact] = path;
  if (part === 'key')
    return [...factSuggestions(document, ({ derived }) => derived !== true), { word: 'events', kind: 'key', opens: 'list' }];
  return fact === undefined ? [] : answers(document, String(fact));
}

/** What answers a question: true and false as they are, names so that they are read as names. */
function answers(document: SupportPolicy, fact: string): Suggestion[] {
  const isTruth = factCatalogue(document).get(fact)?.type === 'boolean';
  return named(answersTo(document, fact), isTruth ? 'value' : 'name');
}

function factSuggestions(document: SupportPolicy, isMeant: (fact: FactDeclaration) => boolean): Suggestion[] {
  return [...factCatalogue(document).values()]
    .filter(isMeant)
    .map((fact) => ({ word: fact.name, kind: 'key', detail: fact.type, help: factHelp(fact) }));
}

function keysAt(path: Path): Suggestion[] {
  const part = schemaAt(path);
  return Object.keys(part?.properties ?? {}).map((word) => {
    const property = schemaAt([...path, word]);
    const { title, description } = property ?? {};
    return {
      word,
      kind: 'key',
      detail: title && textMessage(title),
      help: description === undefined ? undefined : textMessage(description),
      ...opening(property),
    };
  });
}

function opening(part: SchemaPart | undefined): Pick<Suggestion, 'opens'> {
  return part?.type === 'object' ? { opens: 'map' } : part?.type === 'array' ? { opens: 'list' } : {};
}

function valuesAt(path: Path, document: SupportPolicy): Suggestion[] {
  const names = namesAt(document, path);
  if (names !== undefined) return named(names, 'name');
  const part = schemaAt(path);
  const last = path.at(-1);
  if (part?.enum) return part.enum.map((word) => ({ word: String(word), kind: 'value' }));
  if (part?.const !== undefined) return [{ word: String(part.const), kind: 'value' }];
  if (part?.type === 'boolean') return ['true', 'false'].map((word) => ({ word, kind: 'value' }));
  if (last === 'timeZone') return Intl.supportedValuesOf('timeZone').map((word) => ({ word, kind: 'value' }));
  if (last === 'until' && path[0] === 'targets') return untils.map((word) => ({ word, kind: 'value' }));
  if (last === 'within' && path[0] === 'targets') return [...amounts, ...promisedDays].map((word) => ({ word, kind: 'value' }));
  if (last === 'within') return amounts.map((word) => ({ word, kind: 'value' }));
  if (path[0] === 'credits' && last === 'per') return amounts.map((word) => ({ word: `${word} late`, kind: 'value' }));
  if (path.at(-2) === 'warnAt') return warnings.map((word) => ({ word, kind: 'value' }));
  if (last === 'objective') return objectives.map((word) => ({ word, kind: 'value' }));
  return [];
}

function named(names: readonly { readonly id: string; readonly label: string }[], kind: 'value' | 'name'): Suggestion[] {
  return names.map(({ id, label }) => ({ word: id, kind, ...(label !== '' && { detail: label }) }));
}

const expectations: Suggestion[] = [
  'intake.outcome',
  'intake.to',
  'severity.id',
  'severity.basis',
  'severity.assessed',
  'routing.team',
  'routing.billable',
  'routing.desk.id',
  'routing.desk.open',
  'excluded',
  'credits',
  ...targetKinds.flatMap((kind) => [`targets.${kind}.dueAt`, `targets.${kind}.state`, `targets.${kind}.commitment`]),
  'obligations',
  'notices',
  'escalation.current',
  'escalation.next',
  'escalation.nextAt',
  'disposition.status',
  'disposition.handedTo',
  'closure.rule',
  'closure.closesAt',
].map((word) => ({ word, kind: 'key' }));

/** What the schema, or the list of questions, says about a place, for those who point at it; in the language of a catalogue. */
export function helpAt(
  path: Path,
  document: SupportPolicy,
  catalog: MessageCatalog = english,
): { readonly title: string; readonly words: string } | undefined {
  const condition = conditionPath(path);
  const fact = condition
    ?.filter((step) => typeof step === 'string')
    .findLast((step) => factCatalogue(document).has(String(step)));
  if (fact !== undefined) {
    const declared = factCatalogue(document).get(String(fact));
    return declared && { title: String(fact), words: formatMessage(factHelp(declared), catalog) };
  }
  const { title, description } = schemaAt(path) ?? {};
  if (description === undefined) return undefined;
  const heading = title === undefined ? String(path.at(-1)) : formatMessage(textMessage(title), catalog);
  return { title: heading, words: formatMessage(textMessage(description), catalog) };
}

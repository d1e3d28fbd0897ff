import type { FactCatalogue } from '../../../engine/index.ts';
import { flowText } from '../text/yaml-words.ts';
import type { Column } from './columns.ts';
import { type Answers, factText, readFactText } from './fact-text.ts';
import { isNamed, typedYaml } from './typed-yaml.ts';

/** What is needed to read what somebody types or pastes into a cell. */
export type CellWords = {
  readonly catalogue: FactCatalogue;
  /** The answers to a question, with their labels. */
  readonly answersTo: (fact: string) => Answers;
  /** The names that a column chooses from, with their labels; none where any will do. */
  readonly namesFor: (column: Column) => Answers;
};

/** What stands in a cell, as text for a spreadsheet; reading it gives the same value again. */
export function cellText(value: unknown, column: Column): string {
  if (value === undefined || value === null) return '';
  if (column.kind === 'fact') return factText(value);
  if (column.kind === 'outcome' && column.outcome.kind === 'desks')
    return Array.isArray(value) ? value.join(', ') : String(value);
  if (typeof value === 'object') return flowText(value);
  return String(value);
}

export type CellReading = { readonly value: unknown } | { readonly fault: 'yaml' | 'number' | 'boolean' | 'amount' };

/** The value that a text stands for in a cell; undefined empties it. `before` is what stood there. */
export function readCellText(text: string, column: Column, words: CellWords, before: unknown): CellReading {
  const trimmed = text.trim();
  if (column.kind === 'fact') return readFactText(text, words.catalogue.get(column.fact), words.answersTo(column.fact));
  if (trimmed === '') return { value: undefined };
  if (column.kind === 'free')
    return readMap(trimmed, (keys) => isNamed(words.catalogue.get(keys.findLast((key) => words.catalogue.has(key)) ?? '')));
  if (column.kind !== 'outcome') return { value: trimmed };
  const names = words.namesFor(column);
  switch (column.outcome.kind) {
    case 'target':
      return readTarget(trimmed, before);
    case 'desks':
      return {
        value: trimmed
          .replace(/^\[|\]$/g, '')
          .split(/[,;|]/)
          .map((part) => nameOf(part.trim(), names))
          .filter((part) => part !== ''),
      };
    default:
      return { value: nameOf(trimmed, names) };
  }
}

/** A promise: a time such as `4 hours`, which keeps the rest of what stood there, a commitment, or all of it as YAML. */
function readTarget(text: string, before: unknown): CellReading {
  if (text.startsWith('{')) return readMap(text, () => true);
  const rest = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {};
  const { within: _, commitment: __, ...kept } = rest;
  if (/^(best-effort|scheduled-release|agreed-release|none)$/.test(text)) return { value: { commitment: text, ...kept } };
  const [, number, unit = ''] = /^(\d+)\s*(.+)$/.exec(text) ?? [];
  const known = units.find((one) => one.names.test(unit));
  if (number === undefined || known === undefined) return { fault: 'amount' };
  return { value: { within: `${number} ${known.id}${number === '1' ? '' : 's'}`, ...kept } };
}

const units = [
  { id: 'business day', names: /^(business|working) days?$|^bd$|^arbetsdag(ar)?$|^jours? ouvr(é|able)s?$/i },
  { id: 'minute', names: /^m(in)?(ute)?(s|r)?\.?$|^minuter$/i },
  { id: 'hour', names: /^h(ours?|r|rs)?\.?$|^tim(mar|me)?$|^heures?$/i },
  { id: 'day', names: /^d(ays?)?$|^dag(ar)?$|^jours?$/i },
  { id: 'second', names: /^s(ec)?(onds?)?$/i },
] as const;

function readMap(text: string, areNames: (keys: readonly string[]) => boolean): CellReading {
  const value = typedYaml(text, areNames);
  return typeof value === 'object' && value !== null ? { value } : { fault: 'yaml' };
}

function nameOf(text: string, names: Answers): string {
  const lower = text.toLowerCase();
  return (names.find(({ id }) => id === text) ?? names.find(({ label }) => label.toLowerCase() === lower))?.id ?? text;
}

import {
  amountText,
  type FactCatalogue,
  flowText,
  isAmount,
  isPromisedDay,
  parseAmount,
  writtenLevelTime,
} from '../../../../engine/index.ts';
import { type Column, groupKeys } from './columns.ts';
import { type Answers, factText, readFactText } from './fact-text.ts';
import { inBusinessDays, isInBusinessDays } from './own-hours.ts';
import { choiceOfTarget, commitments, readTargetChoice, type TargetChoice, withTerm } from './target-choice.ts';
import { takesNames, typedYaml } from './typed-yaml.ts';

/** What is needed to read what somebody types or pastes into a cell. */
export type CellMessages = {
  readonly catalogue: FactCatalogue;
  /** The answers to a question, with their labels. */
  readonly answersTo: (fact: string) => Answers;
  /** The names that a column chooses from, with their labels; none where any will do. */
  readonly namesFor: (column: Column) => Answers;
  /** The hours on which new business days are counted. */
  readonly ownHours: string | undefined;
};

/** What stands in a cell, as text for a spreadsheet; reading it gives the same value again. */
export function cellText(value: unknown, column: Column): string {
  if (value === undefined || value === null) return '';
  if (column.kind === 'fact') return factText(value);
  if (column.kind === 'outcome' && column.outcome.kind === 'desks')
    return Array.isArray(value) ? value.join(', ') : String(value);
  if (column.kind === 'outcome' && column.outcome.kind === 'amounts' && Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return flowText(value);
  return String(value);
}

type ParsedCell =
  | { readonly value: unknown }
  | {
      readonly fault:
        | 'yaml'
        | 'number'
        | 'boolean'
        | 'amount'
        | 'amount-alone'
        | 'level-time'
        | 'count'
        | 'incomplete'
        | 'groups';
    };

/** The value that a text stands for in a cell; undefined empties it. `before` is what stood there. */
export function readCellText(text: string, column: Column, words: CellMessages, before: unknown): ParsedCell {
  const trimmed = text.trim();
  if (column.kind === 'fact') return readFactText(text, words.catalogue.get(column.fact), words.answersTo(column.fact));
  if (trimmed === '') return { value: undefined };
  if (column.kind === 'free') return readGroups(trimmed, words.catalogue);
  if (column.kind !== 'outcome') return { value: trimmed };
  const names = words.namesFor(column);
  switch (column.outcome.kind) {
    case 'target':
      return readTarget(trimmed, before, words.ownHours);
    case 'desks':
      return {
        value: trimmed
          .replace(/^\[|\]$/g, '')
          .split(/[,;|]/)
          .map((part) => nameOf(part.trim(), names))
          .filter((part) => part !== ''),
      };
    case 'share':
      return { value: /^[\d.]+$/.test(trimmed) ? `${trimmed} %` : trimmed };
    case 'lateness':
      return { value: isAmount(trimmed) ? `${trimmed} late` : trimmed };
    case 'begun': {
      const answer = nameOf(trimmed, names);
      return answer === 'true' || answer === 'false' ? { value: answer === 'true' } : { fault: 'boolean' };
    }
    case 'amount': {
      const amount = readAmount(trimmed);
      return amount === undefined ? { fault: 'amount-alone' } : { value: amount };
    }
    case 'amounts': {
      const amounts = trimmed
        .replace(/^\[|\]$/g, '')
        .split(/[,;|]/)
        .map((part) => readAmount(part.trim()));
      return amounts.includes(undefined) ? { fault: 'amount-alone' } : { value: amounts };
    }
    case 'level-time':
      return readLevelTime(trimmed);
    case 'count':
      return /^[1-9]\d*$/.test(trimmed) ? { value: Number(trimmed) } : { fault: 'count' };
    default:
      return { value: nameOf(trimmed, names) };
  }
}

/** A promise: a time such as `4 hours`, which keeps the rest of what stood there, a commitment, or all of it as YAML. */
function readTarget(text: string, before: unknown, own: string | undefined): ParsedCell {
  if (text.startsWith('{')) return readMap(text, () => true);
  const choice = choiceOfTarget(isMap(before) ? before : {});
  const commitment = commitments.find((one) => one === text && one !== 'time' && one !== 'moment' && one !== 'unset');
  if (isPromisedDay(text.toLowerCase())) return readPromisedDay(text.toLowerCase(), choice, own);
  const [, number, unit = ''] = /^(\d+)\s*(.+)$/.exec(text) ?? [];
  const known = units.find((one) => one.names.test(unit));
  if (commitment === undefined && (number === undefined || known === undefined)) return { fault: 'amount' };
  const { fact: _, ...alone } = choice;
  const parsed = readTargetChoice({
    ...alone,
    ...(commitment === undefined ? { commitment: 'time', amount: number ?? '', unit: known?.id ?? choice.unit } : { commitment }),
  });
  if ('missing' in parsed) return { fault: 'amount' };
  const { target } = parsed;
  const isNew = isInBusinessDays(target?.within) && choice.unit !== 'business-day';
  return { value: isNew && target !== undefined ? inBusinessDays(target, own) : target };
}

/** A business day that is promised; it ends at its closing where nothing else was said. */
function readPromisedDay(text: string, before: TargetChoice, own: string | undefined): ParsedCell {
  const { fact: _, ...alone } = before;
  const { value, unit } = parseAmount(text);
  const choice = { ...alone, commitment: 'time', amount: String(value), unit } as const;
  const parsed = readTargetChoice(choice.terms.until === undefined ? withTerm(choice, 'until', 'closing') : choice);
  if ('missing' in parsed || parsed.target === undefined) return { fault: 'amount' };
  return { value: inBusinessDays(parsed.target, own) };
}

/** An amount of time as policies write it, whichever way its unit is written; undefined where it is none. */
function readAmount(text: string): string | undefined {
  const [, number = '', unit = ''] = /^(\d+)\s*(.+)$/.exec(text) ?? [];
  const known = units.find((one) => one.names.test(unit));
  const written = known === undefined ? text : amountText({ value: Number(number), unit: known.id });
  return isAmount(written) ? written : undefined;
}

/** When a level comes by itself: a share such as `50 % of response`, or an amount, alone or on hours. */
function readLevelTime(text: string): ParsedCell {
  const [, percent, of] = /^(\d{1,3})\s*% of ([a-z][A-Za-z0-9]*)$/.exec(text) ?? [];
  if (percent !== undefined && of !== undefined && Number(percent) > 0)
    return { value: writtenLevelTime({ percent: Number(percent), of }) };
  const [, late = '', lateFor, lateOn] = /^(.+) late for ([a-z][A-Za-z0-9]*)(?: on ([A-Za-z0-9-]+))?$/.exec(text) ?? [];
  if (lateFor !== undefined) {
    const amount = readAmount(late);
    return amount === undefined ? { fault: 'level-time' } : { value: writtenLevelTime({ late: amount, lateFor, on: lateOn }) };
  }
  const [, amount = text, on] = /^(.+?)(?: on ([A-Za-z0-9-]+))?$/.exec(text) ?? [];
  const within = readAmount(amount);
  return within === undefined ? { fault: 'level-time' } : { value: writtenLevelTime({ within, on }) };
}

const units = [
  { id: 'calendar-day', names: /^calendar days?$|^kalenderdag(ar)?$|^jours? calendaires?$/i },
  { id: 'week', names: /^w(eeks?)?$|^veck(a|or)$|^semaines?$/i },
  { id: 'month', names: /^months?$|^månad(er)?$|^mois$/i },
  { id: 'business-day', names: /^(business|working) days?$|^bd$|^arbetsdag(ar)?$|^jours? ouvr(é|able)s?$/i },
  { id: 'minute', names: /^m(in)?(ute)?(s|r)?\.?$|^minuter$/i },
  { id: 'hour', names: /^h(ours?|r|rs)?\.?$|^tim(mar|me)?$|^heures?$/i },
  { id: 'day', names: /^d(ays?)?$|^dag(ar)?$|^jours?$/i },
  { id: 'second', names: /^s(ec)?(onds?)?$/i },
] as const;

function readMap(text: string, areNames: (keys: readonly string[]) => boolean): ParsedCell {
  const value = typedYaml(text, areNames);
  return typeof value === 'object' && value !== null ? { value } : { fault: 'yaml' };
}

/** Conditions of another form alone: a question that is asked by itself has a column of its own. */
function readGroups(text: string, catalogue: FactCatalogue): ParsedCell {
  const parsed = readMap(text, (keys) => takesNames(catalogue.get(keys.findLast((key) => catalogue.has(key)) ?? '')));
  if ('fault' in parsed) return parsed;
  return Object.keys(parsed.value as object).every((key) => groupKeys.includes(key)) ? parsed : { fault: 'groups' };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(text: string, names: Answers): string {
  const lower = text.toLowerCase();
  return (names.find(({ id }) => id === text) ?? names.find(({ label }) => label.toLowerCase() === lower))?.id ?? text;
}

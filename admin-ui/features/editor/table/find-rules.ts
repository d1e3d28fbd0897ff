import type { SupportPolicy } from '../../../../engine/index.ts';
import { plainWords } from '../../../platform/messages/plain-words.ts';
import { cellText } from '../rules/cell-text.ts';
import { type Column, cellValue } from '../rules/columns.ts';
import type { WrittenRule } from '../rules/rule-lists.ts';
import { cellView } from './cell-view.ts';

/** The words that somebody looks for, each to be found by itself. */
export function soughtWords(query: string): readonly string[] {
  return plainWords(query).split(/\s+/).filter(Boolean);
}

/** Which of the rules have every word somewhere in their cells, as it is shown or as it is written; by their places. */
export function foundRules(
  rules: readonly WrittenRule[],
  columns: readonly Column[],
  document: SupportPolicy,
  sought: readonly string[],
): ReadonlySet<number> {
  const found = rules.flatMap((rule, place) => {
    const cells = columns.map((column) => cellWords(rule, column, document));
    return sought.every((word) => cells.some((cell) => cell.includes(word))) ? [place] : [];
  });
  return new Set(found);
}

/** Whether a cell has one of the words in it. */
export function isFound(rule: WrittenRule, column: Column, document: SupportPolicy, sought: readonly string[]): boolean {
  if (sought.length === 0) return false;
  const words = cellWords(rule, column, document);
  return sought.some((word) => words.includes(word));
}

function cellWords(rule: WrittenRule, column: Column, document: SupportPolicy): string {
  const value = cellValue(rule, column);
  if (value === undefined || value === null) return '';
  const { words, note = '' } = cellView(value, column, document);
  return plainWords(`${words} ${note} ${cellText(value, column)}`);
}

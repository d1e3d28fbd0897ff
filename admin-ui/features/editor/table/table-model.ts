import { factCatalogue, isTableRule, type Path, ruleTableOf, type SupportPolicy } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import { type CellMessages, cellText, readCellText } from '../rules/cell-text.ts';
import { type Column, cellValue, columnsOf, type FoldedColumn } from '../rules/columns.ts';
import { ownHours } from '../rules/own-hours.ts';
import { cellEdits, freshId } from '../rules/rule-edits.ts';
import { type RuleList, rulesAt, type WrittenRule, withOwnMetrics } from '../rules/rule-lists.ts';
import type { CellTable } from '../rules/table-paste.ts';
import { answersTo, deskNames, hoursNames, severityNames } from '../schema/known-names.ts';
import type { CellPosition, GridSelection } from './grid-selection.ts';
import { selectedArea } from './grid-selection.ts';

/** A rule table as it is on the screen. */
export type TableModel = {
  readonly list: RuleList;
  /** Every rule of the list. */
  readonly all: readonly WrittenRule[];
  /** Those that are shown, a row each. */
  readonly rules: readonly WrittenRule[];
  /** Where each of them stands in the list. */
  readonly places: readonly number[];
  readonly columns: readonly Column[];
  readonly words: CellMessages;
};

type ShownPart = {
  /** The questions that have a column whether a rule asks them or not. */
  readonly facts: readonly string[];
  readonly unfolded: readonly FoldedColumn[];
  /** The names of rules that are not shown. */
  readonly hidden: ReadonlySet<string>;
};

/** The table of a list of rules, as much of it as is shown. */
export function tableModel(document: SupportPolicy, named: RuleList, { facts, unfolded, hidden }: ShownPart): TableModel {
  const list = withOwnMetrics(named, document);
  const all = rulesAt(document, list.path);
  const places = all.flatMap(({ id }, place) => (hidden.has(id) ? [] : [place]));
  return {
    list,
    all,
    rules: all.filter(({ id }) => !hidden.has(id)),
    places,
    columns: columnsOf(list, all, { facts, unfolded }),
    words: cellWordsOf(document),
  };
}

/** What is needed to read what is typed into the cells of a policy. */
export function cellWordsOf(document: SupportPolicy): CellMessages {
  return {
    catalogue: factCatalogue(document),
    answersTo: (fact) => answersTo(document, fact),
    namesFor: (column) => namesFor(document, column),
    ownHours: ownHours(document),
  };
}

/** The names that an outcome chooses from. */
function namesFor(document: SupportPolicy, column: Column) {
  if (column.kind !== 'outcome') return [];
  switch (column.outcome.kind) {
    case 'severity':
      return severityNames(document);
    case 'desk':
    case 'desks':
      return deskNames(document);
    case 'hours':
      return hoursNames(document, false);
    default:
      return [];
  }
}

/** The path of the rule in a row. */
export function rulePath({ list, places, all }: TableModel, row: number): Path {
  return [...list.path, places[row] ?? all.length];
}

/** Where in the list what is put in below a row stands. */
export function placeBelow({ places, all }: TableModel, row: number): number {
  const place = places[row];
  return place === undefined ? all.length : place + 1;
}

/** The rule at a path of a policy; undefined where there is none. */
export function ruleIn(document: SupportPolicy | undefined, path: Path): WrittenRule | undefined {
  return document && rulesAt(document, path.slice(0, -1))[Number(path.at(-1))];
}

/** The cells of a selection, for the clipboard. */
export function copiedCells({ rules, columns }: TableModel, selection: GridSelection): string[][] {
  const { top, bottom, left, right } = selectedArea(selection);
  return rules
    .slice(top, bottom + 1)
    .map((rule) => columns.slice(left, right + 1).map((column) => cellText(cellValue(rule, column), column)));
}

/** The edits that empty a selection. Names of rules stay. */
export function emptiedCells(model: TableModel, selection: GridSelection): PolicyEdit[] {
  const { top, bottom, left, right } = selectedArea(selection);
  return model.columns
    .slice(left, right + 1)
    .flatMap((column) =>
      model.rules
        .slice(top, bottom + 1)
        .flatMap((rule, offset) => cellEdits(rulePath(model, top + offset), rule, column, undefined)),
    );
}

/** The edits that fill a selection with what stands in its first row. Names of rules, and what stands in the cells of tables, stay. */
export function filledDown(model: TableModel, selection: GridSelection): PolicyEdit[] {
  const { top, bottom, left, right } = selectedArea(selection);
  const first = model.rules[top];
  if (first === undefined) return [];
  return model.columns.slice(left, right + 1).flatMap((column) =>
    column.kind === 'id' || saysInTable(model, first, column)
      ? []
      : model.rules.slice(top + 1, bottom + 1).flatMap((rule, offset) => {
          if (saysInTable(model, rule, column)) return [];
          return cellEdits(rulePath(model, top + 1 + offset), rule, column, cellValue(first, column));
        }),
  );
}

/** Whether the cells of a rule's own table say what a column holds. */
export function saysInTable({ list }: TableModel, rule: WrittenRule, column: Column): boolean {
  if (column.kind !== 'outcome' || !isTableRule(rule)) return false;
  const { columnsAre, sets, sheets } = ruleTableOf(rule, list.verdict ?? '');
  const { key } = column.outcome;
  return sets[0] === key || (columnsAre === 'settings' && sheets.some(({ columns }) => columns.includes(key)));
}

/** What pasting does: the edits, and the cells that could not be read. Cells beyond the last row become rules of their own. */
export function pastedCells(
  model: TableModel,
  at: CellPosition,
  cells: CellTable,
): { edits: PolicyEdit[]; unread: CellPosition[] } {
  const edits: PolicyEdit[] = [];
  const unread: CellPosition[] = [];
  const taken = new Set(model.all.map(({ id }) => id));
  const below = placeBelow(model, model.rules.length - 1) - model.rules.length;
  // Rules that are put in stand one after another below the last that is shown.
  const pathOf = (row: number): Path => (row < model.rules.length ? rulePath(model, row) : [...model.list.path, below + row]);
  const rows = cells.map((row, offset) => {
    const rule = model.rules[at.row + offset];
    if (rule !== undefined) return rule;
    const idAt = model.columns.findIndex(({ kind }) => kind === 'id') - at.column;
    const id = freshId(row[idAt]?.trim() || 'new-rule', taken);
    taken.add(id);
    edits.push({ kind: 'insert', path: model.list.path, index: below + at.row + offset, value: { id } });
    return { id };
  });
  const width = Math.max(0, ...cells.map((row) => row.length));
  // Column by column: edits of different rules can be done together.
  for (let across = 0; across < width; across += 1) {
    const column = model.columns[at.column + across];
    if (column === undefined) break;
    for (const [offset, rule] of rows.entries()) {
      const words = cells[offset]?.[across];
      if (words === undefined || (column.kind === 'id' && at.row + offset >= model.rules.length)) continue;
      const parsed = readCellText(words, column, model.words, cellValue(rule, column));
      if ('fault' in parsed) unread.push({ row: at.row + offset, column: at.column + across });
      else edits.push(...cellEdits(pathOf(at.row + offset), rule, column, parsed.value));
    }
  }
  return { edits, unread };
}

import { factCatalogue, type Path, type SupportPolicy } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import { type CellMessages, cellText, readCellText } from '../rules/cell-text.ts';
import { type Column, cellValue, columnsOf } from '../rules/columns.ts';
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
  readonly rules: readonly WrittenRule[];
  readonly columns: readonly Column[];
  readonly words: CellMessages;
};

/** The table of a list of rules, with columns for the questions that were added. */
export function tableModel(document: SupportPolicy, named: RuleList, added: readonly string[]): TableModel {
  const list = withOwnMetrics(named, document);
  const rules = rulesAt(document, list.path);
  return { list, rules, columns: columnsOf(list, rules, added), words: cellWordsOf(document) };
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

export function rulePath({ list }: TableModel, row: number): Path {
  return [...list.path, row];
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

/** What pasting does: the edits, and the cells that could not be read. Cells beyond the last row become rules of their own. */
export function pastedCells(
  model: TableModel,
  at: CellPosition,
  cells: CellTable,
): { edits: PolicyEdit[]; unread: CellPosition[] } {
  const edits: PolicyEdit[] = [];
  const unread: CellPosition[] = [];
  const taken = new Set(model.rules.map(({ id }) => id));
  const rows = cells.map((row, offset) => {
    const rule = model.rules[at.row + offset];
    if (rule !== undefined) return rule;
    const idAt = model.columns.findIndex(({ kind }) => kind === 'id') - at.column;
    const id = freshId(row[idAt]?.trim() || 'new-rule', taken);
    taken.add(id);
    edits.push({ kind: 'insert', path: model.list.path, index: at.row + offset, value: { id } });
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
      else edits.push(...cellEdits(rulePath(model, at.row + offset), rule, column, parsed.value));
    }
  }
  return { edits, unread };
}

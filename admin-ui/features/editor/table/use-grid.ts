import { useState } from 'preact/hooks';
import { type KeyPress, keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { isInherited, isOverride } from '../layers/layered-policy.ts';
import { cellText } from '../rules/cell-text.ts';
import { cellValue } from '../rules/columns.ts';
import { addRule, moveRule, removedRule } from '../rules/rule-edits.ts';
import { readTable, tableText } from '../rules/table-paste.ts';
import { useSession } from '../session/session-context.ts';
import { columnWidth } from './cell-view.ts';
import { type CellPosition, type GridSelection, movedBy, selectedArea, withinSize } from './grid-selection.ts';
import { copiedCells, emptiedCells, pastedCells, rulePath, type TableModel } from './table-model.ts';
import { useClipboard } from './use-clipboard.ts';
import { bringIntoView, rowHeight } from './use-window.ts';

/** What is being typed in a cell: what it begins with, where somebody just began to type. */
type Editing = { readonly typed: string | undefined };

export type Grid = ReturnType<typeof useGrid>;

type Scroller = { readonly current: HTMLElement | null };

/** The keys, the mouse and the clipboard of a rule table. */
export function useGrid(model: TableModel, scroller: Scroller) {
  const session = useSession();
  const { list, rules, columns } = model;
  const size = { rows: rules.length, columns: columns.length };
  const first = { row: 0, column: 0 };
  const [chosen, setChosen] = useState<GridSelection>({ at: first, anchor: first });
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const [announcement, announce] = useState('');
  const selection = withinSize(chosen, size);
  const { at } = selection;

  const select = (next: GridSelection) => {
    setChosen(next);
    const left = 36 + columns.slice(0, next.at.column).reduce((sum, column) => sum + columnWidth(column), 0);
    const column = columns[next.at.column];
    bringIntoView(scroller.current, next.at.row, left, column ? columnWidth(column) : 0, 36 + columnWidth({ kind: 'id' }));
  };
  const focus = () => scroller.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  const selectCell = (place: CellPosition, extend = false) => select({ at: place, anchor: extend ? selection.anchor : place });
  const edit = (typed?: string) => {
    if (rules.length === 0) return;
    announce('');
    setEditing({ typed });
  };
  const close = () => {
    setEditing(undefined);
    focus();
  };

  const add = () => {
    const index = rules.length === 0 ? 0 : at.row + 1;
    session.edit(addRule(list, rules, index), text('editing.rule.added'));
    selectCell({ row: index, column: 0 });
    requestAnimationFrame(focus);
  };
  const duplicate = () => {
    const rule = rules[at.row];
    if (rule === undefined) return;
    session.edit(addRule(list, rules, at.row + 1, rule), text('editing.rule.duplicated', { rule: rule.id }));
    selectCell({ row: at.row + 1, column: at.column });
  };
  const remove = () => {
    const { top, bottom } = selectedArea(selection);
    const policy = session.readable;
    if (policy === undefined) return;
    const paths = rules.slice(top, bottom + 1).map((_, offset) => rulePath(model, top + offset));
    if (paths.some((path) => isInherited(policy, path) || isOverride(policy, path))) announce(text('editing.rule.inherited'));
    session.edit(
      paths.reverse().flatMap((path) => removedRule(policy, path)),
      text('editing.rule.removed'),
    );
    selectCell({ row: Math.max(0, Math.min(top, rules.length - 2)), column: at.column });
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rules.length || from === to) return;
    session.edit(moveRule(list, from, to), text('editing.rule.moved', { rule: rules[from]?.id ?? '' }));
    selectCell({ row: to, column: at.column });
    announce(text('editing.rule.moved-to', { rule: rules[from]?.id ?? '', place: String(to + 1), all: String(rules.length) }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const press = keyPress(event);
    if (press.kind === 'input-method') return;
    // The field that opens takes the accent and puts the letter that follows under it.
    if (press.kind === 'dead-key') return void edit('');
    if (press.kind === 'text') edit(press.text);
    else if (!command(press)) return;
    event.preventDefault();
  };
  /** Does what a key asks for; false where it asks for nothing here. */
  const command = (press: KeyPress & { readonly kind: 'command' }): boolean => {
    const { key, ctrl } = press;
    if (press.alt) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      move(at.row, at.row + (key === 'ArrowUp' ? -1 : 1));
    } else if (ctrl && key === 'Enter') add();
    else if (ctrl && key === 'd') duplicate();
    else if (ctrl && key === 'Backspace') remove();
    else if (ctrl && key === 'a') {
      setChosen({ anchor: first, at: { row: size.rows - 1, column: size.columns - 1 } });
    } else if (key === 'Enter' || key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') session.edit(emptiedCells(model, selection), text('editing.cells.emptied'));
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
      const next = movedBy(press, selection, size, page);
      if (next === undefined) return false;
      select(next);
    }
    return true;
  };
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', tableText(copiedCells(model, selection)));
    event.preventDefault();
  };
  const cut = (event: ClipboardEvent) => {
    copy(event);
    session.edit(emptiedCells(model, selection), text('editing.cells.emptied'));
  };
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData?.getData('text/plain');
    if (words === undefined || words === '') return;
    event.preventDefault();
    const { top, left } = selectedArea(selection);
    const cells = readTable(words);
    const { edits, unread } = pastedCells(model, { row: top, column: left }, cells);
    session.edit(edits, text('editing.cells.pasted'));
    const right = left + Math.max(...cells.map((row) => row.length)) - 1;
    setChosen({ anchor: { row: top, column: left }, at: { row: top + cells.length - 1, column: right } });
    announce(unread.length === 0 ? text('editing.cells.pasted') : text('editing.cells.unread', { count: unread.length }));
  };
  useClipboard(scroller, { copy, cut, paste });
  const selected = rules[at.row];
  const shown = columns[at.column];
  return {
    selection,
    editing,
    announcement,
    announce,
    selectCell,
    edit,
    close,
    add,
    duplicate,
    remove,
    move,
    focus,
    /** What stands in the cell that is worked on, as text. */
    cellText: selected && shown ? cellText(cellValue(selected, shown), shown) : '',
    handlers: { onKeyDown },
  };
}

import { useState } from 'preact/hooks';
import { type KeyPress, keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { isInherited, isOverride } from '../layers/layered-policy.ts';
import { cellText } from '../rules/cell-text.ts';
import { cellValue, columnName } from '../rules/columns.ts';
import { addRule, copyRules, moveRules, removedRule } from '../rules/rule-edits.ts';
import { readTable, tableText } from '../rules/table-paste.ts';
import { noteAdded } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';
import { columnTitle } from './cell-view.ts';
import { type ColumnPlace, narrowest } from './column-places.ts';
import { type CellPosition, type GridSelection, movedBy, selectedArea, withinSize } from './grid-selection.ts';
import { setColumnWidth } from './table-look.ts';
import { copiedCells, emptiedCells, filledDown, pastedCells, placeBelow, rulePath, type TableModel } from './table-model.ts';
import { useClipboard } from './use-clipboard.ts';
import { bringColumnIntoView, bringRowIntoView, rowHeight } from './use-window.ts';

/** What is being typed in a cell: what it begins with, where somebody just began to type. */
type Editing = { readonly typed: string | undefined };

export type Grid = ReturnType<typeof useGrid>;

type Options = {
  readonly model: TableModel;
  readonly scroller: { readonly current: HTMLElement | null };
  readonly places: readonly ColumnPlace[];
  /** Goes to where one looks for something in the table. */
  readonly onFind: () => void;
};

/** So much wider or narrower a key makes a column, in pixels. */
const widthStep = 16;

/** The keys, the mouse and the clipboard of a rule table. Rows are those that are shown. */
export function useGrid({ model, scroller, places, onFind }: Options) {
  const session = useSession();
  const { list, rules, columns } = model;
  const size = { rows: rules.length, columns: columns.length };
  const first = { row: 0, column: 0 };
  const [chosen, setChosen] = useState<GridSelection>({ at: first, anchor: first });
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const [announcement, announce] = useState('');
  const selection = withinSize(chosen, size);
  const { at } = selection;
  const area = selectedArea(selection);
  const isBlock = area.bottom > area.top;

  const select = (next: GridSelection) => {
    setChosen(next);
    bringRowIntoView(scroller.current, next.at.row);
    bringColumnIntoView(scroller.current, places, next.at.column);
  };
  const focus = () => scroller.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  const selectCell = (place: CellPosition, extend = false) => select({ at: place, anchor: extend ? selection.anchor : place });
  const selectRows = (top: number, bottom: number, column = at.column) =>
    select({ anchor: { row: bottom, column }, at: { row: top, column } });
  /** Selects a row as a whole. One of several that are selected stays so, to be moved with the others. */
  const selectRow = (row: number, extend: boolean) => {
    focus();
    if (!extend && isBlock && row >= area.top && row <= area.bottom) return;
    setChosen({ anchor: { row: extend ? selection.anchor.row : row, column: size.columns - 1 }, at: { row, column: 0 } });
  };
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
    const row = rules.length === 0 ? 0 : at.row + 1;
    const place = placeBelow(model, row - 1);
    noteAdded([...list.path, place]);
    session.edit(addRule(list, model.all, place), text('editing.rule.added'));
    selectCell({ row, column: 0 });
    requestAnimationFrame(focus);
  };
  const selected = rules.slice(area.top, area.bottom + 1);
  const duplicate = () => {
    const [rule] = selected;
    if (rule === undefined) return;
    const what = isBlock
      ? text('editing.rules.duplicated', { count: selected.length })
      : text('editing.rule.duplicated', { rule: rule.id });
    session.edit(copyRules(list, model.all, placeBelow(model, area.bottom), selected), what);
    selectRows(area.bottom + 1, area.bottom + selected.length);
    announce(what);
  };
  const fillDown = () => {
    if (!isBlock) return;
    const edits = filledDown(model, selection);
    const what = text('editing.cells.filled', { count: selected.length - 1 });
    session.edit(edits, what);
    announce(what);
  };
  const remove = () => {
    const policy = session.readable;
    if (policy === undefined || rules.length === 0) return;
    const paths = selected.map((_, offset) => rulePath(model, area.top + offset));
    const isTheirs = paths.some((path) => isInherited(policy, path) || isOverride(policy, path));
    session.edit(
      paths.reverse().flatMap((path) => removedRule(policy, path)),
      text('editing.rule.removed'),
    );
    selectCell({ row: Math.max(0, Math.min(area.top, rules.length - selected.length - 1)), column: at.column });
    announce(isTheirs ? text('editing.rule.inherited') : text('editing.rules.removed', { count: selected.length }));
  };
  /** Brings the rows that are selected, or another one, before a row. */
  const moveTo = (row: number, before: number) => {
    const isOther = row < area.top || row > area.bottom;
    const [top, bottom] = isOther ? [row, row] : [area.top, area.bottom];
    const rule = rules[row];
    if (rule === undefined || before < 0 || before > rules.length || (before >= top && before <= bottom + 1)) return;
    const moved = model.places.slice(top, bottom + 1);
    const target = model.places[before] ?? placeBelow(model, rules.length - 1);
    const edits = moveRules(list, model.all.length, moved, target);
    const isOne = moved.length === 1;
    session.edit(
      edits,
      isOne ? text('editing.rule.moved', { rule: rule.id }) : text('editing.rules.moved', { count: moved.length }),
    );
    const to = before > bottom ? before - moved.length : before;
    const { column } = at;
    const [anchor, end] = selection.anchor.row > at.row ? [to + moved.length - 1, to] : [to, to + moved.length - 1];
    select({ anchor: { row: anchor, column: isOther ? column : selection.anchor.column }, at: { row: end, column } });
    const place = target - moved.filter((one) => one < target).length + (isOther ? 0 : row - top) + 1;
    announce(text('editing.rule.moved-to', { rule: rule.id, place: String(place), all: String(model.all.length) }));
  };
  const moveUp = () => moveTo(at.row, area.top - 1);
  const moveDown = () => moveTo(at.row, area.bottom + 2);
  const widen = (step: number) => {
    const place = places[at.column];
    const document = session.readable?.document;
    if (place === undefined || document === undefined) return;
    const width = Math.max(narrowest, Math.round(place.width) + step);
    setColumnWidth(list.id, columnName(place.column), width);
    announce(text('editing.column.width.now', { column: columnTitle(place.column, document), width }));
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
      if (key === 'ArrowUp') moveUp();
      else if (key === 'ArrowDown') moveDown();
      else if (press.shift && key === 'ArrowLeft') widen(-widthStep);
      else if (press.shift && key === 'ArrowRight') widen(widthStep);
      else return false;
    } else if (ctrl && key === 'Enter') add();
    else if (ctrl && key === 'f') onFind();
    else if (ctrl && key === 'd') {
      if (isBlock) fillDown();
      else duplicate();
    } else if (ctrl && key === 'Backspace') remove();
    else if (ctrl && key === 'a') {
      setChosen({ anchor: first, at: { row: size.rows - 1, column: size.columns - 1 } });
    } else if (key === ' ' && press.shift) selectRow(at.row, false);
    else if (key === 'Enter' || key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') session.edit(emptiedCells(model, selection), text('editing.cells.emptied'));
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
      const next = movedBy(press, selection, size, page);
      if (next === undefined) return false;
      select(next);
    }
    return true;
  };
  /** A cell takes the focus when it is pressed; once the table has it, it stays there, so that a second press opens the cell. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.currentTarget === document.activeElement) event.preventDefault();
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
    const { top, left } = area;
    const cells = readTable(words);
    const { edits, unread } = pastedCells(model, { row: top, column: left }, cells);
    session.edit(edits, text('editing.cells.pasted'));
    const right = left + Math.max(...cells.map((row) => row.length)) - 1;
    setChosen({ anchor: { row: top, column: left }, at: { row: top + cells.length - 1, column: right } });
    announce(unread.length === 0 ? text('editing.cells.pasted') : text('editing.cells.unread', { count: unread.length }));
  };
  useClipboard(scroller, { copy, cut, paste });
  const shownRule = rules[at.row];
  const shownColumn = columns[at.column];
  return {
    selection,
    area,
    isBlock,
    editing,
    announcement,
    announce,
    selectCell,
    selectRow,
    edit,
    close,
    add,
    duplicate,
    fillDown,
    remove,
    moveTo,
    moveUp,
    moveDown,
    focus,
    /** What stands in the cell that is worked on, as text. */
    cellText: shownRule && shownColumn ? cellText(cellValue(shownRule, shownColumn), shownColumn) : '',
    handlers: { onKeyDown, onMouseDown },
  };
}

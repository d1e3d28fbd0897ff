import { useRef, useState } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { readTable, tableText } from '../rules/table-paste.ts';
import { useSession } from '../session/session-context.ts';
import { type CellArea, selectedArea } from '../table/grid-selection.ts';
import { cellWordsOf } from '../table/table-model.ts';
import { useClipboard } from '../table/use-clipboard.ts';
import { copiedBlock, pastedBlock, type UnreadCell } from './grid-block.ts';
import { emptiedEdits, moveEdits } from './grid-edits.ts';
import { type GridPlace, type GridStep, placeBeside, placeWithin } from './grid-place.ts';
import type { GridAxis, GridSheet, GridTable } from './grid-table.ts';

export type LineAxis = Exclude<GridAxis, 'sheets'>;

type Options = {
  readonly policy: LayeredPolicy;
  readonly table: GridTable;
  readonly sheet: GridSheet;
  readonly onRemoveKey: (axis: LineAxis, key: string) => void;
  /** Called before a cell is emptied, so that its row and its column stay in view. */
  readonly onEmpty: (row: string, column: string) => void;
  /** What a row or a column is called. */
  readonly keyName: (axis: LineAxis, key: string) => string;
};

export type SheetHold = ReturnType<typeof useSheetGrid>;

const steps: Readonly<Record<string, GridStep>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What could not be read, as long as the text is not put back to what it was before. */
type Unread = { readonly cells: readonly UnreadCell[]; readonly before: string; readonly isAlone: boolean };

const nothingUnread: Unread = { cells: [], before: '', isAlone: true };

/** The keys and the clipboard of a grid: the place that is worked on, what is selected with it, and what could not be read. */
export function useSheetGrid({ policy, table, sheet, onRemoveKey, onEmpty, keyName }: Options) {
  const session = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: -1, column: 0 });
  const [anchor, setAnchor] = useState<GridPlace | undefined>(undefined);
  const [editing, setEditing] = useState<{ readonly typed: string | undefined } | undefined>(undefined);
  const [noted, setNoted] = useState(nothingUnread);
  const [announcement, announce] = useState('');
  const { rows, columns } = sheet;
  const size = { rows: rows.length, columns: columns.length };
  const place = placeWithin(at, size);
  const isCell = isCellOf(place, size);
  /** The cells that are selected; undefined where the place is none. */
  const area: CellArea | undefined = isCell
    ? selectedArea({ at: place, anchor: anchor !== undefined && isCellOf(anchor, size) ? anchor : place })
    : undefined;
  const isUndone = !noted.isAlone && policy.text === noted.before;
  const unreadAt = (row: string, column: string) =>
    isUndone ? undefined : noted.cells.find((one) => one.row === row && one.column === column);

  /** Whether a cell was opened since the place was gone to: its field keeps the focus, however late the next frame comes. */
  const isOpened = useRef(false);
  const go = (next: GridPlace, keepsAnchor = false) => {
    isOpened.current = false;
    setAt(next);
    setAnchor(keepsAnchor ? (anchor ?? place) : undefined);
    setEditing(undefined);
    // At once, so that what is typed next is not lost; and again where the place is only drawn with the next frame.
    focusPlace(scroller.current, next);
    requestAnimationFrame(() => isOpened.current || focusPlace(scroller.current, next));
  };
  const close = (next: GridPlace = place) => go(next);
  /** Ends the work on a cell; what could not be read is said there from then on. */
  const closeCell = (row: string, column: string, step: GridStep = [0, 0], left?: Pick<UnreadCell, 'words' | 'fault'>) => {
    const others = noted.cells.filter((one) => one.row !== row || one.column !== column);
    setNoted({ ...noted, cells: left === undefined ? others : [...others, { row, column, ...left }], isAlone: true });
    const next = { row: place.row + step[0], column: place.column + step[1] };
    close(isCellOf(next, size) ? next : place);
  };
  const edit = (where: GridPlace, typed?: string) => {
    announce('');
    setAt(where);
    setAnchor(undefined);
    isOpened.current = true;
    setEditing({ typed });
  };
  const remove = () => {
    const [row, column] = [rows[place.row], columns[place.column]];
    if (area !== undefined) {
      const cells = rows
        .slice(area.top, area.bottom + 1)
        .flatMap((one) => columns.slice(area.left, area.right + 1).map((other) => ({ row: one, column: other })));
      for (const cell of cells) onEmpty(cell.row, cell.column);
      setNoted(nothingUnread);
      session.edit(emptiedEdits(policy, table, sheet, cells), text('editing.cells.emptied'));
    } else if (row !== undefined) onRemoveKey('rows', row);
    else if (column !== undefined) onRemoveKey('columns', column);
  };
  /** Brings a row or a column to another place among the others, and stays at it. */
  const move = (axis: LineAxis, from: number, to: number) => {
    const key = sheet[axis][from];
    if (key === undefined || sheet[axis][to] === undefined || from === to) return;
    const edits = moveEdits(policy, table, axis, sheet, from, to);
    const name = keyName(axis, key);
    if (edits === undefined) return announce(text('editing.key.keeps-place', { key: name }));
    const all = sheet[axis].length;
    session.edit(edits, text('editing.rule.moved', { rule: name }));
    announce(text('editing.rule.moved-to', { rule: name, place: String(to + 1), all: String(all) }));
    const line = axis === 'rows' ? 'row' : 'column';
    go(place[line] === from ? { ...place, [line]: to } : place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const press = keyPress(event);
    if (press.kind === 'text' && isCell && press.text !== ' ') edit(place, press.text);
    else if (press.kind === 'dead-key' && isCell) return edit(place, '');
    else if (press.kind !== 'command') return;
    else {
      const step = steps[press.key];
      if (press.alt && step !== undefined && !press.ctrl) {
        if (step[0] !== 0 && place.row >= 0) move('rows', place.row, place.row + step[0]);
        else if (step[1] !== 0 && place.column >= 0) move('columns', place.column, place.column + step[1]);
      } else if (press.alt) return;
      else if (press.ctrl && press.key === 'a' && size.rows > 0 && size.columns > 0) {
        go({ row: 0, column: 0 });
        setAnchor({ row: size.rows - 1, column: size.columns - 1 });
      } else if (press.ctrl) return;
      else if (press.key === 'Enter' || press.key === 'F2') edit(place);
      else if (press.key === 'Delete' || press.key === 'Backspace') remove();
      else if (step !== undefined) {
        const next = placeBeside(place, step, size);
        if (!press.shift) go(next);
        else if (isCell && isCellOf(next, size)) go(next, true);
      } else if (press.key === 'Home') go(placeWithin({ ...place, column: -1 }, size));
      else if (press.key === 'End') go({ ...place, column: columns.length - 1 });
      else return;
    }
    event.preventDefault();
  };
  /** Follows the focus where something else than a key of the grid brings it, as a screen reader does. */
  const onFocusIn = ({ target }: FocusEvent) => {
    if (editing !== undefined || !(target instanceof HTMLElement)) return;
    const [row, column] = target.parentElement?.dataset.place?.split(' ').map(Number) ?? [];
    if (row === undefined || column === undefined || (row === place.row && column === place.column)) return;
    setAt({ row, column });
    setAnchor(undefined);
  };
  const copy = (event: ClipboardEvent) => {
    if (area === undefined || editing !== undefined) return;
    event.clipboardData?.setData('text/plain', tableText(copiedBlock(table, sheet, area)));
    event.preventDefault();
  };
  const cut = (event: ClipboardEvent) => {
    copy(event);
    if (area !== undefined && editing === undefined) remove();
  };
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData?.getData('text/plain');
    if (words === undefined || words === '' || area === undefined || editing !== undefined) return;
    event.preventDefault();
    const done = pastedBlock(policy, table, sheet, area, readTable(words), cellWordsOf(policy.document));
    for (const { row, column } of done.emptied) onEmpty(row, column);
    session.edit(done.edits, text('editing.cells.pasted'));
    setNoted({ cells: done.unread, before: policy.text, isAlone: done.edits.length === 0 });
    setAnchor({ row: done.area.bottom, column: done.area.right });
    const start = { row: done.area.top, column: done.area.left };
    setAt(start);
    requestAnimationFrame(() => isOpened.current || focusPlace(scroller.current, start));
    announce(
      [
        done.unread.length === 0 ? text('editing.cells.pasted') : text('editing.cells.unread', { count: done.unread.length }),
        ...(done.outside === 0 ? [] : [text('editing.cells.outside', { count: done.outside })]),
      ].join(' · '),
    );
  };
  useClipboard(scroller, { copy, cut, paste });
  return { scroller, place, area, editing, announcement, unreadAt, go, close, closeCell, edit, move, onKeyDown, onFocusIn };
}

function isCellOf({ row, column }: GridPlace, size: { readonly rows: number; readonly columns: number }): boolean {
  return row >= 0 && column >= 0 && row < size.rows && column < size.columns;
}

function focusPlace(scroller: HTMLElement | null, { row, column }: GridPlace): void {
  scroller?.querySelector<HTMLElement>(`[data-place="${row} ${column}"] > button`)?.focus();
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../messages/text.ts';
import { NameNote } from '../names/NameNote.tsx';
import { nameRefusal } from '../names/name-refusal.ts';
import { renamedWords } from '../names/rename-words.ts';
import { cellText, readCellText } from '../rules/cell-text.ts';
import { cellValue } from '../rules/columns.ts';
import { conditionWords } from '../rules/condition-words.ts';
import { cellEdits } from '../rules/rule-edits.ts';
import { useSession } from '../session/session-context.ts';
import { CellControls } from './CellControls.tsx';
import { columnTitle } from './cell-view.ts';
import { rulePath, type TableModel } from './table-model.ts';
import type { Grid } from './use-grid.ts';
import { headHeight, rowHeight } from './use-window.ts';

type Props = { readonly model: TableModel; readonly grid: Grid; readonly widths: readonly number[] };

/** How long typing rests before it counts. Milliseconds. */
const pause = 60;

/** A cell being edited: with the answers that its question takes, and as text. Every change counts at once; Esc takes it back. */
export function CellEditor({ model, grid, widths }: Props) {
  const session = useSession();
  const { row, column: at } = grid.selection.at;
  const rule = model.rules[row];
  const column = model.columns[at];
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(rule && column ? cellValue(rule, column) : undefined);
  const [words, setWords] = useState(grid.editing?.typed ?? grid.cellText);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const latest = useRef(rule);
  latest.current = rule;
  const document = session.readable?.document;

  const put = (value: unknown) => {
    if (latest.current === undefined || column === undefined) return;
    session.edit(
      cellEdits(rulePath(model, row), latest.current, column, value),
      text('editing.cell.changed', { rule: latest.current.id, column: document ? columnTitle(column, document) : '' }),
    );
  };
  // A rule's name is told wherever it is used, so it changes once, when it is complete.
  const rename = (name: string) => {
    if (latest.current === undefined || latest.current.id === name) return;
    const label = text('editing.name.renamed', { name: latest.current.id, to: name });
    grid.setTold(renamedWords(session.rename(rulePath(model, row), name, label)));
  };
  // Typing goes on while a large text is still being read anew.
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const due = useRef<() => void>(() => undefined);
  const flush = () => {
    clearTimeout(waiting.current);
    due.current();
    due.current = () => undefined;
  };
  const putSoon = (value: unknown) => {
    clearTimeout(waiting.current);
    due.current = () => put(value);
    waiting.current = setTimeout(flush, pause);
  };
  const read = (typed: string) => {
    setWords(typed);
    if (column === undefined) return;
    if (column.kind === 'id') {
      const refused = nameRefusal(session.readable, rulePath(model, row), typed.trim());
      setFault(refused);
      due.current = () => (refused === undefined ? rename(typed.trim()) : undefined);
      return;
    }
    const reading = readCellText(typed, column, model.words, begun.current);
    setFault('fault' in reading ? text(`editing.cell.fault.${reading.fault}`) : undefined);
    if (!('fault' in reading)) putSoon(reading.value);
  };
  // Before it is painted: whoever types on at once types into the cell.
  useLayoutEffect(() => {
    if (grid.editing?.typed !== undefined) read(grid.editing.typed);
    const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.cell-words');
    field?.focus();
    if (grid.editing?.typed === undefined) field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
    const leave = (event: PointerEvent) => !box.current?.contains(event.target as Node) && grid.close();
    addEventListener('pointerdown', leave);
    return () => {
      flush();
      removeEventListener('pointerdown', leave);
    };
  }, []);
  if (rule === undefined || column === undefined || document === undefined) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      due.current = () => undefined;
      if (column.kind !== 'id') put(begun.current);
      grid.close();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      if (fault !== undefined) return;
      grid.selectCell({ row: Math.min(row + 1, model.rules.length - 1), column: at });
      grid.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = 36 + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
  const isLong = column.kind === 'free' || (column.kind === 'outcome' && column.outcome.kind === 'words');
  const title = columnTitle(column, document);
  const field = {
    class: 'cell-words',
    'aria-label': title,
    'aria-invalid': fault !== undefined,
    spellcheck: isLong && column.kind !== 'free',
    value: words,
  };
  return (
    <div
      ref={box}
      class="cell-editor"
      role="dialog"
      aria-label={text('editing.cell.title', { rule: rule.id, column: title })}
      style={{ top: `${headHeight + row * rowHeight}px`, left: `${left}px`, minWidth: `${Math.max(widths[at] ?? 0, 240)}px` }}
      onKeyDown={onKeyDown}
    >
      {isLong ? (
        <textarea {...field} rows={4} onInput={({ currentTarget }) => read(currentTarget.value)} />
      ) : (
        <input type="text" {...field} onInput={({ currentTarget }) => read(currentTarget.value)} />
      )}
      {fault !== undefined && (
        <p class="cell-fault" role="alert">
          {fault}
        </p>
      )}
      {column.kind === 'free' && fault === undefined && (
        <p class="note">{conditionWords(cellValue(rule, column), document) || text('editing.cell.free-help')}</p>
      )}
      {column.kind === 'id' && fault === undefined && <NameNote path={rulePath(model, row)} />}
      <CellControls
        {...{ column, document }}
        path={rulePath(model, row)}
        value={cellValue(rule, column)}
        onChange={(value) => {
          setFault(undefined);
          setWords(cellText(value, column));
          put(value);
        }}
      />
      <p class="hint">{text('editing.cell.keys')}</p>
    </div>
  );
}

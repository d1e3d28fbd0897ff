import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { NameNote } from '../forms/NameNote.tsx';
import { usePressOutside } from '../forms/use-press-outside.ts';
import { describeNameProblem } from '../names/describe-name-fault.ts';
import { describeRenamed } from '../names/describe-rename.ts';
import { cellText, readCellText } from '../rules/cell-text.ts';
import { cellValue } from '../rules/columns.ts';
import { describeCondition } from '../rules/describe-condition.ts';
import { cellEdits } from '../rules/rule-edits.ts';
import { Attempt } from '../session/attempt.ts';
import { knownFaults } from '../session/faults-under.ts';
import { enterField, leaveField } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';
import { CellControls } from './CellControls.tsx';
import { columnTitle } from './cell-view.ts';
import { ruleIn, rulePath, type TableModel } from './table-model.ts';
import { useCellBox } from './use-cell-box.ts';
import type { Grid } from './use-grid.ts';

/** Why what is written cannot be taken as it is. */
type CellFault = { readonly kind: string; readonly words: string };

type Props = { readonly model: TableModel; readonly grid: Grid; readonly name: string };

/** How long typing rests before it counts. Milliseconds. */
const pause = 60;

/** A cell being edited: with the answers that its question takes, and as text. Every change counts at once; Esc takes it back. */
export function CellEditor({ model, grid, name }: Props) {
  const session = useSession();
  const { row, column: at } = grid.selection.at;
  const rule = model.rules[row];
  const column = model.columns[at];
  const box = useRef<HTMLDivElement>(null);
  const value = rule && column && cellValue(rule, column);
  const begun = useRef(value);
  const [attempt] = useState(() => new Attempt(session));
  const [words, setWords] = useState(grid.editing?.typed ?? grid.cellText);
  const [fault, setFault] = useState<CellFault | undefined>(undefined);
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isSaid, setSaid] = useState(false);
  const latest = useRef(rule);
  latest.current = rule;
  const document = session.readable?.document;
  const label = text('editing.cell.changed', {
    rule: rule?.id ?? '',
    column: column && document ? columnTitle(column, document) : '',
  });
  // What stands in the cell by what was done here. Where it is something else, it was changed from elsewhere, as by an undo.
  const known = useRef(JSON.stringify(value));
  const put = (next: unknown) => {
    if (column === undefined) return;
    const path = rulePath(model, row);
    attempt.put((policy) => {
      const before = ruleIn(policy.document, path);
      return before === undefined ? [] : cellEdits(path, before, column, next);
    }, label);
    const after = ruleIn(session.policy.peek()?.document, path);
    known.current = JSON.stringify(after && cellValue(after, column));
  };
  if (known.current !== JSON.stringify(value) && column !== undefined && column.kind !== 'id') {
    known.current = JSON.stringify(value);
    setWords(cellText(value, column));
    setFault(undefined);
  }
  // A rule's name is told wherever it is used, so it changes once, when it is complete.
  const rename = (to: string) => {
    if (latest.current === undefined || latest.current.id === to) return;
    const renamed = text('editing.name.renamed', { name: latest.current.id, to });
    grid.announce(describeRenamed(session.rename(rulePath(model, row), to, renamed)));
  };
  // Typing goes on while a large text is still being read anew.
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const due = useRef<() => void>(() => undefined);
  const flush = () => {
    clearTimeout(waiting.current);
    due.current();
    due.current = () => undefined;
  };
  const later = (work: () => void) => {
    clearTimeout(waiting.current);
    due.current = work;
    waiting.current = setTimeout(flush, pause);
  };
  const drop = () => {
    clearTimeout(waiting.current);
    due.current = () => undefined;
  };
  const read = (typed: string) => {
    setWords(typed);
    setSaid(false);
    // What was typed before does not count any more.
    drop();
    if (column === undefined) return;
    if (column.kind === 'id') {
      const refused = describeNameProblem(session.readable, rulePath(model, row), typed.trim());
      setFault(refused === undefined ? undefined : { kind: 'name', words: refused });
      due.current = () => (refused === undefined ? rename(typed.trim()) : undefined);
      return;
    }
    const parsed = readCellText(typed, column, model.words, begun.current);
    setFault('fault' in parsed ? { kind: parsed.fault, words: text(`editing.cell.fault.${parsed.fault}`) } : undefined);
    if (!('fault' in parsed)) later(() => put(parsed.value));
  };
  const close = () => {
    // What cannot be read is not kept, and that is said where the cell was.
    if (fault !== undefined) grid.announce(text('editing.cell.unread', { words }));
    grid.close();
  };
  usePressOutside(box, close);
  // So does what the checks find in it.
  useEffect(() => {
    if (column === undefined) return undefined;
    const key = column.kind === 'fact' ? ['when', column.fact] : column.kind === 'outcome' ? [column.outcome.key] : ['when'];
    const path = [...rulePath(model, row), ...key];
    enterField(path, knownFaults(session, path));
    return () => leaveField(path);
  }, []);
  useCellBox(box, `${name}-${row}-${at}`);
  // Before it is painted: whoever types on at once types into the cell.
  useLayoutEffect(() => {
    if (grid.editing?.typed !== undefined) read(grid.editing.typed);
    const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.cell-words');
    field?.focus();
    if (grid.editing?.typed === undefined) field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
    return flush;
  }, []);
  if (rule === undefined || column === undefined || document === undefined) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command') return;
    if (press.key === 'Escape') {
      drop();
      attempt.takeBack(label);
      grid.close();
    } else if (press.key === 'Enter' && !press.shift && !isPressed(event.target)) {
      if (fault !== undefined) return setSaid(true);
      grid.selectCell({ row: Math.min(row + 1, model.rules.length - 1), column: at });
      grid.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isLong = column.kind === 'free' || (column.kind === 'outcome' && column.outcome.kind === 'words');
  const title = columnTitle(column, document);
  const field = {
    class: 'cell-words',
    'aria-label': title,
    'aria-invalid': fault !== undefined && isSaid,
    spellcheck: isLong && column.kind !== 'free',
    value: words,
    onBlur: () => setSaid(true),
  };
  return (
    <div
      ref={box}
      class="cell-editor"
      role="dialog"
      aria-label={text('editing.cell.title', { rule: rule.id, column: title })}
      popover="manual"
      onKeyDown={onKeyDown}
    >
      {isLong ? (
        <textarea {...field} rows={4} onInput={({ currentTarget }) => read(currentTarget.value)} />
      ) : (
        <input type="text" {...field} onInput={({ currentTarget }) => read(currentTarget.value)} />
      )}
      {fault !== undefined && isSaid && (
        <p class="cell-fault" role="alert">
          {fault.words}
        </p>
      )}
      {column.kind === 'free' && fault === undefined && (
        <p class="note">{describeCondition(cellValue(rule, column), document) || text('editing.cell.free-help')}</p>
      )}
      {column.kind === 'id' && fault === undefined && <NameNote path={rulePath(model, row)} />}
      <CellControls
        {...{ column, document }}
        path={rulePath(model, row)}
        value={value}
        begun={fault?.kind === 'incomplete' ? words : undefined}
        onText={(typed) => {
          read(typed);
          flush();
        }}
        onChange={(parsed) => {
          drop();
          if ('missing' in parsed) {
            setFault({ kind: 'incomplete', words: text('editing.target.fault.amount') });
            return;
          }
          setFault(undefined);
          setWords(cellText(parsed.value, column));
          put(parsed.value);
        }}
      />
      <p class="hint">{text('editing.cell.keys')}</p>
    </div>
  );
}

/** Whether Enter is meant for what has the focus. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, summary');
}

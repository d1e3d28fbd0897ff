import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { usePressOutside } from '../forms/use-press-outside.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { cellText, readCellText } from '../rules/cell-text.ts';
import type { Column } from '../rules/columns.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { Attempt } from '../session/attempt.ts';
import { useSession } from '../session/session-context.ts';
import { CellControls } from '../table/CellControls.tsx';
import { cellWordsOf } from '../table/table-model.ts';
import { cellOfPromise, promiseOf } from './cell-promise.ts';
import type { CellSetting } from './grid-column.ts';
import type { GridTable } from './grid-table.ts';

type Props = {
  readonly name: string;
  readonly table: GridTable;
  readonly holds: CellSetting;
  readonly document: SupportPolicy;
  readonly value: unknown;
  /** What somebody began to type. */
  readonly typed: string | undefined;
  readonly edits: (policy: LayeredPolicy, value: unknown) => readonly PolicyEdit[];
  /** `isNext` where the work goes on in the cell below. */
  readonly onClose: (isNext: boolean) => void;
};

/** A cell of a table being edited: as text, and with what there is to choose. Every change counts at once; Esc takes it back. */
export function GridCellEditor({ name, table, holds, document, value, typed, edits, onClose }: Props) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [attempt] = useState(() => new Attempt(session));
  const { column, shared, setting } = holds;
  const isPromise = column.outcome.kind === 'target';
  const held = isPromise && value !== undefined ? promiseOf(value, setting, shared) : value;
  const [words, setWords] = useState(typed ?? writtenText(value, column, setting));
  const [fault, setFault] = useState<string | undefined>(undefined);
  const put = (next: unknown) => {
    const cell = isPromise ? cellOfPromise(next as WrittenTarget | undefined, setting, shared) : next;
    attempt.put((policy) => edits(policy, cell), name);
    return cell;
  };
  const read = (entered: string) => {
    setWords(entered);
    const parsed =
      entered.trim().startsWith('{') && !isPromise
        ? readCellText(entered, { kind: 'outcome', outcome: { key: setting, kind: 'target' } }, cellWordsOf(document), value)
        : readCellText(entered, column, cellWordsOf(document), held ?? shared);
    setFault('fault' in parsed ? text(`editing.cell.fault.${parsed.fault}`) : undefined);
    if (!('fault' in parsed)) put(parsed.value);
  };
  usePressOutside(box, () => onClose(false));
  useLayoutEffect(() => {
    if (typed !== undefined) read(typed);
    const field = box.current?.querySelector<HTMLInputElement>('.cell-words');
    field?.focus();
    if (typed === undefined) field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    event.stopPropagation();
    if (press.kind !== 'command') return;
    if (press.key === 'Escape') {
      attempt.takeBack(name);
      onClose(false);
    } else if (press.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      if (fault !== undefined) return;
      onClose(true);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={box} class="cell-editor" role="dialog" aria-label={name} onKeyDown={onKeyDown}>
      <h4>{name}</h4>
      <input
        type="text"
        class="cell-words"
        aria-label={text('editing.table.cell')}
        aria-invalid={fault !== undefined}
        spellcheck={false}
        autocomplete="off"
        value={words}
        onInput={({ currentTarget }) => read(currentTarget.value)}
      />
      {fault !== undefined && (
        <p class="cell-fault" role="alert">
          {fault}
        </p>
      )}
      <CellControls
        {...{ column, document }}
        path={table.path}
        value={held}
        begun={undefined}
        onText={read}
        onChange={(parsed) => {
          if ('missing' in parsed) {
            setFault(text('editing.target.fault.amount'));
            return;
          }
          setFault(undefined);
          setWords(writtenText(put(parsed.value), column, setting));
        }}
      />
      <p class="hint">{text('editing.cell.keys')}</p>
    </div>
  );
}

/** What stands in a cell as text: of a promise, what is promised. */
function writtenText(value: unknown, column: Extract<Column, { kind: 'outcome' }>, setting: string): string {
  if (typeof value !== 'object' || value === null) return cellText(value, column);
  const [only, ...others] = Object.entries(value);
  const isAlone = only !== undefined && others.length === 0 && [setting, 'commitment'].includes(only[0]);
  return isAlone ? String(only[1]) : cellText(value, column);
}

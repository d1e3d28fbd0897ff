import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { usePressOutside } from '../forms/use-press-outside.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { Attempt } from '../session/attempt.ts';
import { useSession } from '../session/session-context.ts';
import { CellControls } from '../table/CellControls.tsx';
import { cellWordsOf } from '../table/table-model.ts';
import { cellOfPromise, promiseOf } from './cell-promise.ts';
import { readCell, type UnreadCell, writtenCell } from './grid-block.ts';
import type { CellSetting } from './grid-column.ts';
import type { GridStep } from './grid-place.ts';
import type { GridTable } from './grid-table.ts';

type Props = {
  readonly name: string;
  readonly table: GridTable;
  readonly holds: CellSetting;
  readonly document: SupportPolicy;
  readonly value: unknown;
  /** What somebody began to type. */
  readonly typed: string | undefined;
  /** Whether that is what was put there before and could not be read. */
  readonly isLeft: boolean;
  readonly edits: (policy: LayeredPolicy, value: unknown) => readonly PolicyEdit[];
  /** `step` is by how many rows and columns the work goes on from here, `left` what was typed and cannot be read. */
  readonly onClose: (step?: GridStep, left?: Pick<UnreadCell, 'words' | 'fault'>) => void;
};

/** A cell of a table being edited: as text, and with what there is to choose. Every change counts at once; Esc takes it back. */
export function GridCellEditor({ name, table, holds, document, value, typed, isLeft, edits, onClose }: Props) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [attempt] = useState(() => new Attempt(session));
  const { column, shared, setting } = holds;
  const isPromise = column.outcome.kind === 'target';
  const held = isPromise && value !== undefined ? promiseOf(value, setting, shared) : value;
  const [words, setWords] = useState(typed ?? writtenCell(value, holds));
  const [fault, setFault] = useState<UnreadCell['fault'] | undefined>(undefined);
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isSaid, setSaid] = useState(false);
  const put = (next: unknown) => {
    const cell = isPromise ? cellOfPromise(next as WrittenTarget | undefined, setting, shared) : next;
    attempt.put((policy) => edits(policy, cell), name);
    return cell;
  };
  const read = (entered: string) => {
    setWords(entered);
    const parsed = readCell(entered, holds, cellWordsOf(document), value);
    setFault('fault' in parsed ? parsed.fault : undefined);
    setSaid(false);
    if (!('fault' in parsed)) attempt.put((policy) => edits(policy, parsed.value), name);
  };
  usePressOutside(box, () => onClose(undefined, fault === undefined ? undefined : { words: words.trim(), fault }));
  useLayoutEffect(() => {
    if (typed !== undefined) read(typed);
    if (isLeft) setSaid(true);
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
      onClose();
    } else if (press.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      if (fault !== undefined) return setSaid(true);
      onClose([press.shift ? -1 : 1, 0]);
    } else if (press.key === 'Tab' && typed !== undefined && isWords(event.target)) {
      // Whoever types cell after cell goes on with Tab; whoever opened the cell reaches with it what there is to choose.
      if (fault !== undefined) return setSaid(true);
      onClose([0, press.shift ? -1 : 1]);
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
        aria-invalid={fault !== undefined && isSaid}
        spellcheck={false}
        autocomplete="off"
        value={words}
        onInput={({ currentTarget }) => read(currentTarget.value)}
        onBlur={() => setSaid(true)}
      />
      {fault !== undefined && isSaid && (
        <p class="cell-fault" role="alert">
          {text(`editing.cell.fault.${fault}`)}
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
            setFault('amount');
            setSaid(true);
            return;
          }
          setFault(undefined);
          setWords(writtenCell(put(parsed.value), holds));
        }}
      />
      <p class="hint">{text('editing.cell.keys')}</p>
    </div>
  );
}

function isWords(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.classList.contains('cell-words');
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { anyKey, type FactDeclaration, factTypes } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { usePressOutside } from '../forms/use-press-outside.ts';
import type { KnownName } from '../schema/known-names.ts';
import { answersIn, type KeyFault, keyFault, keyOfRange, keyOfText, rangeKinds, rangeOfKey } from './key-text.ts';

type Props = {
  /** What the key belongs to, in words. */
  readonly name: string;
  readonly fact: FactDeclaration;
  readonly answers: readonly KnownName[];
  /** The key as it is; empty for a new one. */
  readonly written: string;
  /** The other keys along the same axis. */
  readonly others: readonly string[];
  /** Takes the key away; left out where it is new. */
  readonly onRemove?: () => void;
  readonly onKeep: (key: string) => void;
  readonly onClose: () => void;
};

/** The answers for which a row, a column or a sheet stands: chosen of those that stand in no other, a range, or all others. */
export function KeyEditor({ name, fact, answers, written, others, onRemove, onKeep, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(written);
  const key = keyOfText(typed, fact, answers);
  const fault = key === '' ? undefined : keyFault(key, fact, answers, others);
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isSaid, setSaid] = useState(false);
  const isNew = written === '';
  const keep = () => {
    if (key !== '' && fault === undefined && key !== written) onKeep(key);
    else onClose();
  };
  usePressOutside(box, keep);
  useLayoutEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement>('.cell-words');
    field?.focus();
    field?.select();
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    event.stopPropagation();
    if (press.kind !== 'command') return;
    if (press.key === 'Escape') onClose();
    else if (press.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      if (fault !== undefined) return setSaid(true);
      keep();
    } else return;
    event.preventDefault();
  };
  const taken = new Set(others.flatMap(answersIn));
  const free = answers.filter(({ id }) => !taken.has(id));
  const chosen = answersIn(key);
  const { isOrdered } = factTypes[fact.type];
  return (
    <div ref={box} class="cell-editor key-editor" role="dialog" aria-label={name} data-own-undo onKeyDown={onKeyDown}>
      <h4>{name}</h4>
      <input
        type="text"
        class="cell-words"
        aria-label={text('editing.key')}
        aria-invalid={fault !== undefined && isSaid}
        spellcheck={false}
        autocomplete="off"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setSaid(false);
        }}
        onBlur={() => setSaid(true)}
      />
      {fault !== undefined && isSaid && (
        <p class="cell-fault" role="alert">
          {describeKeyFault(fault)}
        </p>
      )}
      {isOrdered && <RangeFields {...{ fact, written: key }} onChange={setTyped} />}
      {!isOrdered && free.length > 0 && (
        <Choosing
          choices={fact.type === 'boolean' ? free.map(({ id }) => ({ id, label: text(`editing.answer.${id as 'true'}`) })) : free}
          {...{ chosen }}
          isMany
          onChange={(next) => setTyped(next.join(', '))}
        />
      )}
      {!isOrdered && answers.length > 0 && free.length === 0 && <p class="note">{text('editing.key.none-left')}</p>}
      {!others.includes(anyKey) && (
        <label class="check">
          <input
            type="checkbox"
            checked={key === anyKey}
            onChange={({ currentTarget }) => setTyped(currentTarget.checked ? anyKey : '')}
          />
          <span>{text('editing.key.others')}</span>
        </label>
      )}
      <p class="dialog-actions">
        {onRemove !== undefined && (
          <button type="button" class="button quiet" onClick={onRemove}>
            {text('editing.rule.remove')}
          </button>
        )}
        <button type="button" class="button" disabled={key === '' || fault !== undefined} onClick={keep}>
          {isNew ? text('editing.entry.add') : text('editing.done')}
        </button>
      </p>
    </div>
  );
}

type RangeProps = { readonly fact: FactDeclaration; readonly written: string; readonly onChange: (key: string) => void };

/** A number or a day, or all up to or from one. */
function RangeFields({ fact, written, onChange }: RangeProps) {
  const read = rangeOfKey(written);
  const [begun, setBegun] = useState(read);
  // What is not complete yet is no key: it stays as it was chosen.
  const range = written === '' ? begun : read;
  const kinds = rangeKinds.filter((kind) => kind !== 'between' || factTypes[fact.type].json === 'number');
  const choose = (next: typeof range) => {
    setBegun(next);
    onChange(keyOfRange(next));
  };
  const operand = (end: 'from' | 'to', label: string) => (
    <input
      type={fact.type === 'date' ? 'date' : 'number'}
      step={fact.type === 'integer' ? 1 : 'any'}
      aria-label={label}
      value={range[end]}
      onInput={({ currentTarget }) => !currentTarget.validity.badInput && choose({ ...range, [end]: currentTarget.value })}
    />
  );
  return (
    <span class="key-range">
      <select
        aria-label={text('editing.bound.sign')}
        value={range.kind}
        onChange={({ currentTarget }) =>
          choose({ ...range, kind: rangeKinds.find((kind) => kind === currentTarget.value) ?? range.kind })
        }
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(`editing.key.range.${kind}`)}
          </option>
        ))}
      </select>
      {operand('from', text(`editing.key.range.${range.kind}`))}
      {range.kind === 'between' && (
        <>
          <span aria-hidden="true">–</span>
          {operand('to', text('editing.key.range.to'))}
        </>
      )}
    </span>
  );
}

function describeKeyFault(fault: KeyFault): string {
  switch (fault.kind) {
    case 'unknown':
      return text('editing.key.fault.unknown', { answer: fault.answer });
    case 'taken':
      return text('editing.key.fault.taken', { other: fault.other });
    default:
      return text(`editing.key.fault.${fault.kind}`);
  }
}

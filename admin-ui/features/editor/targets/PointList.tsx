import { useId, useState } from 'preact/hooks';
import { amountText, type Share } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { formatAmount } from '../../../shared/vocabulary/describe-target-time.ts';
import { isSamePoint, rank, readPoint } from './warn-edits.ts';

type Props = {
  /** What the field is called in a form. */
  readonly name?: string;
  readonly points: readonly Share[];
  readonly onAdd: (point: Share) => void;
  readonly onRemove: (point: Share) => void;
};

/** When to warn, each to be taken away, and a field for another one. */
export function PointList({ name, points, onAdd, onRemove }: Props) {
  const inTurn = [...points].sort((one, other) => rank(one) - rank(other));
  return (
    <div class="warn-points">
      <ul class="points">
        {inTurn.map((point) => (
          <li key={String(point)} class="point">
            <span>{pointText(point)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={text('editing.warnings.remove', { percent: pointText(point) })}
              onClick={(event) => {
                event.currentTarget.closest('.warn-points')?.querySelector('input')?.focus();
                onRemove(point);
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {points.length === 0 && <li class="muted">{text('editing.warnings.none')}</li>}
      </ul>
      <NewPoint {...{ name, points, onAdd }} />
    </div>
  );
}

type NewPointProps = Pick<Props, 'points' | 'onAdd'> & { readonly name: string | undefined };

const amounts = ['minute', 'hour', 'day', 'business-day'] as const;

/** What a number can say: a share, how long before, how late, and how late around the clock. */
const units = ['percent', ...kindsOf('before'), ...kindsOf('late'), 'hour late-around'] as const;

function kindsOf<Kind extends 'before' | 'late'>(kind: Kind) {
  return amounts.map((unit) => `${unit} ${kind}` as const);
}

/** The point that a number and what it says come to. */
function pointOf(value: number, chosen: (typeof units)[number]): Share {
  if (chosen === 'percent') return value;
  const unit = amounts.find((one) => chosen.startsWith(`${one} `)) ?? 'hour';
  const amount = amountText({ value, unit });
  if (chosen.endsWith('-around')) return `${amount} late on around-the-clock`;
  return chosen.endsWith(' late') ? `${amount} late` : amount;
}

function unitWords(chosen: Exclude<(typeof units)[number], 'percent'>): string {
  const [unit, kind] = chosen.split(' ') as [(typeof amounts)[number], 'before' | 'late' | 'late-around'];
  return text(`editing.warnings.unit.${kind}`, { unit: text(`editing.unit.${unit}`) });
}

function NewPoint({ name, points, onAdd }: NewPointProps) {
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<(typeof units)[number]>('percent');
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isLeft, setLeft] = useState(false);
  const note = useId();
  const value = Number(typed);
  const point = pointOf(value, unit);
  const isNumber = Number.isInteger(value) && value >= 1 && value <= (unit === 'percent' ? 99 : 9999);
  const outOfRange = unit === 'percent' ? 'range' : 'amount';
  const isTaken = isNumber && points.some((one) => isSamePoint(one, point));
  const fault = typed === '' ? undefined : !isNumber ? outOfRange : isTaken ? 'taken' : undefined;
  const said = isLeft ? fault : undefined;
  const add = () => {
    if (typed === '' || fault !== undefined) return setLeft(true);
    onAdd(point);
    setTyped('');
  };
  return (
    <div class="new-point" data-own-undo={typed === '' ? undefined : true}>
      <input
        type="number"
        name={name}
        class="short"
        min={1}
        max={unit === 'percent' ? 99 : 9999}
        step={1}
        aria-label={text(unit === 'percent' ? 'editing.warnings.percent' : 'editing.warnings.before')}
        aria-invalid={said !== undefined}
        aria-describedby={said === undefined ? undefined : note}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setLeft(false);
        }}
        onBlur={() => setLeft(true)}
        onKeyDown={(event) => {
          const press = keyPress(event);
          if (press.kind !== 'command' || press.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          add();
        }}
      />
      <select
        class="unit"
        aria-label={text('editing.warnings.unit')}
        value={unit}
        onChange={({ currentTarget }) => setUnit(units.find((one) => one === currentTarget.value) ?? unit)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {one === 'percent' ? text('editing.warnings.unit.percent') : unitWords(one)}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={typed === '' || fault !== undefined} onClick={add}>
        <Icon name="plus" /> {text('editing.warnings.add')}
      </button>
      {said !== undefined && (
        <span id={note} class="cell-fault" role="status">
          {text(`editing.warnings.fault.${said}`)}
        </span>
      )}
    </div>
  );
}

/** A warning in words: `75 %`, `30 minutes before`; what is none yet as it is written. */
export function pointText(point: Share): string {
  const read = readPoint(point);
  if (typeof read === 'string') return read;
  if (read.before !== undefined) return text('editing.warnings.early', { amount: formatAmount(read.before) });
  if (read.late !== undefined) {
    const amount = formatAmount(read.late);
    return text('hours.late', { amount: read.isAroundTheClock ? text('hours.around-the-clock', { amount }) : amount });
  }
  return new Intl.NumberFormat(text.locale, { style: 'percent' }).format(read.percent / 100);
}

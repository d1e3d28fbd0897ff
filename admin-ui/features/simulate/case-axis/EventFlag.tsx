import { useRef } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatMoment, formatReadersMoment } from '../../../platform/time/format-time.ts';
import { readersZone } from '../../../platform/time/zone-name.ts';
import type { Scale } from '../../../shared/clock-strip/time-axis.ts';
import { commitPreview, discardPreview, draft, previewDraft } from '../case/case-history.ts';
import { axisStep, steppedBy } from './axis-step.ts';
import type { FlagPosition } from './flag-positions.ts';
import { heldWindow } from './held-window.ts';
import { withEventAt } from './moved-case.ts';

type Props = {
  readonly index: number;
  readonly at: number;
  readonly label: string;
  readonly scale: Scale;
  readonly timeZone: string;
  readonly position: FlagPosition;
  readonly top: number;
  readonly height: number;
  readonly isYetToCome: boolean;
  /** An event cannot be dragged before this. */
  readonly earliest: number;
  readonly onDescribe: (words: string | undefined) => void;
  readonly onRemove: () => void;
};

/** One event on the axis: dragged, or moved with the arrow keys, and everything that hangs on it follows. */
export function EventFlag(props: Props) {
  const { index, at, label, scale, timeZone, position, top, height, isYetToCome, earliest, onDescribe, onRemove } = props;
  const grip = useRef<{ readonly offset: number; readonly scale: Scale } | undefined>(undefined);
  const field = `event-${index}`;
  const within = { from: earliest, to: Math.max(at, scale.window.to) };
  const move = (next: number) => {
    previewDraft(withEventAt(draft.peek(), index, next));
    onDescribe(describeFlag(label, next, timeZone));
  };
  const release = (isCommitted: boolean) => {
    grip.current = undefined;
    heldWindow.value = undefined;
    if (isCommitted) commitPreview(field);
    else discardPreview();
  };
  const drag = ({ clientX }: PointerEvent) => {
    const held = grip.current;
    if (held === undefined) return;
    const { small } = axisStep(held.scale.window);
    const aimed = Math.round(held.scale.at(clientX - held.offset) / small) * small;
    move(Math.min(held.scale.window.to, Math.max(earliest, aimed)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    const next = steppedBy(press, at, within, scale.window);
    if (next !== undefined) {
      heldWindow.value ??= scale.window;
      move(next);
    } else if (press.kind !== 'command') return;
    else if (press.key === 'Delete' || press.key === 'Backspace') onRemove();
    else if (press.key === 'Enter') document.getElementById(field)?.focus();
    else if (press.key === 'Escape' && heldWindow.peek()) release(false);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="event-flag"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={minutes(within.from)}
      aria-valuemax={minutes(within.to)}
      aria-valuenow={minutes(at)}
      aria-valuetext={describeFlag('', at, timeZone)}
      aria-description={text('axis.keys')}
      data-flipped={position.isFlipped}
      data-ahead={isYetToCome}
      style={{ left: `${position.x}px`, top: `${top}px`, '--staff': `${height - top}px`, '--label': `${position.width}px` }}
      onKeyDown={onKeyDown}
      onKeyUp={() => heldWindow.peek() && !grip.current && release(true)}
      onFocus={() => onDescribe(`${describeFlag(label, at, timeZone)}. ${text('axis.keys')}`)}
      onBlur={() => {
        onDescribe(undefined);
        if (heldWindow.peek()) release(true);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { offset: event.clientX - scale.x(at), scale };
        heldWindow.value = scale.window;
      }}
      onPointerMove={drag}
      onPointerUp={() => release(true)}
      onPointerCancel={() => release(false)}
    >
      <span class="flag-label">{label}</span>
    </div>
  );
}

/** When it happened, in full, on the desk's clocks and the reader's. */
function describeFlag(label: string, at: number, timeZone: string): string {
  const readers = formatReadersMoment(at, timeZone, readersZone);
  const moment = `${formatMoment(at, timeZone)}${readers === undefined ? '' : ` (${readers})`}`;
  return label === '' ? moment : text('axis.event', { event: label, moment });
}

function minutes(at: number): number {
  return Math.round(at / 60_000);
}

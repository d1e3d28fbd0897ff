import { useId, useState } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import { readClock } from '../../../platform/time/read-written.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly name?: string;
  /** Whether there may be none. */
  readonly mayBeNone?: boolean;
  /** Gives `09:00`, or nothing for none. */
  readonly onChange: (time: string) => void;
};

/** A time of day to type. What is no time is not taken, and that is said; what was typed stays until it is one. */
export function TimeOfDay({ label, value, name, mayBeNone = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isLeft, setLeft] = useState(false);
  const note = useId();
  const timeOf = (written: string) => (mayBeNone && written.trim() === '' ? '' : clockTime(written));
  const read = typed === undefined ? value : timeOf(typed);
  const isUnread = read === undefined;
  const isFaulty = isUnread && isLeft;
  return (
    <span class="time-of-day">
      <input
        type="text"
        class="clock-time"
        name={name}
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? note : undefined}
        // What was changed elsewhere, as by an undo, takes the place of what was typed.
        value={isUnread || read === value ? (typed ?? value) : value}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setLeft(false);
          const time = timeOf(currentTarget.value);
          if (time !== undefined && time !== value) onChange(time);
        }}
        onBlur={() => {
          setLeft(true);
          if (!isUnread) setTyped(undefined);
        }}
      />
      {isFaulty && (
        <span id={note} class="cell-fault" role="status">
          {value === '' ? text('time.impossible.clock', { clock: typed ?? '' }) : text('editing.span.fault', { time: value })}
        </span>
      )}
    </span>
  );
}

/** A time of day as policies write it, `09:00`, for how people do: `9:00`, `09.00`, `9 h`; `24:00` ends a day. Undefined for what is none. */
export function clockTime(typed: string): string | undefined {
  return /^24[:.]00$/.test(typed.trim()) ? '24:00' : readClock(typed);
}

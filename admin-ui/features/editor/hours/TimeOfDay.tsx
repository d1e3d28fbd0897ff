import { useId, useState } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
};

/** A time of day to type. What is no time is not taken, and that is said; what was typed stays until it is one. */
export function TimeOfDay({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const note = useId();
  const read = typed === undefined ? value : clockTime(typed);
  const isFaulty = read === undefined;
  return (
    <span class="time-of-day">
      <input
        type="text"
        class="clock-time"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? note : undefined}
        // What was changed elsewhere, as by an undo, takes the place of what was typed.
        value={isFaulty || read === value ? (typed ?? value) : value}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const time = clockTime(currentTarget.value);
          if (time !== undefined && time !== value) onChange(time);
        }}
        onBlur={() => !isFaulty && setTyped(undefined)}
      />
      {isFaulty && (
        <span id={note} class="cell-fault" role="status">
          {text('editing.span.fault', { time: value })}
        </span>
      )}
    </span>
  );
}

/** A time of day as policies write it, `09:00`, for how people do: `9:00`, `09.00`. Undefined for what is none. */
export function clockTime(typed: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

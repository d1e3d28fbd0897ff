import { formatFullDay } from './format-time.ts';

type Props = {
  readonly id: string;
  /** What is asked for, where no label beside it says so. */
  readonly label?: string;
  /** A day as YYYY-MM-DD; undefined or nothing where none is chosen. */
  readonly value: string | undefined;
  readonly onInput: (day: string | undefined) => void;
  readonly min?: string;
  /** Where more is said about the day. */
  readonly describedBy?: string;
};

/**
 * A day to choose. The browser's own field is the one that works with keys and screen readers, but it writes days as the system
 * does; beside it stands the chosen day in full, in the reader's language.
 */
export function DayField({ id, label, value = '', onInput, min, describedBy }: Props) {
  const words = `${id}-in-full`;
  return (
    <span class="day-field">
      <input
        id={id}
        type="date"
        aria-label={label}
        aria-describedby={[words, describedBy].filter(Boolean).join(' ')}
        data-empty={value === ''}
        min={min}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value || undefined)}
      />
      <span id={words} class="day-words">
        {value === '' ? '' : formatFullDay(value)}
      </span>
    </span>
  );
}

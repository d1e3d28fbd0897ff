import { useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
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
 * does; beside it stands the chosen day in full, in the reader's language. What is not a whole day yet leaves the chosen one as it is.
 */
export function DayField({ id, label, value = '', onInput, min, describedBy }: Props) {
  const [isIncomplete, setIncomplete] = useState(false);
  const words = `${id}-in-full`;
  const read = ({ value: typed, validity }: HTMLInputElement) => {
    const isWhole = typed === '' ? !validity.badInput : isYearWritten(typed);
    setIncomplete(!isWhole);
    if (isWhole && typed !== value) onInput(typed || undefined);
  };
  return (
    <span class="day-field">
      <input
        id={id}
        type="date"
        aria-label={label}
        aria-describedby={[words, describedBy].filter(Boolean).join(' ')}
        aria-invalid={isIncomplete || undefined}
        data-empty={value === ''}
        min={min}
        value={value}
        onInput={({ currentTarget }) => read(currentTarget)}
        onBlur={({ currentTarget }) => read(currentTarget)}
      />
      <span id={words} class="day-words">
        {isIncomplete ? describeIncomplete(value) : value === '' ? '' : formatFullDay(value)}
      </span>
    </span>
  );
}

/** While a year is typed, it is one of the first centuries. */
function isYearWritten(day: string): boolean {
  return Number(day.slice(0, 4)) >= 1000;
}

function describeIncomplete(value: string): string {
  return value === '' ? text('time.day.incomplete') : text('time.day.incomplete.stays', { day: formatFullDay(value) });
}

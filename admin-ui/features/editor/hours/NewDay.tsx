import { useId, useState } from 'preact/hooks';
import { namedDays } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { DayField } from '../../../platform/time/DayField.tsx';
import { formatNamedDays } from '../../../shared/week/format-named-days.ts';

type Props = {
  readonly label: string;
  /** Whether the days are given hours, which those before a holiday can have as well. */
  readonly isForHours?: boolean;
  readonly onAdd: (days: string) => void;
};

/** The days before holidays, as policies name them. */
const eves = ['day before a holiday', 'working day before a holiday'] as const;

/** Days to add to a list of days: a date, or days of every year, a span or a rule, as policies name them. */
export function NewDay({ label, isForHours = false, onAdd }: Props) {
  const [date, setDate] = useState('');
  const [words, setWords] = useState('');
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isLeft, setLeft] = useState(false);
  const id = useId();
  const offered = useId();
  const days = date === '' ? words.trim() : date;
  const isUnread = date === '' && words.trim() !== '' && namedDays(words.trim()) === undefined;
  const isFaulty = isUnread && isLeft;
  return (
    <span class="new-day" data-own-undo={days === '' ? undefined : true}>
      <DayField id={id} label={label} value={date} onInput={(day = '') => setDate(day)} />
      <input
        type="text"
        value={words}
        spellcheck={false}
        autocomplete="off"
        disabled={date !== ''}
        aria-label={text('editing.named-days', { label })}
        aria-invalid={isFaulty}
        list={isForHours ? offered : undefined}
        placeholder={text('editing.named-days.example')}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          setLeft(false);
        }}
        onBlur={() => setLeft(true)}
      />
      {isForHours && (
        <datalist id={offered}>
          {eves.map((eve) => (
            <option key={eve} value={eve} label={formatNamedDays(eve, text)} />
          ))}
        </datalist>
      )}
      <button
        type="button"
        class="button"
        disabled={days === '' || isUnread}
        onClick={() => {
          onAdd(days);
          setDate('');
          setWords('');
        }}
      >
        <Icon name="plus" /> {label}
      </button>
      {isFaulty && (
        <span class="cell-fault" role="status">
          {text('editing.named-days.fault')}
        </span>
      )}
    </span>
  );
}

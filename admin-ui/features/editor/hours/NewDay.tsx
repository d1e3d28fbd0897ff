import { useId, useState } from 'preact/hooks';
import { namedDays } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { DayField } from '../../../platform/time/DayField.tsx';

type Props = { readonly label: string; readonly onAdd: (days: string) => void };

/** Days to add to a list of days: a date, or days of every year, a span or a rule, as policies name them. */
export function NewDay({ label, onAdd }: Props) {
  const [date, setDate] = useState('');
  const [words, setWords] = useState('');
  const id = useId();
  const days = date === '' ? words.trim() : date;
  const isFaulty = date === '' && words.trim() !== '' && namedDays(words.trim()) === undefined;
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
        placeholder={text('editing.named-days.example')}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={days === '' || isFaulty}
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

import { useEffect, useRef, useState } from 'preact/hooks';
import { DayField } from '../../platform/time/DayField.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly type?: 'text' | 'date';
};

const pause = 350;

/** Something to narrow a list by. Typing settles before the list is read anew. */
export function FilterField({ id, label, value, onChange, type = 'text' }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What is typed on goes on: only another value than the one that was typed takes its place.
  useEffect(() => setTyped((before) => (before.trim() === (value ?? '') ? before : (value ?? ''))), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim() || undefined), pause);
  };
  if (type === 'date') {
    return (
      <div class="filter-field">
        <label for={id}>{label}</label>
        <DayField id={id} value={typed} onInput={(day = '') => settle(day)} />
      </div>
    );
  }
  return (
    <label class="filter-field" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="text"
        value={typed}
        autocomplete="off"
        data-empty={typed === ''}
        onInput={({ currentTarget }) => settle(currentTarget.value)}
      />
    </label>
  );
}

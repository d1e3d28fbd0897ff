import { DayField } from '../../../platform/time/DayField.tsx';
import type { Question } from '../../../shared/vocabulary/question.ts';

type Props = {
  readonly id: string;
  readonly question: Question;
  readonly value: string | undefined;
  readonly onAnswer: (value: string | undefined) => void;
};

/** A number, a day or a text to type. */
export function Entry({ id, question: { type, minimum, maximum, unit }, value, onAnswer }: Props) {
  const typed = {
    id,
    value: value ?? '',
    'data-empty': value === undefined,
    // What is no whole number yet leaves the answer as it was.
    onInput: ({ currentTarget: { value: given, validity } }: { readonly currentTarget: HTMLInputElement }) =>
      !validity.badInput && onAnswer(given || undefined),
  };
  if (type === 'date') return <DayField id={id} value={value} onInput={onAnswer} />;
  // What is no number is shown as text, so that it can be seen.
  const isNumber = (type === 'number' || type === 'integer') && (value === undefined || Number.isFinite(Number(value)));
  if (!isNumber) return <input type="text" {...typed} />;
  return (
    <span class="entry">
      <input type="number" inputMode="decimal" step={type === 'integer' ? 1 : 'any'} min={minimum} max={maximum} {...typed} />
      {unit !== undefined && <span class="unit">{unit}</span>}
    </span>
  );
}

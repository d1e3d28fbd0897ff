import type { Question } from './question.ts';

type Props = {
  readonly id: string;
  readonly question: Question;
  readonly value: string | undefined;
  readonly onAnswer: (value: string | undefined) => void;
};

/** A number, a day or a text to type. */
export function Entry({ id, question: { type, minimum, maximum, unit }, value, onAnswer }: Props) {
  const isNumber = type === 'number' || type === 'integer';
  return (
    <span class="entry" data-number={isNumber}>
      <input
        id={id}
        type={isNumber ? 'number' : type === 'date' ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        step={type === 'integer' ? 1 : type === 'number' ? 'any' : undefined}
        min={minimum}
        max={maximum}
        data-empty={value === undefined}
        value={value ?? ''}
        onInput={({ currentTarget }) => onAnswer(currentTarget.value || undefined)}
      />
      {unit !== undefined && <span class="unit">{unit}</span>}
    </span>
  );
}

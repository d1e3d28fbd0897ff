import { useState } from 'preact/hooks';
import { type Amount, amountText, isAmount, parseAmount, plainUnits } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly labelId: string;
  readonly value: string | undefined;
  readonly onChoose: (amount: string | undefined) => void;
};

/** A length of time: how many, and of what. */
export function DurationField({ id, labelId, value, onChoose }: Props) {
  const amount = value !== undefined && isAmount(value) ? parseAmount(value) : undefined;
  const [unit, setUnit] = useState<Amount['unit']>(amount?.unit ?? 'hour');
  const shown = amount?.unit ?? unit;
  return (
    <span class="duration-field">
      <input
        id={id}
        type="number"
        min={1}
        step={1}
        inputMode="numeric"
        data-empty={value === undefined}
        value={amount?.value ?? ''}
        onInput={({ currentTarget: { value: typed, validity } }) => {
          if (validity.badInput) return;
          onChoose(/^[1-9]\d*$/.test(typed) ? amountText({ value: Number(typed), unit: shown }) : undefined);
        }}
      />
      <select
        aria-label={text('case.unit')}
        aria-describedby={labelId}
        value={shown}
        onChange={({ currentTarget }) => {
          const next = plainUnits.find((one) => one === currentTarget.value) ?? shown;
          setUnit(next);
          if (amount !== undefined) onChoose(amountText({ value: amount.value, unit: next }));
        }}
      >
        {plainUnits.map((one) => (
          <option key={one} value={one}>
            {text(`case.unit.${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

import { text } from '../../../platform/messages/text.ts';
import { type AmountUnit, amountUnits } from '../rules/format-target.ts';

type Props = { readonly name?: string; readonly unit: AmountUnit; readonly onChoose: (unit: AmountUnit) => void };

/** The unit of an amount of time. */
export function UnitSelect({ name, unit, onChoose }: Props) {
  return (
    <select
      name={name}
      aria-label={text('editing.target.unit')}
      value={unit}
      onChange={({ currentTarget: { value } }) => onChoose(amountUnits.find((one) => one === value) ?? unit)}
    >
      {amountUnits.map((one) => (
        <option key={one} value={one}>
          {text(`editing.unit.${one}`)}
        </option>
      ))}
    </select>
  );
}

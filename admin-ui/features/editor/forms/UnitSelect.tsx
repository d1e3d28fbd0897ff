import { text } from '../../../platform/messages/text.ts';
import { type AmountUnit, amountUnits } from '../rules/format-target.ts';

type Props = {
  readonly name?: string;
  readonly unit: AmountUnit;
  /** The units that are offered; left out, those that can stand wherever a time does. */
  readonly units?: readonly AmountUnit[];
  readonly onChoose: (unit: AmountUnit) => void;
};

/** The unit of an amount of time. */
export function UnitSelect({ name, unit, units = amountUnits, onChoose }: Props) {
  return (
    <select
      name={name}
      aria-label={text('editing.target.unit')}
      value={unit}
      onChange={({ currentTarget: { value } }) => onChoose(units.find((one) => one === value) ?? unit)}
    >
      {units.map((one) => (
        <option key={one} value={one}>
          {text(`editing.unit.${one}`)}
        </option>
      ))}
    </select>
  );
}

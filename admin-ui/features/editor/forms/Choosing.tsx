import { useId } from 'preact/hooks';
import type { KnownName } from '../schema/known-names.ts';

type Props = {
  readonly choices: readonly KnownName[];
  readonly chosen: readonly string[];
  readonly isMany?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Names to choose from: one of them, or any number. */
export function Choosing({ choices, chosen, isMany = false, onChange }: Props) {
  const name = useId();
  const toggle = (id: string, isOn: boolean) => {
    if (!isMany) onChange([id]);
    // In the order in which they are written; what is added stands last.
    else onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return (
    <div class="choosing">
      {choices.map(({ id, label }) => (
        <label key={id} class="check">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
          <span>
            {label || id} {label !== '' && <code>{id}</code>}
          </span>
        </label>
      ))}
    </div>
  );
}

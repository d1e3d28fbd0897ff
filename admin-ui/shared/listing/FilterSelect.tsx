import { text } from '../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
};

/** One of a few values to narrow a list by, or any. */
export function FilterSelect({ id, label, value, options, onChange }: Props) {
  const isKnown = value === undefined || options.some((option) => option.id === value);
  return (
    <label class="filter-field" for={id}>
      <span>{label}</span>
      <select
        id={id}
        value={value ?? ''}
        data-empty={value === undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        <option value="">{text('list.any')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

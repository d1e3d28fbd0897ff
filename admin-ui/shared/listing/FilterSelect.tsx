import { type OptionGroup, Select } from '../../platform/controls/Select.tsx';
import { text } from '../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
} & ({ readonly options: OptionGroup['options'] } | { readonly groups: readonly OptionGroup[] });

/** One of several values to narrow a list by, or any. */
export function FilterSelect({ id, label, value, onChange, ...known }: Props) {
  const groups = 'groups' in known ? known.groups : [{ options: known.options }];
  return (
    <div class="filter-field">
      <label for={id}>{label}</label>
      <Select {...{ id, groups, value }} empty={text('list.any')} onChoose={onChange} />
    </div>
  );
}

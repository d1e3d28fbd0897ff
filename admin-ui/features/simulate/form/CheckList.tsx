import { text } from '../../../platform/messages/text.ts';
import type { Option } from '../../../shared/vocabulary/question.ts';

type Props = {
  readonly name: string;
  readonly labelledBy: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly language: string;
  readonly onChange: (values: readonly string[]) => void;
};

/** Any number of answers. Values that are none of them, from an address for instance, stay in view. */
export function CheckList({ name, labelledBy, options, values, language, onChange }: Props) {
  const strangers = values.filter((value) => !options.some(({ id }) => id === value));
  const shown = [...options, ...strangers.map((id) => ({ id, label: text('case.unknown-value', { value: id }), isOwn: false }))];
  const toggle = (id: string, isChecked: boolean) =>
    onChange(isChecked ? [...values, id] : values.filter((value) => value !== id));
  return (
    <fieldset class="check-list" aria-labelledby={labelledBy}>
      {shown.map(({ id, label, isOwn }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            name={name}
            value={id}
            checked={values.includes(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
          <span lang={isOwn ? language : undefined}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { text } from '../messages/text.ts';
/** Answers under a heading of their own; without one they stand first. */
export type OptionGroup = {
  readonly title?: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

type Props = {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly value: string | undefined;
  /** What stands there while nothing is chosen. */
  readonly empty: string;
  readonly language?: string;
  readonly onChoose: (id: string | undefined) => void;
};

/** One of many answers. A value that is none of them, from an address for instance, stays in view. */
export function Select({ id, groups, value, empty, language, onChoose }: Props) {
  const isKnown = value === undefined || groups.some(({ options }) => options.some((option) => option.id === value));
  return (
    <select
      id={id}
      lang={language}
      data-empty={value === undefined}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{empty}</option>
      {!isKnown && <option value={value}>{text('case.unknown-value', { value: value ?? '' })}</option>}
      {groups.map(({ title, options }) => {
        const items = options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ));
        return title === undefined || options.length === 0 ? (
          items
        ) : (
          <optgroup key={title} label={title}>
            {items}
          </optgroup>
        );
      })}
    </select>
  );
}

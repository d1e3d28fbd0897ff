import type { Option } from '../../../shared/vocabulary/question.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';

type Props = {
  readonly name: string;
  readonly labelledBy: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly language?: string;
  readonly onChoose: (id: string) => void;
};

/** One of a few answers, all of them in view. */
export function Choices({ name, labelledBy, options, value, language, onChoose }: Props) {
  return (
    <div class="choices" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map(({ id, label, rank, isOwn }) => (
        <label key={id} class="choice">
          <input type="radio" name={name} value={id} checked={value === id} onChange={() => onChoose(id)} />
          {rank !== undefined && <SeverityMark rank={rank} of={options.length} />}
          <span lang={isOwn ? language : undefined}>{label}</span>
        </label>
      ))}
    </div>
  );
}

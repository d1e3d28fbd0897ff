import { Choices } from './Choices.tsx';
import { CheckList } from './CheckList.tsx';
import { CountryField } from './CountryField.tsx';
import type { Option, Question } from './question.ts';
import { type OptionGroup, Select } from './Select.tsx';

type Props = {
  readonly question: Question;
  readonly id: string;
  readonly labelId: string;
  readonly values: readonly string[];
  readonly language: string;
  readonly onAnswer: (values: readonly string[]) => void;
};

/** More answers than these go into a list to open. */
const mostChoices = 4;

const yesAndNo: readonly Option[] = [
  { id: 'true', label: 'Yes', isOwn: false },
  { id: 'false', label: 'No', isOwn: false },
];

/** The control for a question, by the kind of answer that it takes. */
export function QuestionField({ question, id, labelId, values, language, onAnswer }: Props) {
  const { name, type, options, minimum, maximum, unit } = question;
  const [value] = values;
  const one = (answer: string | undefined) => onAnswer(answer === undefined || answer === '' ? [] : [answer]);
  if (type === 'ids') {
    return <CheckList {...{ name, options, values, language }} labelledBy={labelId} onChange={onAnswer} />;
  }
  if (type === 'boolean') return <Choices {...{ name, value }} options={yesAndNo} labelledBy={labelId} onChoose={one} />;
  if (name === 'country') return <CountryField {...{ id, value }} onChoose={one} />;
  if (options.length > 0 && isChosenInView(options, value)) {
    return <Choices {...{ name, options, value, language }} labelledBy={labelId} onChoose={one} />;
  }
  if (options.length > 0) return <Select {...{ id, value }} empty="Not stated" groups={groupsOf(options)} onChoose={one} />;
  const isNumber = type === 'number' || type === 'integer';
  return (
    <span class="entry">
      <input
        id={id}
        type={isNumber ? 'number' : type === 'date' ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        step={type === 'integer' ? 1 : type === 'number' ? 'any' : undefined}
        min={minimum}
        max={maximum}
        data-empty={value === undefined}
        value={value ?? ''}
        onInput={({ currentTarget }) => one(currentTarget.value)}
      />
      {unit !== undefined && <span class="unit">{unit}</span>}
    </span>
  );
}

/** Whether the answers are few enough, and the one given is among them. */
function isChosenInView(options: readonly Option[], value: string | undefined): boolean {
  return options.length <= mostChoices && (value === undefined || options.some(({ id }) => id === value));
}

function groupsOf(options: readonly Option[]): OptionGroup[] {
  const own = options.filter(({ isOwn }) => isOwn);
  if (own.length === 0 || own.length === options.length) return [{ options }];
  return [
    { title: 'Named in this policy', options: own },
    { title: 'Others', options: options.filter(({ isOwn }) => !isOwn) },
  ];
}

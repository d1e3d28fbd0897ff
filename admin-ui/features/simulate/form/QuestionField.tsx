import { type OptionGroup, Select } from '../../../platform/controls/Select.tsx';
import { text } from '../../../platform/messages/text.ts';
import { MomentField } from '../../../platform/time/MomentField.tsx';
import { zoneChoice, zoneFor } from '../../../platform/time/zone-choice.ts';
import { countries, countriesWithTelephone } from '../../../shared/vocabulary/countries.ts';
import type { Option, Question } from '../../../shared/vocabulary/question.ts';
import { deskZone, policyInForce } from '../deciding/policy-in-force.ts';
import { CheckList } from './CheckList.tsx';
import { Choices } from './Choices.tsx';
import { controlKind } from './control-kind.ts';
import { DurationField } from './DurationField.tsx';
import { Entry } from './Entry.tsx';
import { ZoneField } from './ZoneField.tsx';

type Props = {
  readonly question: Question;
  readonly id: string;
  readonly labelId: string;
  readonly values: readonly string[];
  readonly language: string;
  readonly onAnswer: (values: readonly string[]) => void;
};

function yesAndNo(): readonly Option[] {
  return [
    { id: 'true', label: text('case.yes'), isOwn: false },
    { id: 'false', label: text('case.no'), isOwn: false },
  ];
}

/** The control for a question, by the kind of answer that it takes. */
export function QuestionField({ question, id, labelId, values, language, onAnswer }: Props) {
  const { name, type, options } = question;
  const [value] = values;
  const one = (answer: string | undefined) => onAnswer(answer === undefined ? [] : [answer]);
  switch (controlKind(question, value)) {
    case 'check-list':
      return <CheckList {...{ name, options, values, language }} labelledBy={labelId} onChange={onAnswer} />;
    case 'choices':
      return (
        <Choices
          {...{ name, value, language }}
          options={type === 'boolean' ? yesAndNo() : options}
          labelledBy={labelId}
          onChoose={one}
        />
      );
    case 'country':
      return <CountryField {...{ id, value }} onChoose={one} />;
    case 'zone':
      return <ZoneField {...{ id, value }} onChoose={one} />;
    case 'duration':
      return <DurationField {...{ id, value, labelId }} onChoose={one} />;
    case 'instant':
      return (
        <MomentField
          {...{ id, value }}
          timeZone={zoneFor(zoneChoice.value, deskZone.value)}
          clocks={zoneChoice.value}
          onChange={one}
        />
      );
    case 'select':
      return <Select {...{ id, value }} empty={text('case.not-stated')} groups={groupsOf(options)} onChoose={one} />;
    case 'entry':
      return <Entry {...{ id, question, value }} onAnswer={one} />;
  }
}

function groupsOf(options: readonly Option[]): OptionGroup[] {
  const own = options.filter(({ isOwn }) => isOwn);
  if (own.length === 0 || own.length === options.length) return [{ options }];
  return [
    { title: text('case.named-here'), options: own },
    { title: text('case.others'), options: options.filter(({ isOwn }) => !isOwn) },
  ];
}

type CountryFieldProps = {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
};

/** The country, those with a telephone of their own first. */
function CountryField({ id, value, onChoose }: CountryFieldProps) {
  const document = policyInForce.value?.document;
  const local = document === undefined ? new Set<string>() : countriesWithTelephone(document);
  const options = countries().map(({ code, name }) => ({ id: code, label: name }));
  const groups = [
    { title: text('case.own-telephone'), options: options.filter((option) => local.has(option.id)) },
    { title: text('case.others'), options: options.filter((option) => !local.has(option.id)) },
  ];
  return <Select {...{ id, value, groups }} empty={text('case.not-stated')} onChoose={onChoose} />;
}

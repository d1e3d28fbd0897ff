import { Select } from '../../../platform/controls/Select.tsx';
import { text } from '../../../platform/messages/text.ts';
import { countries, countriesWithTelephone } from '../../../shared/vocabulary/countries.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';

type Props = { readonly id: string; readonly value: string | undefined; readonly onChoose: (code: string | undefined) => void };

/** The country, those with a telephone of their own first. */
export function CountryField({ id, value, onChoose }: Props) {
  const document = policyInForce.value?.document;
  const local = document === undefined ? new Set<string>() : countriesWithTelephone(document);
  const options = countries().map(({ code, name }) => ({ id: code, label: name }));
  const groups = [
    { title: text('case.own-telephone'), options: options.filter((option) => local.has(option.id)) },
    { title: text('case.others'), options: options.filter((option) => !local.has(option.id)) },
  ];
  return <Select {...{ id, value, groups }} empty={text('case.not-stated')} onChoose={onChoose} />;
}

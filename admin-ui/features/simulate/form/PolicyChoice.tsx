import { Select } from '../../../platform/controls/Select.tsx';
import { text } from '../../../platform/messages/text.ts';
import { answerTo, withAnswer, withVendor } from '../../../shared/case/case-draft.ts';
import { languageName } from '../../../shared/policies/language-name.ts';
import type { PolicySummary } from '../../../shared/policies/policies-client.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';
import { QuestionRow } from './QuestionRow.tsx';

type Props = { readonly policies: readonly PolicySummary[] };

/** Vendor, product and language: what says which policy decides. */
export function PolicyChoice({ policies }: Props) {
  const [vendor, product] = ['vendor', 'product'].map((name) => answerTo(draft.value, name));
  const ofVendor = policies.filter((policy) => policy.vendor === vendor);
  const products = unique(ofVendor.flatMap((policy) => policy.products ?? []));
  const covering = ofVendor.filter((policy) => !product || !policy.products || policy.products.some(({ id }) => id === product));
  const spoken = unique(covering.map(({ language }) => ({ id: language, label: languageName(language) })));
  const choose = (name: string) => (id: string | undefined) =>
    changeDraft(withAnswer(draft.peek(), name, id === undefined ? [] : [id]), name);
  const vendors = unique(policies.map((policy) => ({ id: policy.vendor, label: policy.vendorName })));
  return (
    <fieldset class="question-group">
      <legend>{text('case.policy')}</legend>
      <Chosen
        name="vendor"
        label={text('question.vendor')}
        empty={text('case.vendor.choose')}
        options={vendors}
        onChoose={(id) => changeDraft(withVendor(draft.peek(), id), 'vendor')}
      />
      {(products.length > 0 || product !== undefined) && (
        <Chosen
          name="product"
          label={text('question.product')}
          empty={text('case.not-stated')}
          options={products}
          onChoose={choose('product')}
        />
      )}
      {(spoken.length > 1 || answerTo(draft.value, 'language') !== undefined) && (
        <Chosen
          name="language"
          label={text('case.customers-language')}
          empty={decided()}
          options={spoken}
          onChoose={choose('language')}
        />
      )}
    </fieldset>
  );
}

type ChosenProps = {
  readonly name: string;
  readonly label: string;
  readonly empty: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string | undefined) => void;
};

function Chosen({ name, label, empty, options, onChoose }: ChosenProps) {
  const value = answerTo(draft.value, name);
  return (
    <QuestionRow id={`question-${name}`} label={label} isFor isAnswered={value !== undefined} onClear={() => onChoose(undefined)}>
      <Select id={`question-${name}`} value={value} empty={empty} groups={[{ options }]} onChoose={onChoose} />
    </QuestionRow>
  );
}

/** What stands where no language is asked for: the one in which the answer comes then. */
function decided(): string {
  const language = policyInForce.value?.language;
  return language === undefined ? text('case.not-stated') : text('case.not-stated.counts', { language: languageName(language) });
}

function unique<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map([...things].reverse().map((thing) => [thing.id, thing])).values()].reverse();
}

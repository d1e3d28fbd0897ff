import type { ExplainedCondition, Operator, Policy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { answerInWords, bareQuestion, question } from '../vocabulary/question.ts';
import { originOf, useCaseFacts } from './case-facts.ts';

type Props = { readonly condition: ExplainedCondition; readonly policy: Policy; readonly isTried: boolean };

/** A condition in plain words with what the case says. */
export function ConditionTree({ condition, policy, isTried }: Props) {
  if ('fact' in condition) return <Comparison {...{ condition, policy, isTried }} />;
  if ('is' in condition) return <Named {...{ condition, policy, isTried }} />;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
  const [only] = parts;
  if (only === undefined) return <p class="condition">{text('condition.always')}</p>;
  if (parts.length === 1 && !('not' in condition)) return <ConditionTree condition={only} policy={policy} isTried={isTried} />;
  const title = text('all' in condition ? 'condition.all' : 'any' in condition ? 'condition.any' : 'condition.not');
  return (
    <div class="condition-group">
      <p class="condition" data-holds={isTried ? condition.holds : undefined}>
        {title}
      </p>
      <ul>
        {parts.map((part, index) => (
          <li key={index}>
            <ConditionTree condition={part} policy={policy} isTried={isTried} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type NamedProps = Props & { readonly condition: Extract<ExplainedCondition, { readonly is: string }> };

/** A condition that the policy has a name for, with what it says. */
function Named({ condition: { is, condition, holds }, policy, isTried }: NamedProps) {
  return (
    <div class="condition-group">
      <p class="condition" data-holds={isTried ? holds : undefined}>
        {text('condition.named', { name: is })}
      </p>
      <ul>
        <li>
          <ConditionTree condition={condition} policy={policy} isTried={isTried} />
        </li>
      </ul>
    </div>
  );
}

type ComparisonProps = Props & { readonly condition: Extract<ExplainedCondition, { readonly fact: string }> };

function Comparison({ condition: { fact, operator, value, actual, holds }, policy, isTried }: ComparisonProps) {
  const { label, language } = question(fact, policy.document);
  const facts = useCaseFacts();
  const words = (given: unknown): string => answerInWords(fact, given, policy.document);
  return (
    <p class="condition" data-holds={isTried ? holds : undefined}>
      <span class="visually-hidden">{isTried ? text(holds ? 'condition.holds' : 'condition.does-not-hold') : ''}</span>
      <span lang={language}>{bareQuestion(label)}</span>
      {text('condition.colon')}
      {operatorLabel(operator, value)}{' '}
      {operator !== 'known' && <strong>{Array.isArray(value) ? value.map(words).join(', ') : words(value)}</strong>}
      <span class="case-says">
        {actual === null || actual === undefined
          ? text('decision.not-stated')
          : text(`decision.origin.${originOf(fact, actual, facts)}`, { value: words(actual) })}
      </span>
    </p>
  );
}

function operatorLabel(operator: Operator, value: unknown): string {
  if (operator === 'known') return text(value === true ? 'condition.known' : 'condition.unknown');
  // Behind the question stands the answer itself.
  return operator === 'is' || operator === 'speaks' ? '' : text(`condition.${operator}`);
}

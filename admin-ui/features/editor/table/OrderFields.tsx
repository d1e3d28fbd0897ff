import { useState } from 'preact/hooks';
import type { FactDeclaration } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { type Bound, type FactChoice, lowerSigns, upperSigns, withAnswers, withBound } from '../rules/fact-choice.ts';

type Props = {
  readonly fact: FactDeclaration;
  readonly choice: FactChoice;
  readonly onChoose: (choice: FactChoice) => void;
};

/** From where to where a number or a day may lie, or which one it must be; where it must not be one, only that. */
export function OrderFields({ fact, choice, onChoose }: Props) {
  const [exactly = ''] = choice.answers;
  return (
    <div class="order-fields">
      {choice.mode !== 'is-not' && (
        <>
          <BoundFields {...{ fact, choice, onChoose }} end="lower" signs={lowerSigns} />
          <BoundFields {...{ fact, choice, onChoose }} end="upper" signs={upperSigns} />
        </>
      )}
      <span class="bound">
        <span aria-hidden="true">{text('editing.bound.exactly')}</span>
        <Operand
          {...{ fact }}
          label={text('editing.bound.exactly')}
          value={exactly}
          onInput={(operand) => onChoose(withAnswers(choice, operand === '' ? [] : [operand]))}
        />
      </span>
    </div>
  );
}

type BoundProps = Props & { readonly end: 'lower' | 'upper'; readonly signs: readonly Bound['sign'][] };

function BoundFields({ fact, choice, onChoose, end, signs }: BoundProps) {
  const bound = choice[end];
  // A sign is kept while its operand is written anew.
  const [last, setLast] = useState<Bound['sign']>(bound.sign);
  const sign = bound.isChosen ? bound.sign : last;
  return (
    <span class="bound">
      <select
        aria-label={text('editing.bound.sign')}
        value={sign}
        onChange={({ currentTarget }) => {
          const chosen = signs.find((one) => one === currentTarget.value) ?? sign;
          setLast(chosen);
          onChoose(withBound(choice, end, { ...bound, sign: chosen, isChosen: true }));
        }}
      >
        {signs.map((one) => (
          <option key={one} value={one}>
            {text(`editing.bound.${one}`)}
          </option>
        ))}
      </select>
      <Operand
        {...{ fact }}
        label={text(`editing.bound.${sign}`)}
        value={bound.operand}
        onInput={(operand) => {
          setLast(sign);
          onChoose(withBound(choice, end, { sign, operand, isChosen: false }));
        }}
      />
    </span>
  );
}

type OperandProps = {
  readonly fact: FactDeclaration;
  readonly label: string;
  readonly value: string;
  readonly onInput: (operand: string) => void;
};

function Operand({ fact, label, value, onInput }: OperandProps) {
  return (
    <input
      type={fact.type === 'date' ? 'date' : 'number'}
      step={fact.type === 'integer' ? 1 : 'any'}
      min={fact.minimum}
      max={fact.maximum}
      aria-label={label}
      value={value}
      // What is not complete yet, such as a day without its year, is no other operand.
      onInput={({ currentTarget }) => !currentTarget.validity.badInput && onInput(currentTarget.value)}
    />
  );
}

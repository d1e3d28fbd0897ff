import { useId, useRef } from 'preact/hooks';
import type { FactDeclaration } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { Choosing } from '../forms/Choosing.tsx';
import {
  choiceText,
  type FactChoice,
  type FactMode,
  factModes,
  isOrdered,
  noChoice,
  remembered,
  withAnswers,
  withMode,
} from '../rules/fact-choice.ts';
import type { KnownName } from '../schema/known-names.ts';
import { OrderFields } from './OrderFields.tsx';

type Props = {
  readonly fact: FactDeclaration;
  readonly answers: readonly KnownName[];
  /** What is chosen, complete or not; undefined where the text says more than there are controls for. */
  readonly choice: FactChoice | undefined;
  /** Takes the text that stands for what was chosen. */
  readonly onChoose: (text: string) => void;
};

/** A condition on one question: which answers it takes, or that there is any, or none. In whatever order it is chosen, what was chosen stays. */
export function FactControls({ fact, answers, choice, onChoose }: Props) {
  const group = useId();
  const shown = choice ?? noChoice;
  // They are kept while another way to ask is tried that takes none.
  const last = useRef(noChoice);
  last.current = remembered(last.current, shown);
  const possible = fact.type === 'ids' ? factModes.filter((one) => one !== 'is-not') : factModes;
  const choose = (next: FactChoice) => onChoose(choiceText(next));
  const ask = (mode: FactMode) => choose(withMode(shown, mode, last.current));
  return (
    <div class="fact-controls">
      <div class="choices" role="radiogroup" aria-label={text('editing.mode')}>
        {possible.map((one) => (
          <label key={one} class="choice small">
            <input type="radio" name={group} checked={choice !== undefined && shown.mode === one} onChange={() => ask(one)} />
            {text(`editing.mode.${one}`)}
          </label>
        ))}
      </div>
      {choice === undefined && <p class="note">{text('editing.mode.written')}</p>}
      {isOrdered(fact) && <OrderFields {...{ fact }} choice={shown} onChoose={choose} />}
      {answers.length > 0 && (
        <Choosing
          choices={
            fact.type === 'boolean' ? answers.map(({ id }) => ({ id, label: text(`editing.answer.${id as 'true'}`) })) : answers
          }
          chosen={shown.answers}
          isMany={fact.type !== 'boolean'}
          onChange={(chosen) => choose(withAnswers(shown, chosen))}
        />
      )}
    </div>
  );
}

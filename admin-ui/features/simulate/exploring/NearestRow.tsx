import type { ComponentChildren } from 'preact';
import type { FactChange, NearestChange, Policy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { describeFactChange } from './describe-fact-change.ts';
import { mostChanged } from './explorer-messages.ts';

type Props = {
  readonly one: NearestChange;
  /** What the severity or the desk is called. */
  readonly label: string;
  readonly policy: Policy;
  readonly isDone: boolean;
  readonly onTry: (changes: readonly FactChange[], words: string) => void;
  /** A mark before the label. */
  readonly children?: ComponentChildren;
};

/** Where the case could go instead, what would have to be answered for it, and a button that answers so. */
export function NearestRow({ one: { changes }, label, policy, isDone, onTry, children }: Props) {
  const described = (changes ?? []).map((change) => describeFactChange(change, policy.document));
  const sentence = described.map(({ question, answer }) => `${question}: ${answer}`).join(', ');
  return (
    <li class="nearest-row">
      <span class="nearest-goal">
        <span aria-hidden="true">→</span> {children} <span lang={policy.language}>{label}</span>
      </span>
      {changes === null ? (
        <span class="muted">{isDone ? text('nearest.none', { most: mostChanged }) : text('nearest.not-yet')}</span>
      ) : (
        <ul class="nearest-if">
          {described.map(({ question, answer, before }, index) => (
            <li key={question}>
              {text(index === 0 ? 'nearest.if' : 'nearest.and')} <em>{question}</em>: <strong>{answer}</strong>
              {before !== undefined && <span class="muted"> {text('nearest.instead', { before })}</span>}
            </li>
          ))}
        </ul>
      )}
      {changes !== null && (
        <button
          type="button"
          class="button"
          aria-label={text('nearest.try-one', { what: label })}
          onClick={() => onTry(changes, sentence)}
        >
          {text('nearest.try')}
        </button>
      )}
    </li>
  );
}

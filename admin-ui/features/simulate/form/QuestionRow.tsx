import type { ComponentChildren } from 'preact';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly language?: string;
  /** Whether the label names one control, rather than a group of them. */
  readonly isFor: boolean;
  /** Whether the answer needs the whole width. */
  readonly isWide?: boolean;
  readonly isAnswered: boolean;
  /** What the answer can still change: by itself, or together with another one only. */
  readonly relevance?: { readonly kind: 'alone' | 'together'; readonly words: string };
  readonly onClear: () => void;
  readonly children: ComponentChildren;
};

/** A question's label, its control and the way to leave it unanswered again. */
export function QuestionRow({ id, label, language, isFor, isWide = false, isAnswered, relevance, onClear, children }: Props) {
  return (
    <div class="question" data-wide={isWide} data-answered={isAnswered} data-question={id.replace(/^question-/, '')}>
      {relevance && (
        <span class="relevance" data-kind={relevance.kind} title={relevance.words}>
          <span class="visually-hidden">{relevance.words}</span>
        </span>
      )}
      {isFor ? (
        <label id={`${id}-label`} class="question-label" for={id} lang={language}>
          {label}
        </label>
      ) : (
        <span id={`${id}-label`} class="question-label" lang={language}>
          {label}
        </span>
      )}
      <div class="question-control">{children}</div>
      {isAnswered && (
        <button
          type="button"
          class="icon-button clear"
          aria-label={text('case.clear-one', { label })}
          title={text('case.clear')}
          onClick={onClear}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

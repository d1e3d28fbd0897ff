import type { SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { withAnswer } from '../../../shared/case/case-draft.ts';
import { formatAnswer, question } from '../../../shared/vocabulary/question.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { unusedAnswers } from './question-groups.ts';

type Props = { readonly document: SupportPolicy };

/** What the case states although nothing in this policy depends on it, to be seen and removed. */
export function UnusedAnswers({ document }: Props) {
  const names = unusedAnswers(draft.value, document);
  if (names.length === 0) return null;
  return (
    <fieldset class="question-group">
      <legend>{text('case.unused')}</legend>
      {names.map((name) => {
        const { label } = question(name, document);
        return (
          <div key={name} class="question" data-answered="true">
            <span class="question-label">{label}</span>
            <span class="question-control stated">{formatAnswer(name, draft.value.answers.get(name), document)}</span>
            <button
              type="button"
              class="icon-button clear"
              aria-label={text('case.remove-one', { label })}
              title={text('case.remove')}
              onClick={() => changeDraft(withAnswer(draft.peek(), name, []), name)}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}

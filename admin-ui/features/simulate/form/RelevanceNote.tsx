import { text } from '../../../platform/messages/text.ts';
import { relevance, showEveryQuestion, showsEveryQuestion } from '../exploring/relevance.ts';

/** What the marks beside questions mean, and the switch that shows every question. */
export function RelevanceNote() {
  return (
    <div class="relevance-note">
      {relevance.value && relevance.value.facts.size > 0 && (
        <ul class="hint" aria-label={text('case.relevance.marks')}>
          <li>
            <span class="relevance" data-kind="alone" /> {text('case.relevance.mark.alone')}
          </li>
          <li>
            <span class="relevance" data-kind="together" /> {text('case.relevance.mark.together')}
          </li>
        </ul>
      )}
      {relevance.value?.facts.size === 0 && <p class="hint">{text('case.relevance.nothing')}</p>}
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          aria-checked={showsEveryQuestion.value}
          checked={showsEveryQuestion.value}
          onChange={({ currentTarget }) => showEveryQuestion(currentTarget.checked)}
        />
        <span>{text('case.relevance.show-all')}</span>
      </label>
    </div>
  );
}

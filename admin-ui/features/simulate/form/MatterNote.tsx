import { text } from '../../../platform/messages/text.ts';
import { relevance, showEveryQuestion, showsEveryQuestion } from '../exploring/relevance.ts';

/** What the marks beside questions mean, and the switch that shows every question. */
export function MatterNote() {
  return (
    <div class="matter-note">
      {relevance.value && relevance.value.facts.size > 0 && (
        <ul class="hint" aria-label={text('case.matters.marks')}>
          <li>
            <span class="matter" data-kind="alone" /> {text('case.matters.mark.alone')}
          </li>
          <li>
            <span class="matter" data-kind="together" /> {text('case.matters.mark.together')}
          </li>
        </ul>
      )}
      {relevance.value?.facts.size === 0 && <p class="hint">{text('case.matters.nothing')}</p>}
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          aria-checked={showsEveryQuestion.value}
          checked={showsEveryQuestion.value}
          onChange={({ currentTarget }) => showEveryQuestion(currentTarget.checked)}
        />
        <span>{text('case.matters.show-all')}</span>
      </label>
    </div>
  );
}

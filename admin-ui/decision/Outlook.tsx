import type { Decision, Policy } from '../../engine/index.ts';
import { readable } from '../form/question-words.ts';
import { Moment } from './Moment.tsx';

type Props = { readonly decision: Decision; readonly policy: Policy; readonly timeZone: string };

/** What becomes of the case: where it goes, when silence closes it, and whom it can be escalated to. */
export function Outlook({ decision, policy, timeZone }: Props) {
  const { disposition, closure } = decision;
  const { language } = policy;
  return (
    <section aria-labelledby="outlook-heading">
      <h3 id="outlook-heading">What becomes of it</h3>
      <dl class="facts">
        <div>
          <dt>Case</dt>
          <dd>
            {disposition.status === 'open' ? 'Stays open' : 'Closed'}
            {disposition.handedTo !== null && `, goes to ${readable(disposition.handedTo).toLowerCase()}`}
            {disposition.label !== null && (
              <span class="note" lang={language}>
                {disposition.label}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Silence</dt>
          <dd>
            {closure.closesAt === null ? (
              closureWords(closure)
            ) : (
              <>
                Closes the case on <Moment at={closure.closesAt} timeZone={timeZone} beside={decision.asOf} />
                <span class="note">{closureWords(closure)}</span>
              </>
            )}
          </dd>
        </div>
        <Escalation decision={decision} language={language} />
      </dl>
    </section>
  );
}

function Escalation({ decision: { escalation }, language }: { readonly decision: Decision; readonly language: string }) {
  const { levels, current, next } = escalation;
  if (levels.length === 0) return null;
  return (
    <div>
      <dt>Escalation</dt>
      <dd>
        <ol class="levels">
          {levels.map(({ id, label, to }) => (
            <li key={id} data-state={id === current ? 'current' : id === next ? 'next' : undefined}>
              <span>
                {readable(to || id)}
                {id === current && <span class="tag">reached</span>}
                {id === next && <span class="tag">next</span>}
              </span>
              <span class="note" lang={language}>
                {label}
              </span>
            </li>
          ))}
        </ol>
      </dd>
    </div>
  );
}

function closureWords({ afterBusinessDays, afterFollowUps }: Decision['closure']): string {
  if (afterBusinessDays === null) return 'The policy closes no case for want of an answer';
  const reminders = afterFollowUps === null ? '' : ` and ${afterFollowUps} reminders`;
  return `Closes the case after ${afterBusinessDays} business days without an answer${reminders}`;
}

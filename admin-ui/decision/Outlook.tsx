import type { Decision, Policy } from '../../engine/index.ts';
import { teamWords } from '../form/question-words.ts';
import { Sentence } from '../messages/Sentence.tsx';
import { text } from '../messages/text.ts';
import { Moment } from './Moment.tsx';

type Props = { readonly decision: Decision; readonly policy: Policy; readonly timeZone: string };

/** What becomes of the case: where it goes, when silence closes it, and whom it can be escalated to. */
export function Outlook({ decision, policy, timeZone }: Props) {
  const { disposition, closure } = decision;
  const { language } = policy;
  return (
    <section aria-labelledby="outlook-heading">
      <h3 id="outlook-heading">{text('decision.outlook')}</h3>
      <dl class="facts">
        <div>
          <dt>{text('decision.case')}</dt>
          <dd>
            {dispositionWords(disposition)}
            {disposition.label !== null && (
              <span class="note" lang={language}>
                {disposition.label}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text('decision.silence')}</dt>
          <dd>
            {closure.closesAt === null ? (
              closureWords(closure)
            ) : (
              <>
                <Sentence
                  of="decision.silence.closes-at"
                  with={{ at: <Moment at={closure.closesAt} timeZone={timeZone} beside={decision.asOf} /> }}
                />
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
      <dt>{text('decision.escalation')}</dt>
      <dd>
        <ol class="levels">
          {levels.map(({ id, label, to }) => (
            <li key={id} data-state={id === current ? 'current' : id === next ? 'next' : undefined}>
              <span>
                {teamWords(to || id)}
                {id === current && <span class="tag">{text('decision.reached')}</span>}
                {id === next && <span class="tag">{text('decision.next')}</span>}
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

function dispositionWords({ status, handedTo }: Decision['disposition']): string {
  const words = text(status === 'open' ? 'decision.stays-open' : 'decision.closed');
  return handedTo === null ? words : text('decision.goes-to', { status: words, team: teamWords(handedTo) });
}

function closureWords({ afterBusinessDays, afterFollowUps }: Decision['closure']): string {
  if (afterBusinessDays === null) return text('decision.silence.never');
  const after = text('decision.silence.after', { count: afterBusinessDays });
  return afterFollowUps === null ? after : text('decision.silence.and-reminders', { after, count: afterFollowUps });
}

import type { Decision, Policy } from '../../../engine/index.ts';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { formatAmount } from '../vocabulary/describe-target-time.ts';
import { teamLabel } from '../vocabulary/question-label.ts';
import { dispositionLabel } from './describe-decision.ts';
import { isSilenced, isTakenIn } from './whether-owed.ts';

type Props = { readonly decision: Decision; readonly policy: Policy; readonly timeZone: string };

/** What becomes of the case: where it goes, when silence closes it, and whom it can be escalated to. */
export function DispositionSection({ decision, policy, timeZone }: Props) {
  const { disposition } = decision;
  const { language } = policy;
  return (
    <section aria-labelledby="outlook-heading">
      <h3 id="outlook-heading">{text('decision.outlook')}</h3>
      <dl class="facts">
        <div>
          <dt>{text('decision.case')}</dt>
          <dd>
            {describeDisposition(decision)}
            {disposition.label !== null && isTakenIn(decision) && (
              <span class="note" lang={language}>
                {disposition.label}
              </span>
            )}
          </dd>
        </div>
        {isTakenIn(decision) && <Silence {...{ decision, timeZone }} />}
        {isTakenIn(decision) && <Escalation {...{ decision, language, timeZone }} />}
      </dl>
    </section>
  );
}

/** When silence closes the case, or did; nothing where it is closed already. */
function Silence({ decision, timeZone }: { readonly decision: Decision; readonly timeZone: string }) {
  const { disposition, closure } = decision;
  if (disposition.status === 'closed' && closure.closesAt === null) return null;
  return (
    <div>
      <dt>{text('decision.silence')}</dt>
      <dd>
        {closure.closesAt === null ? (
          describeClosure(closure)
        ) : (
          <>
            <Sentence
              of={isSilenced(decision) ? 'decision.silence.closed-at' : 'decision.silence.closes-at'}
              with={{ at: <Moment at={closure.closesAt} timeZone={timeZone} beside={decision.asOf} /> }}
            />
            {!isSilenced(decision) && <span class="note">{describeClosure(closure)}</span>}
          </>
        )}
        {!isSilenced(decision) && <ReminderList {...{ decision, timeZone }} />}
      </dd>
    </div>
  );
}

/** When the customer is reminded, or was. */
function ReminderList({ decision: { closure, asOf }, timeZone }: { readonly decision: Decision; readonly timeZone: string }) {
  const { reminders = [] } = closure;
  if (reminders.length === 0) return null;
  return (
    <span class="note">
      {text('decision.silence.reminders')}:{' '}
      {reminders.map(({ at }, index) => (
        <span key={at}>
          {index > 0 && ', '}
          <Moment at={at} timeZone={timeZone} beside={asOf} />
        </span>
      ))}
    </span>
  );
}

type EscalationProps = { readonly decision: Decision; readonly language: string; readonly timeZone: string };

function Escalation({ decision: { escalation, asOf }, language, timeZone }: EscalationProps) {
  const { levels, current, next, nextAt } = escalation;
  if (levels.length === 0) return null;
  return (
    <div>
      <dt>{text('decision.escalation')}</dt>
      <dd>
        <ol class="levels">
          {levels.map(({ id, label, to, reachedAt }) => (
            <li key={id} data-state={id === current ? 'current' : id === next ? 'next' : undefined}>
              <span>
                {teamLabel(to || id)}
                {id === current && <span class="tag">{text('decision.reached')}</span>}
                {id === next && <span class="tag">{text('decision.next')}</span>}
              </span>
              <span class="note" lang={language}>
                {label}
              </span>
              {reachedAt != null && (
                <span class="note">
                  <Sentence
                    of="decision.level.since"
                    with={{ at: <Moment at={reachedAt} timeZone={timeZone} beside={asOf} /> }}
                  />
                </span>
              )}
              {id === next && nextAt != null && (
                <span class="note">
                  <Sentence of="decision.level.at" with={{ at: <Moment at={nextAt} timeZone={timeZone} beside={asOf} /> }} />
                </span>
              )}
            </li>
          ))}
        </ol>
      </dd>
    </div>
  );
}

function describeDisposition(decision: Decision): string {
  const words = dispositionLabel(decision);
  const { handedTo } = decision.disposition;
  return handedTo === null || !isTakenIn(decision)
    ? words
    : text('decision.goes-to', { status: words, team: teamLabel(handedTo) });
}

function describeClosure({ afterBusinessDays, afterFollowUps, rule, within, attempts }: Decision['closure']): string {
  if (within != null) {
    const after = text('decision.silence.within', { amount: formatAmount(within) });
    return attempts == null ? after : text('decision.silence.and-follow-ups', { after, count: attempts });
  }
  if (rule === null) return text('decision.silence.no-rule');
  if (afterBusinessDays === null) return text('decision.silence.never');
  const after = text('decision.silence.after', { count: afterBusinessDays });
  return afterFollowUps === null ? after : text('decision.silence.and-reminders', { after, count: afterFollowUps });
}

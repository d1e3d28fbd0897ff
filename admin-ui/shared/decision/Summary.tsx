import { type Decision, instantOf, type Policy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDistance } from '../../platform/time/format-duration.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { teamLabel } from '../vocabulary/question-label.ts';
import { SeverityMark, severityStep } from '../vocabulary/SeverityMark.tsx';
import { clockStateLabel, targetLabel } from '../vocabulary/target-label.ts';
import { useCaseFacts } from './case-facts.ts';
import { describeIntake, describeSeverityBasis, dispositionLabel } from './describe-decision.ts';
import { nextDue } from './next-due.ts';
import { isTakenIn } from './whether-owed.ts';

type Props = { readonly decision: Decision; readonly policy: Policy; readonly timeZone: string };

/** The answer at a glance. A sentence of it is read out when it changes. */
export function Summary({ decision, policy, timeZone }: Props) {
  const { intake, routing } = decision;
  return (
    <section class="summary" aria-label={text('decision.summary')}>
      <p class="visually-hidden" role="status">
        {sentence(decision, policy, timeZone)}
      </p>
      <SeverityLine {...{ decision, policy, timeZone }} />
      {intake.outcome !== 'accepted' && (
        <p class="callout" data-kind="attention">
          <strong>{describeIntake(intake)}.</strong>{' '}
          {intake.message !== null && <span lang={policy.language}>{intake.message}</span>}
        </p>
      )}
      {decision.excluded && isTakenIn(decision) && (
        <p class="callout" data-kind="attention">
          <strong>{text('decision.excluded')}</strong> <span lang={policy.language}>{decision.excluded.label}</span>
        </p>
      )}
      <dl class="figures">
        <div class="figure figure-wide">
          <dt>{text(isDueStill(decision) ? 'decision.next-due' : 'decision.was-due')}</dt>
          <dd>
            <NextDue {...{ decision, policy, timeZone }} />
          </dd>
        </div>
        <div class="figure">
          <dt>{text('decision.intake')}</dt>
          <dd>{describeIntake(intake)}</dd>
        </div>
        <div class="figure">
          <dt>{text('decision.handled-by')}</dt>
          {isTakenIn(decision) ? (
            <dd lang={routing.desk ? policy.language : undefined}>{routing.desk?.label ?? text('decision.no-desk')}</dd>
          ) : (
            <dd>{intake.to === null ? text('decision.nobody') : teamLabel(intake.to)}</dd>
          )}
        </div>
        <div class="figure">
          <dt>{text('decision.case')}</dt>
          <dd>{dispositionLabel(decision)}</dd>
        </div>
      </dl>
    </section>
  );
}

function SeverityLine({ decision, policy, timeZone }: Props) {
  const facts = useCaseFacts();
  const { severity } = decision;
  const ids = Object.keys(policy.document.severities ?? {});
  const place = { rank: severity.id === null ? -1 : ids.indexOf(severity.id), of: ids.length };
  return (
    <div class="severity-line" data-severity={severity.id === null ? 'none' : severityStep(place)}>
      <p class="severity-word">
        {severity.id !== null && <SeverityMark {...place} />}
        <span lang={severity.id === null ? undefined : policy.language}>{severity.label ?? text('decision.no-severity')}</span>
        {severity.id !== null && <code>{severity.id}</code>}
      </p>
      <p class="muted">
        {describeSeverityBasis(decision, facts, timeZone)}
        {severity.review && (
          <>
            {'. '}
            <span lang={policy.language}>{severity.review.reason}</span>
          </>
        )}
      </p>
    </div>
  );
}

function NextDue({ decision, policy, timeZone }: Props) {
  const next = nextDue(decision);
  if (next === undefined) return <span class="muted">{text('decision.nothing-due')}</span>;
  const [kind, { dueAt, state }] = next;
  const distance = formatDistance(instantOf(decision.asOf), instantOf(dueAt), isNow(decision) ? 'now' : 'then');
  return (
    <>
      <span class="next-due" data-state={state}>
        <Moment at={dueAt} timeZone={timeZone} beside={decision.asOf} />
      </span>
      <span class="note">
        {[targetLabel(kind, policy.document), clockStateLabel(state).toLowerCase(), ...(state === 'met' ? [] : [distance])].join(
          ', ',
        )}
      </span>
    </>
  );
}

/** Whether the case is looked at as it is now, and not as it was or will be. A case on the screen is looked at anew every minute. */
function isNow({ asOf }: Decision): boolean {
  return Math.abs(Date.now() - instantOf(asOf)) < 90_000;
}

function isDueStill(decision: Decision): boolean {
  const state = nextDue(decision)?.[1].state;
  return state === undefined || state === 'running' || state === 'paused';
}

function sentence(decision: Decision, policy: Policy, timeZone: string): string {
  const { severity, routing, intake } = decision;
  const next = nextDue(decision);
  const due =
    next &&
    text('decision.read.due', {
      target: targetLabel(next[0], policy.document),
      moment: formatMoment(instantOf(next[1].dueAt), timeZone),
      state: clockStateLabel(next[1].state).toLowerCase(),
    });
  return [
    severity.label === null ? text('decision.no-severity') : text('decision.read.severity', { label: severity.label }),
    intake.outcome === 'accepted' ? undefined : describeIntake(intake),
    due ?? text('decision.read.nothing'),
    isTakenIn(decision) && routing.desk ? text('decision.read.desk', { desk: routing.desk.label }) : undefined,
  ]
    .filter(Boolean)
    .join('; ');
}

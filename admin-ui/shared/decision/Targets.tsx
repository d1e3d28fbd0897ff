import { type Decision, instantOf, type Policy, type TargetKind, type TargetPart } from '../../../engine/index.ts';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { describeTargetTime } from '../vocabulary/describe-target-time.ts';
import { clockStateLabel, describeMissingDueTime, targetLabel } from '../vocabulary/target-label.ts';
import { isSilenced, isTakenIn } from './whether-owed.ts';

type Props = { readonly decision: Decision; readonly policy: Policy; readonly timeZone: string };

/** Every promise with its due time and how its clock stands. */
export function Targets({ decision, policy, timeZone }: Props) {
  const targets = Object.entries(decision.targets) as [TargetKind, TargetPart][];
  return (
    <section aria-labelledby="targets-heading">
      <h3 id="targets-heading">{text('decision.targets')}</h3>
      {targets.length === 0 ? (
        <p class="muted">{whyNone(decision)}</p>
      ) : (
        <table class="targets">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{text('decision.promise')}</th>
              <th scope="col">{text('decision.due')}</th>
              <th scope="col">{text('decision.state')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(([kind, target]) => (
              <tr key={kind}>
                <th scope="row">
                  {targetLabel(kind, policy.document)}
                  <span class="note" lang={policy.language}>
                    {target.label}
                  </span>
                </th>
                <td>
                  {target.dueAt === null ? (
                    <span class="muted">{describeMissingDueTime(target, policy.document)}</span>
                  ) : (
                    <Moment at={target.dueAt} timeZone={timeZone} beside={decision.asOf} />
                  )}
                  {describeTargetTime(target, policy) && <span class="note">{describeTargetTime(target, policy)}</span>}
                </td>
                <td>
                  <StateOf target={target} />
                  <CourseOf {...{ target, timeZone }} asOf={decision.asOf} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {decision.credits && decision.credits.length > 0 && (
        <Credits credits={decision.credits} {...{ policy, timeZone }} asOf={decision.asOf} />
      )}
      {targets.length > 0 && decision.disposition.status === 'closed' && (
        <p class="note">{text(isSilenced(decision) ? 'decision.targets.silenced' : 'decision.targets.answer-only')}</p>
      )}
    </section>
  );
}

function whyNone(decision: Decision): string {
  if (!isTakenIn(decision)) return text('decision.targets.not-taken-in');
  return text(decision.excluded ? 'decision.targets.excluded' : 'decision.targets.none');
}

function StateOf({ target: { state, elapsed, remaining } }: { readonly target: TargetPart }) {
  return (
    <>
      <span class="state" data-state={state}>
        {clockStateLabel(state)}
      </span>
      {elapsed !== null && remaining !== null && <span class="note">{amounts(state, elapsed, remaining)}</span>}
    </>
  );
}

/** When the clock warns next, and in how many cases the target is to be met. */
function CourseOf({ target, timeZone, asOf }: { readonly target: TargetPart; readonly timeZone: string; readonly asOf: string }) {
  const { warnings, objective, state } = target;
  const isRunning = state === 'running' || state === 'paused';
  const next = isRunning ? warnings.find(({ at }) => instantOf(at) > instantOf(asOf)) : undefined;
  return (
    <>
      {next && (
        <span class="note">
          <Sentence of="decision.warned-next" with={{ at: <Moment at={next.at} timeZone={timeZone} beside={asOf} /> }} />
        </span>
      )}
      {objective !== undefined && <span class="note">{text('decision.objective', { share: percentText(objective) })}</span>}
    </>
  );
}

type CreditsProps = {
  readonly credits: NonNullable<Decision['credits']>;
  readonly policy: Policy;
  readonly timeZone: string;
  readonly asOf: string;
};

/** What missed targets give by now, and when they give more. */
function Credits({ credits, policy, timeZone, asOf }: CreditsProps) {
  return (
    <>
      <h4>{text('decision.credits')}</h4>
      <ul class="labels">
        {credits.map(({ id, of, label, percent, nextAt }) => (
          <li key={id}>
            {text('decision.credit', { percent: percentText(percent), target: targetLabel(of, policy.document) })}
            {label !== null && (
              <span class="note" lang={policy.language}>
                {label}
              </span>
            )}
            <span class="note">
              {nextAt === null ? (
                text('decision.credit.final')
              ) : (
                <Sentence of="decision.credit.grows" with={{ at: <Moment at={nextAt} timeZone={timeZone} beside={asOf} /> }} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A number of hundredths as the page writes it: `99.5 %`. */
function percentText(percent: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

function amounts(state: TargetPart['state'], elapsed: number, remaining: number): string {
  const used = text('decision.used', { amount: formatDuration(elapsed * 1000) });
  const left = text('decision.left', { amount: formatDuration(remaining * 1000) });
  if (remaining < 0) return text('decision.over', { amount: formatDuration(remaining * 1000) });
  return state === 'met' ? used : elapsed === 0 ? left : `${used}, ${left}`;
}

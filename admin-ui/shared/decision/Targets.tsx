import type { Decision, Policy, TargetKind, TargetPart } from '../../../engine/index.ts';
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
                  {targetLabel(kind)}
                  <span class="note" lang={policy.language}>
                    {target.label}
                  </span>
                </th>
                <td>
                  {target.dueAt === null ? (
                    <span class="muted">{describeMissingDueTime(target)}</span>
                  ) : (
                    <Moment at={target.dueAt} timeZone={timeZone} beside={decision.asOf} />
                  )}
                  {describeTargetTime(target, policy) && <span class="note">{describeTargetTime(target, policy)}</span>}
                </td>
                <td>
                  <StateOf target={target} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
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

function amounts(state: TargetPart['state'], elapsed: number, remaining: number): string {
  const used = text('decision.used', { amount: formatDuration(elapsed * 1000) });
  const left = text('decision.left', { amount: formatDuration(remaining * 1000) });
  if (remaining < 0) return text('decision.over', { amount: formatDuration(remaining * 1000) });
  return state === 'met' ? used : elapsed === 0 ? left : `${used}, ${left}`;
}

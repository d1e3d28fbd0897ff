import { instantOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { nextDue } from '../../shared/decision/next-due.ts';
import { targetLabel } from '../../shared/vocabulary/target-label.ts';
import { answer } from './deciding/answers.ts';
import { deskZone, policyInForce } from './deciding/policy-in-force.ts';

/** Where the form and the decision stand one below the other: the decision in a line, always in view. */
export function JumpToDecision() {
  const outcome = answer.value?.outcome;
  if (outcome === undefined) return null;
  const next = 'status' in outcome ? undefined : nextDue(outcome);
  const words = 'status' in outcome ? text('decision.none') : (outcome.severity.label ?? text('decision.no-severity'));
  return (
    <button type="button" class="jump" onClick={jump}>
      <strong>{words}</strong>
      <span>
        {next
          ? `${targetLabel(next[0], policyInForce.value?.document)} ${formatMoment(instantOf(next[1].dueAt), deskZone.value)}`
          : text('decision.see')}
      </span>
    </button>
  );
}

/** No link, because the address stays that of the case. */
function jump(): void {
  const decision = document.getElementById('decision');
  decision?.scrollIntoView();
  decision?.focus({ preventScroll: true });
}

import { Failure } from '../../platform/loading/Failure.tsx';
import { fetched } from '../../platform/loading/fetched.tsx';
import { Lazily } from '../../platform/loading/Lazily.tsx';
import { text } from '../../platform/messages/text.ts';
import { answerTo, type CaseDraft } from '../../shared/case/case-draft.ts';
import { ProblemView } from '../../shared/decision/ProblemView.tsx';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { loadVendor, vendorPolicies } from '../../shared/policies/policy-library.ts';
import { changeDraft, draft } from './case/case-history.ts';
import { DecisionHeader, type DecisionHeaderProps } from './DecisionHeader.tsx';
import { answer, answerFault } from './deciding/answers.ts';
import { policyInForce } from './deciding/policy-in-force.ts';
import { PresetList } from './PresetList.tsx';
import '../../shared/decision/problem.css';

/** Fetched with the first case: whoever comes to state one does not wait for how its decision is shown. */
const SimulatedDecision = fetched(() => import('./SimulatedDecision.tsx').then((module) => module.SimulatedDecision));

export type DecisionPaneProps = Pick<DecisionHeaderProps, 'CaseActions'> & {
  readonly policies: readonly PolicySummary[];
  readonly onAskAgain: () => void;
};

/** The answer to the case as it is now, in whatever state it is. */
export function DecisionPane({ policies, CaseActions, onAskAgain }: DecisionPaneProps) {
  const vendor = answerTo(draft.value, 'vendor');
  const loaded = vendorPolicies.value;
  if (answerFault.value) {
    return (
      <Failure
        title={text('decision.none-now')}
        reason={answerFault.value}
        advice={text('decision.nothing-lost')}
        onRetry={onAskAgain}
      />
    );
  }
  if (loaded?.status === 'error') {
    return (
      <Failure
        title={text('decision.policy-failed')}
        reason={loaded.error}
        advice={text('decision.nothing-lost')}
        onRetry={() => void loadVendor(vendor)}
      />
    );
  }
  const found = answer.value;
  if (vendor === undefined) return <Invitation policies={policies} />;
  if (found === undefined) return <DecisionSkeleton />;
  const policy = policyInForce.value;
  const { outcome } = found;
  return (
    <>
      <DecisionHeader answer={found} {...{ policy, CaseActions }} />
      {'status' in outcome ? (
        <ProblemView problem={outcome} correction={{ draft: draft.value, onCorrect: correct }} />
      ) : (
        policy && (
          <Lazily>
            <SimulatedDecision
              decision={outcome}
              facts={found.request.case}
              policy={policy}
              picture={found.picture}
              by={found.by}
            />
          </Lazily>
        )
      )}
    </>
  );
}

/** From the case as it is by then. */
function correct(corrected: (draft: CaseDraft) => CaseDraft): void {
  changeDraft(corrected(draft.peek()), 'repair');
}

function Invitation({ policies }: { readonly policies: readonly PolicySummary[] }) {
  return (
    <section class="invitation">
      <h2>{text('decision.invitation')}</h2>
      <p class="muted">{text('decision.invitation.words')}</p>
      <PresetList policies={policies} />
    </section>
  );
}

function DecisionSkeleton() {
  return (
    <div class="skeleton" role="status" aria-label={text('decision.working')}>
      <span class="skeleton-line tall" />
      <span class="skeleton-line" />
      <span class="skeleton-block" />
      <span class="skeleton-line" />
      <span class="skeleton-line" />
    </div>
  );
}

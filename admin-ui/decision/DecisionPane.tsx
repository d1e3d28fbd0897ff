import { answerTo } from '../case/case-draft.ts';
import { draft } from '../case/case-history.ts';
import type { PolicySummary } from '../client/policies.ts';
import { answer, answerFault } from '../deciding/answers.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';
import { Failure } from '../frame/Failure.tsx';
import { loadVendor, vendorPolicies } from '../policies/policy-library.ts';
import { DecisionHeader } from './DecisionHeader.tsx';
import { DecisionView } from './DecisionView.tsx';
import { PresetList } from './PresetList.tsx';
import { ProblemView } from './ProblemView.tsx';
import '../style/problem.css';

type Props = { readonly policies: readonly PolicySummary[]; readonly onAskAgain: () => void };

/** The answer to the case as it is now, in whatever state it is. */
export function DecisionPane({ policies, onAskAgain }: Props) {
  const vendor = answerTo(draft.value, 'vendor');
  const loaded = vendorPolicies.value;
  if (answerFault.value) {
    return (
      <Failure
        title="There is no decision"
        reason={answerFault.value}
        advice="Nothing of the case is lost."
        onRetry={onAskAgain}
      />
    );
  }
  if (loaded?.state === 'failed') {
    return (
      <Failure
        title="The policy could not be read"
        reason={loaded.reason}
        advice="Nothing of the case is lost. Check that the server is running."
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
      <DecisionHeader answer={found} policy={policy} />
      {'status' in outcome ? (
        <ProblemView problem={outcome} />
      ) : (
        policy && <DecisionView decision={outcome} policy={policy} picture={found.picture} by={found.by} />
      )}
    </>
  );
}

function Invitation({ policies }: { readonly policies: readonly PolicySummary[] }) {
  return (
    <section class="invitation">
      <h2>Describe a case and see what the policy decides</h2>
      <p class="muted">
        Choose a vendor, then answer what you know. How severe the case is, who takes it, by when and why appears here as you go.
        No question has to be answered.
      </p>
      <PresetList policies={policies} />
    </section>
  );
}

function DecisionSkeleton() {
  return (
    <div class="skeleton" role="status" aria-label="Working out the decision">
      <span class="skeleton-line tall" />
      <span class="skeleton-line" />
      <span class="skeleton-block" />
      <span class="skeleton-line" />
      <span class="skeleton-line" />
    </div>
  );
}

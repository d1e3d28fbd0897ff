import { computed, effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Failure } from '../../platform/loading/Failure.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { usePageTitle } from '../../platform/page/page-title.ts';
import { answerTo } from '../../shared/case/case-draft.ts';
import { loadPolicyList, loadVendor, policyList, vendorPolicies } from '../../shared/policies/policy-library.ts';
import { draft, followHistory } from './case/case-history.ts';
import { DecisionPane, type DecisionPaneProps } from './DecisionPane.tsx';
import { askElsewhere, askPage, clearAnswer } from './deciding/answers.ts';
import { followRelevance } from './exploring/relevance.ts';
import { CaseForm } from './form/CaseForm.tsx';
import { JumpToDecision } from './JumpToDecision.tsx';
import './simulate.css';
import '../../shared/decision/decision.css';

const minute = 60_000;

const vendor = computed(() => answerTo(draft.value, 'vendor'));

/** A case is described on one side; what the policy decides stands on the other. */
export function SimulatePage({ CaseActions }: Pick<DecisionPaneProps, 'CaseActions'>) {
  usePageTitle(text('case.title'));
  useEffect(() => {
    void loadPolicyList();
    const stops = [
      followHistory(),
      effect(() => void (policyList.value.status === 'success' && loadVendor(vendor.value))),
      effect(decideDraft),
      followRelevance(),
    ];
    // A case that is looked at from now on grows older while it is on the screen.
    const timer = setInterval(() => answerTo(draft.peek(), 'asOf') === undefined && decideDraft(), minute);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, []);
  const list = policyList.value;
  if (list.status === 'error') {
    return <Failure title={text('case.list-failed')} reason={list.error} onRetry={() => void loadPolicyList()} />;
  }
  const policies = list.status === 'success' ? list.data.policies : undefined;
  if (policies?.length === 0) return <NoPolicies />;
  return (
    <div class="simulate" translate={false}>
      <h1 class="visually-hidden">{text('case.title')}</h1>
      <div class="pane form-pane">
        {policies ? <CaseForm policies={policies} /> : <Skeleton label={text('case.reading-list')} lines={2} />}
      </div>
      <section class="pane decision-pane" id="decision" aria-label={text('decision.region')} tabIndex={-1}>
        {policies ? (
          <DecisionPane {...{ policies, CaseActions }} onAskAgain={decideDraft} />
        ) : (
          <Skeleton label={text('case.reading-list')} lines={2} />
        )}
      </section>
      <JumpToDecision />
    </div>
  );
}

/** Asks about the case as it is, here if its vendor's policies are at hand and the server otherwise. */
function decideDraft(): void {
  const described = draft.value;
  const loaded = vendorPolicies.value;
  if (policyList.value.status !== 'success' || loaded?.status === 'pending' || loaded?.status === 'error') return;
  if (vendor.value === undefined) clearAnswer();
  else if (loaded === undefined && policyList.value.data.policies.some((policy) => policy.vendor === vendor.value)) return;
  else if (loaded === undefined) askElsewhere(described);
  else if (loaded.data.vendor === vendor.value) askPage(loaded.data, described);
}

function NoPolicies() {
  const code = { command: <code>dueline serve --policies FOLDER</code>, check: <code>dueline check</code> };
  return (
    <section class="failure" translate={false}>
      <h2>{text('case.none.title')}</h2>
      <p>
        <Sentence of="case.none.words" with={code} />
      </p>
    </section>
  );
}

import { computed, effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ServerError } from '../../platform/client/server-error.ts';
import { Failure } from '../../platform/loading/Failure.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { usePageTitle } from '../../platform/page/page-title.ts';
import { answerTo, draftUnder, withAnswer } from '../../shared/case/case-draft.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import { loadDraftAlone, loadPolicyList, loadVendor, policyList, vendorPolicies } from '../../shared/policies/policy-library.ts';
import { changeDraft, draft, followHistory } from './case/case-history.ts';
import { DecisionPane, type DecisionPaneProps } from './DecisionPane.tsx';
import { askElsewhere, askPage, clearAnswer } from './deciding/answers.ts';
import { followRelevance } from './exploring/relevance.ts';
import { CaseForm } from './form/CaseForm.tsx';
import { JumpToDecision } from './JumpToDecision.tsx';
import './simulate.css';
import '../../shared/decision/decision.css';

const minute = 60_000;

const vendor = computed(() => answerTo(draft.value, 'vendor'));

/** The draft by which the case is tried; compared by its name, so that it is read once. */
const underName = computed(() => answerTo(draft.value, 'under'));
const under = computed(() => (underName.value === undefined ? undefined : draftUnder(draft.peek())));

/** A case is described on one side; what the policy decides stands on the other. */
export function SimulatePage({ CaseActions }: Pick<DecisionPaneProps, 'CaseActions'>) {
  usePageTitle(text('case.title'));
  useEffect(() => {
    void loadPolicyList();
    const stops = [
      followHistory(),
      effect(() => {
        const edition = under.value;
        if (edition !== undefined) void loadDraftAlone(edition);
        else if (policyList.value.status === 'success') void loadVendor(vendor.value);
      }),
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
  const policies = list.status === 'success' ? withDraft(list.data.policies) : undefined;
  if (policies?.length === 0) return <NoPolicies />;
  return (
    <div class="simulate" translate={false}>
      <h1 class="visually-hidden">{text('case.title')}</h1>
      <div class="pane form-pane">
        {under.value !== undefined && <UnderDraft edition={under.value} />}
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

/** Says that the case is tried on a draft, and leads back to what is in force. */
function UnderDraft({ edition }: { readonly edition: EditionName }) {
  const loaded = vendorPolicies.value;
  const isFaulty = loaded?.status === 'error' && loaded.error instanceof ServerError && loaded.error.status === 422;
  const title =
    loaded?.status === 'success' ? (loaded.data.policies[0]?.document.title ?? '') : `${edition.policy}/${edition.language}`;
  return (
    <p class="callout under-draft" data-kind="note" role="status">
      {isFaulty ? text('case.under-draft.faulty') : text('case.under-draft', { title })}{' '}
      {isFaulty ? (
        <a href={policyAddress(edition, 'edit')}>{text('document.draft-faulty.edit')}</a>
      ) : (
        <button type="button" class="link-button" onClick={() => changeDraft(withAnswer(draft.peek(), 'under', []), 'under')}>
          {text('case.under-draft.leave')}
        </button>
      )}
    </p>
  );
}

/** The policies that can be chosen, with the draft on which the case is tried in place of its versions. */
function withDraft(policies: readonly PolicySummary[]): readonly PolicySummary[] {
  const loaded = vendorPolicies.value;
  const tried = under.value !== undefined && loaded?.status === 'success' ? loaded.data.policies[0] : undefined;
  if (tried === undefined) return policies;
  const { id, vendor, language, version, digest, document } = tried;
  const { vendorName = vendor, title, source, products, timeZone = 'UTC', examples = [] } = document;
  const summary: PolicySummary = {
    ...{ policy: id, vendor, vendorName, language, version, digest, title, source, timeZone },
    products:
      products === undefined ? null : Object.entries(products).map(([product, { label = product }]) => ({ id: product, label })),
    appliesTo: document.appliesTo ?? null,
    ...{ from: null, until: null, begins: null, ends: null, retiredFrom: null },
    state: 'in-force',
    inForce: true,
    examples: examples.length,
  };
  return [summary, ...policies.filter((one) => one.vendor !== vendor)];
}

/** Asks about the case as it is, here if its vendor's policies are at hand and the server otherwise. */
function decideDraft(): void {
  const described = draft.value;
  const loaded = vendorPolicies.value;
  if (under.value !== undefined && loaded?.status !== 'success') {
    clearAnswer();
    return;
  }
  if (policyList.value.status !== 'success' || loaded?.status === 'pending' || loaded?.status === 'error') return;
  if (vendor.value === undefined) clearAnswer();
  else if (loaded === undefined && policyList.value.data.policies.some((policy) => policy.vendor === vendor.value)) return;
  else if (loaded === undefined) askElsewhere(described);
  else if (loaded.data.vendor === vendor.value) askPage(loaded.data, described, under.value !== undefined);
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

import { emptyDraft, isEmptyDraft } from '../case/case-draft.ts';
import { canUndo, changeDraft, draft, undoChange } from '../case/case-history.ts';
import type { PolicySummary } from '../client/policies.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';
import { Icon } from '../frame/Icon.tsx';
import { vendorPolicies } from '../policies/policy-library.ts';
import { EventGroup } from './EventGroup.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { QuestionGroup } from './QuestionGroup.tsx';
import { questionGroups } from './question-groups.ts';
import { UnusedAnswers } from './UnusedAnswers.tsx';
import { WhenGroup } from './WhenGroup.tsx';

type Props = { readonly policies: readonly PolicySummary[] };

/** The case, as questions that can be left unanswered. */
export function CaseForm({ policies }: Props) {
  const document = policyInForce.value?.document;
  return (
    <form class="case-form" aria-label="The case" onSubmit={(event) => event.preventDefault()}>
      <header class="pane-header">
        <h2>The case</h2>
        <button
          type="button"
          class="button quiet"
          disabled={isEmptyDraft(draft.value)}
          onClick={() => changeDraft(emptyDraft, 'start-over')}
        >
          Start over
        </button>
        <button type="button" class="button quiet" disabled={!canUndo.value} onClick={undoChange} title="Undo (Ctrl+Z)">
          <Icon name="undo" /> Undo
        </button>
      </header>
      <PolicyChoice policies={policies} />
      {document === undefined && vendorPolicies.value?.state === 'loading' && <FormSkeleton />}
      {document && (
        <>
          <WhenGroup />
          {questionGroups(document).map((group) => (
            <QuestionGroup key={group.id} group={group} language={document.language} />
          ))}
          <EventGroup document={document} />
          <UnusedAnswers document={document} />
        </>
      )}
    </form>
  );
}

function FormSkeleton() {
  return (
    <div class="skeleton" role="status" aria-label="Reading the policy">
      {Array.from({ length: 8 }, (_, index) => (
        <span key={index} class="skeleton-line" />
      ))}
    </div>
  );
}

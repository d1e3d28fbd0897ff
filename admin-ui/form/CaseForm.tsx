import { emptyDraft, isEmptyDraft } from '../case/case-draft.ts';
import { canUndo, changeDraft, draft, undoChange } from '../case/case-history.ts';
import type { PolicySummary } from '../client/policies.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';
import { Icon } from '../frame/Icon.tsx';
import { Skeleton } from '../frame/Skeleton.tsx';
import { text } from '../messages/text.ts';
import { vendorPolicies } from '../policies/policy-library.ts';
import { EventGroup } from './EventGroup.tsx';
import { MatterNote } from './MatterNote.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { QuestionGroup } from './QuestionGroup.tsx';
import { questionGroups } from './question-groups.ts';
import { SettledQuestions } from './SettledQuestions.tsx';
import { UnusedAnswers } from './UnusedAnswers.tsx';
import { WhenGroup } from './WhenGroup.tsx';
import '../style/form.css';

type Props = { readonly policies: readonly PolicySummary[] };

/** The case, as questions that can be left unanswered. */
export function CaseForm({ policies }: Props) {
  const document = policyInForce.value?.document;
  return (
    <form class="case-form" aria-label={text('case.heading')} onSubmit={(event) => event.preventDefault()}>
      <header class="pane-header">
        <h2>{text('case.heading')}</h2>
        <button
          type="button"
          class="button quiet"
          disabled={isEmptyDraft(draft.value)}
          onClick={() => changeDraft(emptyDraft, 'start-over')}
        >
          {text('case.start-over')}
        </button>
        <button type="button" class="button quiet" disabled={!canUndo.value} onClick={undoChange} title={text('case.undo.keys')}>
          <Icon name="undo" /> {text('case.undo')}
        </button>
      </header>
      <PolicyChoice policies={policies} />
      {document === undefined && vendorPolicies.value?.state === 'loading' && (
        <Skeleton label={text('case.reading-policy')} lines={8} />
      )}
      {document && (
        <>
          <WhenGroup />
          <MatterNote />
          {questionGroups(document).map((group) => (
            <QuestionGroup key={group.id} group={group} document={document} />
          ))}
          <SettledQuestions document={document} />
          <EventGroup document={document} />
          <UnusedAnswers document={document} />
        </>
      )}
    </form>
  );
}

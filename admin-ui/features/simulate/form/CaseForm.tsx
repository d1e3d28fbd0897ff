import type { SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { Skeleton } from '../../../platform/loading/Skeleton.tsx';
import { text } from '../../../platform/messages/text.ts';
import { emptyDraft, isEmptyDraft } from '../../../shared/case/case-draft.ts';
import type { PolicySummary } from '../../../shared/policies/policies-client.ts';
import { vendorPolicies } from '../../../shared/policies/policy-library.ts';
import { canUndo, changeDraft, draft, undoChange } from '../case/case-history.ts';
import { policyInForce } from '../deciding/policy-in-force.ts';
import { isFolded } from '../exploring/question-relevance.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import { EventGroup } from './EventGroup.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { type QuestionGroup as Group, questionGroups } from './question-groups.ts';
import { RelevanceNote } from './RelevanceNote.tsx';
import { SettledQuestions } from './SettledQuestions.tsx';
import { UnusedAnswers } from './UnusedAnswers.tsx';
import { WhenGroup } from './WhenGroup.tsx';
import './form.css';

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
      {document === undefined && vendorPolicies.value?.status === 'pending' && (
        <Skeleton label={text('case.reading-policy')} lines={8} />
      )}
      {document && (
        <>
          <WhenGroup />
          <RelevanceNote />
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

type QuestionGroupProps = { readonly group: Group; readonly document: SupportPolicy };

/** Questions that belong together; those that make no difference any more stand elsewhere. */
function QuestionGroup({ group, document }: QuestionGroupProps) {
  const asked = group.questions.filter(({ name }) => !isFolded(name));
  if (asked.length === 0) return null;
  return (
    <fieldset class="question-group">
      <legend>{group.title}</legend>
      {asked.map((question) => (
        <AskedQuestion key={question.name} {...{ question, document }} />
      ))}
    </fieldset>
  );
}

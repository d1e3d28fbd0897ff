import { commonFacts } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { ConditionList } from '../conditions/ConditionList.tsx';
import { EntryList } from '../forms/EntryList.tsx';
import { FactFields } from '../questions/FactFields.tsx';
import { useSession } from '../session/session-context.ts';
import { VocabularyForms } from '../vocabulary/VocabularyForms.tsx';

const isStandardFact = (name: string): boolean => commonFacts.some((fact) => fact.name === name);

/** What this policy asks about a case beyond what every policy asks. */
export function QuestionsSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <EntryList
        path={['facts']}
        title={text('editing.questions')}
        words={text('editing.questions.words')}
        fresh={(id) => ({ ...(!isStandardFact(id) && { type: 'boolean' }), label: readable(id) })}
        nameOf={(id) => document.facts?.[id]?.label ?? readable(id)}
      >
        {(id) => <FactFields {...{ id, document }} />}
      </EntryList>
      <ConditionList document={document} />
      <VocabularyForms document={document} />
    </>
  );
}

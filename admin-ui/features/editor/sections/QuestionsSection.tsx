import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { FactFields } from '../questions/FactFields.tsx';
import { useSession } from '../session/session-context.ts';

/** What this policy asks about a case beyond what every policy asks. */
export function QuestionsSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <EntryList
      path={['facts']}
      title={text('editing.questions')}
      words={text('editing.questions.words')}
      fresh={(id) => ({ type: 'boolean', label: readable(id) })}
      nameOf={(id) => document.facts?.[id]?.label ?? readable(id)}
    >
      {(id) => <FactFields {...{ id, document }} />}
    </EntryList>
  );
}

import { answerTo, withAnswer } from '../case/case-draft.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { controlKind } from './control-kind.ts';
import { QuestionField } from './QuestionField.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import type { Question } from './question.ts';
import type { QuestionGroup as Group } from './question-groups.ts';

type Props = { readonly group: Group; readonly language: string };

/** Questions that belong together. */
export function QuestionGroup({ group, language }: Props) {
  return (
    <fieldset class="question-group">
      <legend>{group.title}</legend>
      {group.questions.map((question) => (
        <AskedQuestion key={question.name} question={question} language={language} />
      ))}
    </fieldset>
  );
}

function AskedQuestion({ question, language }: { readonly question: Question; readonly language: string }) {
  const { name, label } = question;
  const id = `question-${name}`;
  const values = draft.value.answers.get(name) ?? [];
  const kind = controlKind(question, values[0]);
  const answer = (given: readonly string[]) => changeDraft(withAnswer(draft.peek(), name, given), name);
  return (
    <QuestionRow
      {...{ id, label }}
      language={question.language}
      isFor={!['choices', 'check-list'].includes(kind)}
      isWide={kind === 'check-list'}
      isAnswered={answerTo(draft.value, name) !== undefined}
      onClear={() => answer([])}
    >
      <QuestionField {...{ question, id, values, language }} labelId={`${id}-label`} onAnswer={answer} />
    </QuestionRow>
  );
}

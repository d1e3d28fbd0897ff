import type { SupportPolicy } from '../../../../engine/index.ts';
import { answerTo, withAnswer } from '../../../shared/case/case-draft.ts';
import type { Question } from '../../../shared/vocabulary/question.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { describeRelevance } from '../exploring/question-relevance.ts';
import { controlKind } from './control-kind.ts';
import { QuestionField } from './QuestionField.tsx';
import { QuestionRow } from './QuestionRow.tsx';

type Props = { readonly question: Question; readonly document: SupportPolicy };

/** A question with the case's answer to it. */
export function AskedQuestion({ question, document }: Props) {
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
      relevance={describeRelevance(name, document)}
      onClear={() => answer([])}
    >
      <QuestionField {...{ question, id, values }} language={document.language} labelId={`${id}-label`} onAnswer={answer} />
    </QuestionRow>
  );
}

import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { isFolded } from '../exploring/question-relevance.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import { questionGroups } from './question-groups.ts';

type Props = { readonly document: SupportPolicy };

/** The open questions that make no difference any more, folded away. */
export function SettledQuestions({ document }: Props) {
  const questions = questionGroups(document).flatMap((group) => group.questions.filter(({ name }) => isFolded(name)));
  if (questions.length === 0) return null;
  return (
    <details class="question-group settled fold">
      <summary>{text('case.relevance.settled', { count: questions.length })}</summary>
      <p class="hint">{text('case.relevance.settled.words')}</p>
      {questions.map((question) => (
        <AskedQuestion key={question.name} {...{ question, document }} />
      ))}
    </details>
  );
}

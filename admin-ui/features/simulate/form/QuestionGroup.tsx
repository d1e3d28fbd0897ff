import type { SupportPolicy } from '../../../../engine/index.ts';
import { isFolded } from '../exploring/matters.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import type { QuestionGroup as Group } from './question-groups.ts';

type Props = { readonly group: Group; readonly document: SupportPolicy };

/** Questions that belong together; those that make no difference any more stand elsewhere. */
export function QuestionGroup({ group, document }: Props) {
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

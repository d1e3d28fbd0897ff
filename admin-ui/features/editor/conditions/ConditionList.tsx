import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { describeCondition } from '../rules/describe-condition.ts';
import { ConditionFields } from './ConditionFields.tsx';

/** The conditions that the policy has names for, each with what it asks. */
export function ConditionList({ document }: { readonly document: SupportPolicy }) {
  return (
    <EntryList
      path={['conditions']}
      title={text('editing.conditions')}
      words={text('editing.conditions.words')}
      fresh={() => ({})}
      nameOf={readable}
      noteOf={(id) => describeCondition(document.conditions?.[id], document) || text('editing.condition.nothing')}
    >
      {(id) => <ConditionFields path={['conditions', id]} {...{ id, document }} />}
    </EntryList>
  );
}

import { readable } from '../../form/question-words.ts';
import { text } from '../../messages/text.ts';
import { clockLists } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { RuleTable } from '../table/RuleTable.tsx';
import { TargetMatrix } from '../targets/TargetMatrix.tsx';
import { TablesSection } from './TablesSection.tsx';

/** What is promised: as tables of severities, as rules, and the hours that depend on the case. */
export function TargetsSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <TargetMatrix />
      <TablesSection lists={['targets']} />
      {clockLists(document).map((list) => (
        <RuleTable key={list.id} list={list} title={text('editing.list.clock', { name: readable(list.id.slice(7)) })} />
      ))}
    </>
  );
}

import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { NewTable } from '../grids/NewTable.tsx';
import { listTitle } from '../names/usages.ts';
import { ruleListOf } from '../rules/rule-lists.ts';
import { RuleGrid } from '../table/RuleGrid.tsx';

/** Names for hours that depend on the case, each with the rules that say which. */
export function ClockList({ document }: { readonly document: SupportPolicy }) {
  return (
    <EntryList
      path={['clocks']}
      title={text('editing.clocks')}
      words={text('editing.clocks.words')}
      fresh={() => freshRules(document)}
      nameOf={readable}
    >
      {(id) => <ClockRules id={id} />}
    </EntryList>
  );
}

function ClockRules({ id }: { readonly id: string }) {
  const list = ruleListOf(`clocks.${id}`);
  return list === undefined ? null : (
    <RuleGrid list={list} title={listTitle(list)} addTable={(index) => <NewTable {...{ list, index }} />} />
  );
}

/** A clock begins with the hours of the desk, whatever the case. */
function freshRules({ source }: SupportPolicy): unknown {
  return [
    Object.fromEntries([
      ['id', 'otherwise'],
      ['then', 'desk-hours'],
      ['source', source],
    ]),
  ];
}

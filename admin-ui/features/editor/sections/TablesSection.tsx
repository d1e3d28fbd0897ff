import { listTitle } from '../names/mention-usages.ts';
import { ruleListOf } from '../rules/rule-lists.ts';
import { RuleTable } from '../table/RuleTable.tsx';

/** Rule tables one below the other. */
export function TablesSection({ lists }: { readonly lists: readonly string[] }) {
  return (
    <>
      {lists.map((id) => (
        <NamedTable key={id} id={id} />
      ))}
    </>
  );
}

function NamedTable({ id }: { readonly id: string }) {
  const list = ruleListOf(id);
  return list === undefined ? null : <RuleTable list={list} title={listTitle(list)} />;
}

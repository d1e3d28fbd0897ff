import { NewTable } from '../grids/NewTable.tsx';
import { TableForms } from '../grids/TableForms.tsx';
import { listTitle } from '../names/usages.ts';
import { ruleListOf } from '../rules/rule-lists.ts';
import { RuleGrid } from '../table/RuleGrid.tsx';

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
  if (list === undefined) return null;
  return (
    <>
      <TableForms list={list} />
      <RuleGrid list={list} title={listTitle(list)} addTable={(index) => <NewTable {...{ list, index }} />} />
    </>
  );
}

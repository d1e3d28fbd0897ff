import type { Column } from '../rules/columns.ts';
import { columnName, columnPath } from '../rules/columns.ts';
import type { RuleList } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { columnTitle } from './cell-view.ts';

type Props = { readonly list: RuleList; readonly columns: readonly Column[] };

/** The head of a rule table: what it asks, then what follows. */
export function TableHead({ list, columns }: Props) {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    <div class="grid-row grid-head" role="row" aria-rowindex={1} tabIndex={-1}>
      <span class="grid-corner" />
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
        <div
          key={columnName(column)}
          class="grid-cell"
          role="columnheader"
          tabIndex={-1}
          aria-colindex={index + 1}
          data-kind={column.kind}
          data-path={[...list.path, 0, ...columnPath(column)].join('/')}
          data-first-outcome={column.kind === 'outcome' && columns[index - 1]?.kind !== 'outcome'}
        >
          <span class="grid-words" title={columnTitle(column, document)}>
            {columnTitle(column, document)}
          </span>
        </div>
      ))}
    </div>
  );
}

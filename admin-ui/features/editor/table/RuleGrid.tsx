import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import type { RuleList } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { CellEditor } from './CellEditor.tsx';
import { columnWidth } from './cell-view.ts';
import { rowSelection } from './grid-selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { TableTools } from './TableTools.tsx';
import { type TableModel, tableModel } from './table-model.ts';
import { useGrid } from './use-grid.ts';
import { headHeight, rowHeight, useWindow } from './use-window.ts';

type Props = {
  readonly list: RuleList;
  readonly title: string;
  /** What adds a table at a place of the list, where tables may stand. */
  readonly addTable?: (index: number) => ComponentChildren;
};

/** A list of rules as a table: a row for each rule, a column for each question and for what the rule gives. */
export function RuleGrid({ list, title, addTable }: Props) {
  const session = useSession();
  const document = session.readable?.document;
  const [added, setAdded] = useState<readonly string[]>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const model = useMemo(() => document && tableModel(document, list, added), [document, list.id, added]);
  if (model === undefined) return null;
  return (
    <section class="rule-table" aria-label={title}>
      <Grid {...{ model, title, scroller, addTable }} onAddColumn={(fact) => setAdded([...added, fact])} />
    </section>
  );
}

type GridProps = {
  readonly model: TableModel;
  readonly title: string;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly onAddColumn: (fact: string) => void;
  readonly addTable: Props['addTable'];
};

function Grid({ model, title, scroller, onAddColumn, addTable }: GridProps) {
  const { columns, rules, list } = model;
  const grid = useGrid(model, scroller);
  // Rows are drawn anew only where they change; what they do goes to the grid as it is then.
  const latest = useRef(grid);
  latest.current = grid;
  const { shown, onScroll } = useWindow(scroller, rules.length, grid.selection.at.row);
  const widths = columns.map(columnWidth);
  const template = `36px ${widths.map((width) => `${width}px`).join(' ')}`;
  const name = `grid-${list.id.replaceAll('.', '-')}`;
  const active = rules.length === 0 ? undefined : `${name}-${grid.selection.at.row}-${grid.selection.at.column}`;
  return (
    <>
      <TableTools {...{ model, grid, title, onAddColumn, addTable }} />
      <div class="grid-scroll" ref={scroller} onScroll={onScroll}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are out of view are not there, so this is no table */}
        <div
          class="grid"
          role="grid"
          id={name}
          tabIndex={0}
          aria-label={title}
          aria-rowcount={rules.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          aria-activedescendant={active}
          style={{
            '--columns': template,
            height: `${headHeight + rules.length * rowHeight}px`,
            width: `${36 + widths.reduce((a, b) => a + b, 0)}px`,
          }}
          {...grid.handlers}
        >
          <TableHead {...{ list, columns }} />
          {shown.map((row) => (
            <TableRow key={row} {...{ model, row, name, latest }} {...rowSelection(grid.selection, row)} />
          ))}
        </div>
        {grid.editing && <CellEditor key={`${grid.selection.at.row} ${grid.selection.at.column}`} {...{ model, grid, widths }} />}
      </div>
      <p class="hint">{rules.length === 0 ? text('editing.table.empty') : text('editing.table.keys')}</p>
      <p class="hint" role="status">
        {grid.announcement}
      </p>
    </>
  );
}

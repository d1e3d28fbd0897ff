import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import { askedFacts } from '../rules/columns.ts';
import { type RuleList, rulesAt } from '../rules/rule-lists.ts';
import { leaveEntry } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';
import { ActiveRowMarks } from './ActiveRowMarks.tsx';
import { CellEditor } from './CellEditor.tsx';
import { columnPlaces, handleWidth } from './column-places.ts';
import { rowSelection } from './grid-selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { TableTools } from './TableTools.tsx';
import { tableLook } from './table-look.ts';
import { rulePath, type TableModel, tableModel } from './table-model.ts';
import { type Finding, useFinding } from './use-finding.ts';
import { useGrid } from './use-grid.ts';
import { useRowDrag } from './use-row-drag.ts';
import { headHeight, rowHeight, useWindow } from './use-window.ts';

type Props = {
  readonly list: RuleList;
  readonly title: string;
  /** What adds a table at a place of the list, where tables may stand. */
  readonly addTable?: (index: number) => ComponentChildren;
};

/** A list of rules as a table: a row for each rule, a column for each question and for what the rule gives. */
export function RuleGrid({ list, title, addTable }: Props) {
  const document = useSession().readable?.document;
  // A question that had a column keeps it in its place, whatever is written meanwhile.
  const facts = useRef<readonly string[]>([]);
  const finding = useFinding(list);
  const { unfolded } = tableLook.value;
  if (document !== undefined) facts.current = [...new Set([...facts.current, ...askedFacts(rulesAt(document, list.path))])];
  const asked = facts.current.join();
  const model = useMemo(
    () => document && tableModel(document, list, { facts: facts.current, unfolded, hidden: finding.hidden }),
    [document, list.id, asked, unfolded, finding.hidden],
  );
  if (model === undefined) return null;
  const addColumn = (fact: string) => {
    facts.current = [...facts.current, fact];
    finding.drawAgain();
  };
  return (
    <section class="rule-table" aria-label={title}>
      <Grid {...{ model, title, addTable, finding }} onAddColumn={addColumn} />
    </section>
  );
}

type GridProps = {
  readonly model: TableModel;
  readonly title: string;
  readonly finding: Finding;
  readonly onAddColumn: (fact: string) => void;
  readonly addTable: Props['addTable'];
};

function Grid({ model, title, finding, onAddColumn, addTable }: GridProps) {
  const { columns, rules, list } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const { shownWith, onScroll, width } = useWindow(scroller, rules.length);
  const chosen = tableLook.value.widths[list.id];
  const places = useMemo(() => columnPlaces(columns, chosen ?? {}, width), [columns, chosen, width]);
  const grid = useGrid({ model, scroller, places, onFind: finding.open });
  // Rows are drawn anew only where they change; what they do goes to the grid as it is then.
  const latest = useRef(grid);
  latest.current = grid;
  const drag = useRowDrag(scroller, latest, rules.length);
  const { row } = grid.selection.at;
  const path = rulePath(model, row);
  // What a new rule lacks is said once another row is gone to, or the table is left.
  useEffect(() => () => leaveEntry(path), [path.join('/')]);
  const name = `grid-${list.id.replaceAll('.', '-')}`;
  const active = rules.length === 0 ? undefined : `${name}-${grid.selection.at.row}-${grid.selection.at.column}`;
  return (
    <>
      <TableTools {...{ model, grid, title, finding, onAddColumn, addTable }} />
      <div
        class="grid-scroll"
        ref={scroller}
        onScroll={onScroll}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) leaveEntry(path);
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are out of view are not there, so this is no table */}
        <div
          class="grid"
          role="grid"
          id={name}
          tabIndex={0}
          aria-label={title}
          aria-rowcount={rules.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-activedescendant={active}
          style={{
            '--columns': `${handleWidth}px ${places.map((place) => `${place.width}px`).join(' ')}`,
            height: `${headHeight + rules.length * rowHeight}px`,
            width: `${handleWidth + places.reduce((sum, place) => sum + place.width, 0)}px`,
          }}
          {...grid.handlers}
        >
          <TableHead {...{ list, places }} announce={grid.announce} />
          {shownWith(grid.selection.at.row).map((at) => (
            <TableRow
              key={at}
              {...{ model, places, name, latest, drag: drag.handlers }}
              row={at}
              sought={finding.sought}
              {...rowSelection(grid.selection, at)}
            />
          ))}
          {drag.gap !== undefined && <span class="grid-drop" style={{ top: `${headHeight + drag.gap * rowHeight - 1}px` }} />}
        </div>
        {grid.editing && <CellEditor key={`${grid.selection.at.row} ${grid.selection.at.column}`} {...{ model, grid, name }} />}
      </div>
      <div class="table-foot">
        <ActiveRowMarks {...{ model }} row={grid.selection.at.row} />
        <p class="hint" role="status">
          {grid.announcement}
        </p>
        <p class="hint">{rules.length === 0 ? emptyWords(model) : text('editing.table.keys')}</p>
      </div>
    </>
  );
}

function emptyWords({ all }: TableModel): string {
  return all.length === 0 ? text('editing.table.empty') : text('editing.find.none');
}

import { Component, type ComponentType, createElement, type VNode } from 'preact';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';
import { isInherited } from '../layers/layered-policy.ts';
import { cellValue, columnName } from '../rules/columns.ts';
import type { WrittenRule } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { cellView } from './cell-view.ts';
import type { ColumnPlace } from './column-places.ts';
import { isFound } from './find-rules.ts';
import { pinStyle } from './pin-style.ts';
import { markIcons, rowMarks } from './row-marks.ts';
import { rulePath, saysInTable, type TableModel } from './table-model.ts';
import type { Grid } from './use-grid.ts';
import type { DragHandlers } from './use-row-drag.ts';
import { headHeight, rowHeight } from './use-window.ts';

type Props = {
  readonly model: TableModel;
  readonly places: readonly ColumnPlace[];
  readonly row: number;
  readonly name: string;
  readonly drag: DragHandlers;
  /** The words that are looked for. */
  readonly sought: readonly string[];
  readonly latest: { readonly current: Grid };
  /** The columns that are selected in it, -1 for none. */
  readonly active: number;
  readonly left: number;
  readonly right: number;
};

/** A rule: its handle, and a cell for each question and for what it gives. Drawn anew only where it changes. */
export const TableRow = memo(Row);

function Row({ model, places, row, name, drag, sought, latest, active, left, right }: Props) {
  const session = useSession();
  const policy = session.readable;
  const rule = model.rules[row];
  if (policy === undefined || rule === undefined) return null;
  const path = rulePath(model, row);
  const marks = rowMarks(session, path);
  const [gravest] = marks;
  const place = (model.places[row] ?? row) + 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    <div
      class="grid-row"
      role="row"
      tabIndex={-1}
      data-path={path.join('/')}
      aria-rowindex={row + 2}
      data-inherited={isInherited(policy, path)}
      data-mark={gravest?.kind}
      style={{ top: `${headHeight + row * rowHeight}px` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table */}
      <div
        class="grid-handle"
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        title={[rule.id, ...marks.map(({ words }) => words), text('editing.rule.drag')].join('\n')}
        onPointerDown={(event) => {
          latest.current.selectRow(row, event.shiftKey);
          drag.onPointerDown(event, row);
        }}
      >
        <span aria-hidden="true">{gravest ? <Icon name={markIcons[gravest.kind]} /> : place}</span>
        <span class="visually-hidden">
          {text('editing.rule.row', { place: String(place), rule: rule.id })}
          {marks.map(({ words }) => ` ${words}`)}
        </span>
      </div>
      {places.map((at, index) => (
        <Cell
          key={columnName(at.column)}
          {...{ model, rule, row, latest, sought, index }}
          place={at}
          isFirstOutcome={at.column.kind === 'outcome' && places[index - 1]?.column.kind !== 'outcome'}
          id={`${name}-${row}-${index}`}
          isActive={index === active}
          isSelected={index >= left && index <= right}
        />
      ))}
    </div>
  );
}

type CellProps = Pick<Props, 'model' | 'row' | 'latest' | 'sought'> & {
  readonly rule: WrittenRule;
  readonly place: ColumnPlace;
  readonly isFirstOutcome: boolean;
  readonly index: number;
  readonly id: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
};

function Cell({ model, rule, row, latest, sought, place, isFirstOutcome, index, id, isActive, isSelected }: CellProps) {
  const policy = useSession().readable;
  if (policy === undefined) return null;
  const { document } = policy;
  const { column, pin } = place;
  const value = cellValue(rule, column);
  const { words, note, isPolicysLanguage } = cellView(value, column, document);
  const ids = Object.keys(document.severities ?? {});
  const isSeverity = column.kind === 'outcome' && column.outcome.kind === 'severity' && ids.includes(String(value));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    <div
      id={id}
      class="grid-cell"
      role="gridcell"
      tabIndex={-1}
      aria-colindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive}
      data-kind={column.kind}
      data-pinned={pin !== undefined}
      data-first-outcome={isFirstOutcome}
      data-found={isFound(rule, column, document, sought)}
      style={pinStyle(pin)}
      title={words.length > 34 ? words : undefined}
      onClick={(event) => {
        if (isActive && !event.shiftKey && hadFocus(event)) latest.current.edit();
        else {
          latest.current.selectCell({ row, column: index }, event.shiftKey);
          latest.current.focus();
        }
      }}
      onDblClick={() => latest.current.edit()}
    >
      {isSeverity && <SeverityMark rank={ids.indexOf(String(value))} of={ids.length} />}
      <span class="grid-words" lang={isPolicysLanguage ? document.language : undefined}>
        {saysInTable(model, rule, column) ? (
          <span class="muted">{text('editing.table.in-table')}</span>
        ) : column.kind === 'fact' && value === undefined ? (
          <span class="visually-hidden">{text('editing.cell.any')}</span>
        ) : (
          words
        )}
      </span>
      {note !== undefined && note !== '' && <span class="note">{note}</span>}
    </div>
  );
}

/** Whether the table was being worked on already when the mouse came. */
function hadFocus(event: MouseEvent): boolean {
  const grid = (event.currentTarget as HTMLElement).closest('[role=grid]');
  return grid !== null && grid === document.activeElement;
}

/** A component that is drawn anew only where one of its properties, or a signal that it reads, is another one. */
function memo<P extends object>(Drawn: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const [old, fresh] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return Object.keys(fresh).some((key) => key !== 'children' && old[key] !== fresh[key]);
    }

    override render(): VNode {
      return createElement(Drawn, this.props as P) as VNode;
    }
  };
}

import { Component, type ComponentType, createElement, type VNode } from 'preact';
import { isTableRule, ruleTableOf } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';
import { isInherited } from '../layers/layered-policy.ts';
import { type Column, cellValue, columnName } from '../rules/columns.ts';
import type { WrittenRule } from '../rules/rule-lists.ts';
import { faultsUnder } from '../session/faults-under.ts';
import { useSession } from '../session/session-context.ts';
import { cellView } from './cell-view.ts';
import { rulePath, type TableModel } from './table-model.ts';
import type { Grid } from './use-grid.ts';
import { headHeight, rowHeight } from './use-window.ts';

type Props = {
  readonly model: TableModel;
  readonly row: number;
  readonly name: string;
  readonly latest: { readonly current: Grid };
  /** The columns that are selected in it, -1 for none. */
  readonly active: number;
  readonly left: number;
  readonly right: number;
};

/** A rule: its handle, and a cell for each question and for what it gives. Drawn anew only where it changes. */
export const TableRow = memo(Row);

function Row({ model, row, name, latest, active, left, right }: Props) {
  const session = useSession();
  const policy = session.readable;
  const rule = model.rules[row];
  if (policy === undefined || rule === undefined) return null;
  const path = rulePath(model, row);
  const faults = faultsUnder(session, path);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    <div
      class="grid-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={row + 2}
      data-inherited={isInherited(policy, path)}
      data-faulty={faults.length > 0}
      style={{ top: `${headHeight + row * rowHeight}px` }}
      onDragOver={(event) => event.dataTransfer?.types.includes(dragged(model)) && event.preventDefault()}
      onDrop={(event) => {
        const from = Number(event.dataTransfer?.getData(dragged(model)));
        if (event.dataTransfer?.types.includes(dragged(model))) latest.current.move(from, row);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragged with the mouse; keys move the row too */}
      <span
        class="grid-handle"
        draggable
        title={faults[0]?.message ?? text('editing.rule.drag')}
        onDragStart={(event) => event.dataTransfer?.setData(dragged(model), String(row))}
      >
        {faults.length > 0 ? <Icon name="alert" /> : row + 1}
      </span>
      {model.columns.map((column, index) => (
        <Cell
          key={columnName(column)}
          {...{ model, rule, row, latest, column, index }}
          id={`${name}-${row}-${index}`}
          isActive={index === active}
          isSelected={index >= left && index <= right}
        />
      ))}
    </div>
  );
}

/** Rows go to places in their own table only. */
function dragged({ list }: TableModel): string {
  return `text/rule-${list.id}`;
}

type CellProps = Pick<Props, 'model' | 'row' | 'latest'> & {
  readonly rule: WrittenRule;
  readonly column: Column;
  readonly index: number;
  readonly id: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
};

function Cell({ model, rule, row, latest, column, index, id, isActive, isSelected }: CellProps) {
  const policy = useSession().readable;
  if (policy === undefined) return null;
  const { document } = policy;
  const value = cellValue(rule, column);
  const { words, note, isPolicysLanguage } = cellView(value, column, document);
  const ids = Object.keys(document.severities ?? {});
  const isSeverity = column.kind === 'outcome' && column.outcome.kind === 'severity' && ids.includes(String(value));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid takes the keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles can be selected
    <div
      id={id}
      class="grid-cell"
      role={column.kind === 'id' ? 'rowheader' : 'gridcell'}
      tabIndex={-1}
      aria-colindex={index + 1}
      aria-selected={isSelected}
      data-active={isActive}
      data-kind={column.kind}
      data-first-outcome={column.kind === 'outcome' && model.columns[index - 1]?.kind !== 'outcome'}
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
        {isInTable(model, rule, column) ? (
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

/** Whether a column holds what the cells of a rule's own table say. */
function isInTable({ list }: TableModel, rule: WrittenRule, column: Column): boolean {
  if (column.kind !== 'outcome' || !isTableRule(rule)) return false;
  const { columnsAre, sets, sheets } = ruleTableOf(rule, list.verdict ?? '');
  const { key } = column.outcome;
  return sets[0] === key || (columnsAre === 'settings' && sheets.some(({ columns }) => columns.includes(key)));
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

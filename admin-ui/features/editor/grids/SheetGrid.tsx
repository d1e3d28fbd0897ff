import { anyKey, factCatalogue, factTypes, onlyColumn, type SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { printedRange } from '../../../shared/vocabulary/printed-range.ts';
import { formatAnswer, question } from '../../../shared/vocabulary/question.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';
import { isInherited, type LayeredPolicy } from '../layers/layered-policy.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { answersTo } from '../schema/known-names.ts';
import { faultsUnder } from '../session/faults-under.ts';
import { useSession } from '../session/session-context.ts';
import { cellView } from '../table/cell-view.ts';
import { promiseOf } from './cell-promise.ts';
import { GridCellEditor } from './GridCellEditor.tsx';
import { type CellSetting, cellSetting, partChoices, partLabel } from './grid-column.ts';
import { cellEdits, cellPaths, isFixedKey } from './grid-edits.ts';
import type { GridPlace } from './grid-place.ts';
import type { GridAxis, GridSheet, GridTable } from './grid-table.ts';
import { KeyEditor } from './KeyEditor.tsx';
import { PartChoice } from './PartChoice.tsx';
import { type LineDrag, useLineDrag } from './use-line-drag.ts';
import { type LineAxis, type SheetHold, useSheetGrid } from './use-sheet-grid.ts';

type Props = {
  readonly policy: LayeredPolicy;
  readonly table: GridTable;
  readonly sheet: GridSheet;
  readonly onAddKey: (axis: LineAxis, key: string) => void;
  readonly onChangeKey: (axis: LineAxis, from: string, to: string) => void;
  readonly onRemoveKey: (axis: LineAxis, key: string) => void;
  /** Called before a cell is emptied, so that its row and its column stay in view. */
  readonly onEmpty: (row: string, column: string) => void;
};

/** One grid of a table: rows and columns by the answers for which they stand, and what each cell says. */
export function SheetGrid(props: Props) {
  const { policy, table, sheet } = props;
  const { document } = policy;
  const { rows, columns } = sheet;
  const keyName = (axis: LineAxis, key: string) => keyLabel(table, axis, key, document);
  const hold = useSheetGrid({ ...props, keyName });
  const drag = useLineDrag(hold);
  const nameAt = ({ row, column }: GridPlace): string => {
    if (row === -1) return columns[column] === undefined ? text('editing.column.add') : keyName('columns', columns[column] ?? '');
    if (column === -1) return rows[row] === undefined ? text('editing.table.row.add') : keyName('rows', rows[row] ?? '');
    return `${keyName('rows', rows[row] ?? '')}, ${keyName('columns', columns[column] ?? '')}`;
  };
  const shared = { ...props, document, nameAt, hold, drag };
  const title = sheet.key === undefined ? table.rule.id : `${table.rule.id}, ${keyLabel(table, 'sheets', sheet.key, document)}`;
  return (
    <div ref={hold.scroller} class="sheet-scroll">
      <table
        class="matrix sheet-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with the arrow keys
        role="grid"
        aria-label={title}
        aria-multiselectable="true"
        data-dragging={drag.line !== undefined}
        onKeyDown={hold.onKeyDown}
        onFocusIn={hold.onFocusIn}
      >
        <thead>
          <tr>
            <th scope="col" class="sheet-corner">
              {axisName(table, 'rows', document)}
              {table.columnsAre === 'answers' && <span class="sheet-corner-columns">{axisName(table, 'columns', document)}</span>}
            </th>
            {columns.map((key, column) => (
              <KeyCell key={key} {...shared} axis="columns" written={key} place={{ row: -1, column }} />
            ))}
            {canAddColumn(table, sheet) && (
              <KeyCell {...shared} axis="columns" isNew written="" place={{ row: -1, column: columns.length }} />
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((key, row) => (
            <tr key={key}>
              <KeyCell {...shared} axis="rows" written={key} place={{ row, column: -1 }} />
              {columns.map((column, index) => (
                <ValueCell key={column} {...shared} keys={[key, column]} place={{ row, column: index }} />
              ))}
              <td />
            </tr>
          ))}
          <tr>
            <KeyCell {...shared} axis="rows" isNew written="" place={{ row: rows.length, column: -1 }} />
            <td colSpan={columns.length + 1} />
          </tr>
        </tbody>
      </table>
      <p class="sheet-said" role="status">
        {hold.announcement}
      </p>
    </div>
  );
}

type CellProps = Props & {
  readonly document: SupportPolicy;
  readonly place: GridPlace;
  readonly hold: SheetHold;
  readonly drag: LineDrag;
  readonly nameAt: (place: GridPlace) => string;
};

/** The answers for which a row or a column stands, or where another is added. */
function KeyCell({
  axis,
  written,
  isNew = false,
  place,
  ...props
}: CellProps & { readonly axis: LineAxis; readonly written: string; readonly isNew?: boolean }) {
  const { policy, table, sheet, document, hold, drag, nameAt } = props;
  const { editing, edit, close } = hold;
  const isActive = isSame(hold.place, place);
  const isFixed = !isNew && isFixedKey(policy, table, axis, sheet, written);
  const label = nameAt(place);
  const keep = (key: string) => {
    if (isNew) props.onAddKey(axis, key);
    else props.onChangeKey(axis, written, key);
    close();
  };
  const remove = isNew
    ? undefined
    : () => {
        props.onRemoveKey(axis, written);
        close();
      };
  return (
    <th
      scope={axis === 'rows' ? 'row' : 'col'}
      data-place={`${place.row} ${place.column}`}
      data-inherited={isFixed}
      data-open={isActive && editing !== undefined}
      data-gap={isNew ? undefined : drag.gapAt(axis, axis === 'rows' ? place.row : place.column)}
    >
      <button
        type="button"
        class={isNew ? 'sheet-key sheet-add' : 'sheet-key'}
        tabIndex={isActive ? 0 : -1}
        aria-haspopup="dialog"
        title={isFixed ? text('editing.key.inherited') : undefined}
        onPointerDown={isNew ? undefined : (event) => drag.onPointerDown(event, axis, axis === 'rows' ? place.row : place.column)}
        onClick={() => !drag.wasMoved() && edit(place)}
      >
        {isNew ? (
          <>
            <Icon name="plus" /> <span class={axis === 'columns' ? 'visually-hidden' : undefined}>{label}</span>
          </>
        ) : (
          <KeyName {...{ table, axis, written, document }} />
        )}
      </button>
      {isActive && editing !== undefined && !isFixed && (
        <KeyDialog
          {...{ table, sheet, document, axis, written, isNew, label }}
          onClose={() => close()}
          onKeep={keep}
          onRemove={remove}
        />
      )}
      {isActive && editing !== undefined && isFixed && <p class="note sheet-fixed">{text('editing.key.inherited')}</p>}
    </th>
  );
}

type DialogProps = Pick<CellProps, 'table' | 'sheet' | 'document'> & {
  readonly axis: LineAxis;
  readonly written: string;
  readonly isNew: boolean;
  readonly label: string;
  readonly onKeep: (key: string) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
};

/** For which answers a row or a column stands, or what a column sets. */
function KeyDialog({ table, sheet, document, axis, written, isNew, label, onKeep, onRemove, onClose }: DialogProps) {
  if (axis === 'columns' && table.columnsAre === 'settings') {
    const choices = isNew ? partChoices(table.list, document).filter(({ id }) => !sheet.columns.includes(id)) : [];
    return <PartChoice name={label} {...{ choices, onKeep, onRemove, onClose }} />;
  }
  const fact = factCatalogue(document).get(table.facts[axis] ?? '');
  if (fact === undefined) return null;
  const name = isNew ? label : text('editing.key.of', { question: axisName(table, axis, document), key: label });
  return (
    <KeyEditor
      {...{ name, fact, written, onKeep, onClose }}
      answers={answersTo(document, fact.name)}
      others={sheet[axis].filter((one) => one !== written)}
      {...(onRemove !== undefined && { onRemove })}
    />
  );
}

/** Whether another column can stand there: not beside the only one of a table whose rows have one value each. */
function canAddColumn({ columnsAre }: GridTable, { columns }: GridSheet): boolean {
  return columnsAre === 'answers' || !columns.includes(onlyColumn);
}

/** What a cell says. */
function ValueCell({ keys: [row, column], place, ...props }: CellProps & { readonly keys: readonly [string, string] }) {
  const { policy, table, sheet, document, hold, nameAt } = props;
  const { editing, edit } = hold;
  const session = useSession();
  const value = sheet.cellAt(row, column);
  const paths = cellPaths(policy, table, sheet, row, column);
  const holds = cellSetting(table, column);
  const isActive = isSame(hold.place, place);
  const name = nameAt(place);
  const faults = paths.flatMap((path) => faultsUnder(session, path));
  const unread = hold.unreadAt(row, column);
  const said = unread === undefined ? faults[0]?.message : text(`editing.cell.fault.${unread.fault}`);
  const { area } = hold;
  const isSelected =
    area !== undefined &&
    place.row >= area.top &&
    place.row <= area.bottom &&
    place.column >= area.left &&
    place.column <= area.right;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid is one that can be selected
    <td
      data-place={`${place.row} ${place.column}`}
      data-path={paths[0]?.join('/')}
      data-faulty={said !== undefined}
      aria-selected={isSelected}
      data-inherited={value !== undefined && paths.some((path) => isInherited(policy, path))}
      data-open={isActive && editing !== undefined}
    >
      <button
        type="button"
        class="matrix-cell"
        tabIndex={isActive ? 0 : -1}
        aria-haspopup="dialog"
        onClick={(event) => (event.shiftKey && area !== undefined ? hold.go(place, true) : edit(place, unread?.words))}
      >
        <span class="visually-hidden">{name}: </span>
        {unread === undefined ? (
          <CellWords {...{ holds, value, document }} />
        ) : (
          <span class="matrix-promise">{unread.words}</span>
        )}
        {said !== undefined && <span class="cell-fault"> {said}</span>}
      </button>
      {isActive && editing !== undefined && (
        <GridCellEditor
          key={name}
          {...{ name, table, holds, document, value }}
          typed={editing.typed ?? unread?.words}
          isLeft={editing.typed === undefined || editing.typed === unread?.words ? unread !== undefined : false}
          edits={(before, next) => cellEdits(before, table, sheet, row, column, next)}
          onClose={(step, left) => hold.closeCell(row, column, step, left)}
        />
      )}
    </td>
  );
}

function CellWords({
  holds,
  value,
  document,
}: {
  readonly holds: CellSetting;
  readonly value: unknown;
  readonly document: SupportPolicy;
}) {
  if (value === undefined)
    return (
      <>
        <span class="visually-hidden">{text('editing.table.falls-through')}</span>
        <span class="matrix-empty" aria-hidden="true">
          –
        </span>
      </>
    );
  const { column, setting, shared } = holds;
  const isPromise = column.outcome.kind === 'target';
  const several = !isPromise && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined;
  const said = isPromise ? promiseOf(value, setting, {}) : (several?.[setting] ?? value);
  const { words, note } = cellView(said, column, document);
  const others =
    several === undefined
      ? note
      : Object.entries(several)
          .flatMap(([key, one]) => (key === setting ? [] : [String(one)]))
          .join(', ');
  const own = isPromise ? [ownLabel(said, shared), others].filter(Boolean).join(', ') : others;
  const severities = Object.keys(document.severities ?? {});
  const rank = column.outcome.kind === 'severity' ? severities.indexOf(String(said)) : -1;
  return (
    <>
      {rank >= 0 && <SeverityMark rank={rank} of={severities.length} />} <span class="matrix-promise">{words}</span>
      {own !== undefined && own !== '' && <span class="note"> {own}</span>}
    </>
  );
}

/** The words of a promise where the cell has some of its own. */
function ownLabel(said: unknown, shared: WrittenTarget): string | undefined {
  const { label } = said as WrittenTarget;
  return label === shared.label ? undefined : label;
}

function KeyName({
  table,
  axis,
  written,
  document,
}: {
  readonly table: GridTable;
  readonly axis: GridAxis;
  readonly written: string;
  readonly document: SupportPolicy;
}) {
  const ids = Object.keys(document.severities ?? {});
  const isSeverity = factCatalogue(document).get(table.facts[axis] ?? '')?.type === 'severity' && ids.includes(written);
  return (
    <>
      {isSeverity && <SeverityMark rank={ids.indexOf(written)} of={ids.length} />}{' '}
      <span>{keyLabel(table, axis, written, document)}</span>
    </>
  );
}

/** A key in words: its answers, a range as people write it, or that it stands for all others. */
export function keyLabel(table: GridTable, axis: GridAxis, key: string, document: SupportPolicy): string {
  if (axis === 'columns' && table.columnsAre === 'settings')
    return partLabel(table.list, key === onlyColumn ? (table.sets[0] ?? '') : key, document);
  if (key === anyKey) return text('document.otherwise');
  const name = table.facts[axis] ?? '';
  const type = factCatalogue(document).get(name)?.type ?? 'text';
  if (factTypes[type].isOrdered) return printedRange(key);
  return key
    .split(',')
    .map((one) => formatAnswer(name, type === 'boolean' ? one.trim() === 'true' : one.trim(), document))
    .join(', ');
}

/** The question of an axis, as a heading. */
export function axisName(table: Pick<GridTable, 'facts'>, axis: GridAxis, document: SupportPolicy): string {
  const fact = table.facts[axis];
  return fact === undefined ? '' : question(fact, document).label.replace(/\s*\?$/, '');
}

function isSame(one: GridPlace, other: GridPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

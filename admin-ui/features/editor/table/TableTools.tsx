import type { ComponentChildren } from 'preact';
import { factCatalogue } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { questionLabel } from '../../../shared/vocabulary/question-label.ts';
import { useSession } from '../session/session-context.ts';
import type { TableModel } from './table-model.ts';
import type { Grid } from './use-grid.ts';

type Props = {
  readonly model: TableModel;
  readonly grid: Grid;
  readonly title: string;
  readonly onAddColumn: (fact: string) => void;
  /** Adds a table at a place of the list. */
  readonly addTable: ((index: number) => ComponentChildren) | undefined;
};

/** What can be done with the rows of a table, and what its order means. */
export function TableTools({ model, grid, title, onAddColumn, addTable }: Props) {
  const { list, rules } = model;
  const { row } = grid.selection.at;
  const isEmpty = rules.length === 0;
  return (
    <header class="table-tools">
      <h3>{title}</h3>
      <p class="muted">{text(`editing.asks.${list.asks}`)}</p>
      <div class="table-buttons">
        <button type="button" class="button quiet" onClick={grid.add}>
          <Icon name="plus" /> {text('editing.rule.add')}
        </button>
        {addTable?.(isEmpty ? 0 : row + 1)}
        <button type="button" class="button quiet" disabled={isEmpty} onClick={grid.duplicate}>
          {text('editing.rule.duplicate')}
        </button>
        <button type="button" class="button quiet" disabled={isEmpty} onClick={grid.remove}>
          {text('editing.rule.remove')}
        </button>
        <button type="button" class="button quiet" disabled={isEmpty || row === 0} onClick={() => grid.move(row, row - 1)}>
          {text('editing.rule.up')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={isEmpty || row >= rules.length - 1}
          onClick={() => grid.move(row, row + 1)}
        >
          {text('editing.rule.down')}
        </button>
        {list.asks !== 'none' && <ColumnChoice {...{ model, onAddColumn }} />}
      </div>
    </header>
  );
}

function ColumnChoice({ model, onAddColumn }: Pick<Props, 'model' | 'onAddColumn'>) {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  const shown = new Set(model.columns.flatMap((column) => (column.kind === 'fact' ? [column.fact] : [])));
  const facts = [...factCatalogue(document).values()]
    .filter(({ name }) => !shown.has(name) && !['id', 'vendor', 'openedAt'].includes(name))
    .map(({ name }) => ({ name, label: document.facts?.[name]?.label ?? questionLabel(name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <label class="add-column">
      <span class="visually-hidden">{text('editing.column.add')}</span>
      <select value="" onChange={({ currentTarget }) => currentTarget.value !== '' && onAddColumn(currentTarget.value)}>
        <option value="">{text('editing.column.add')}</option>
        {facts.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

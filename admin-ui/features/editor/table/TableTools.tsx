import type { ComponentChildren } from 'preact';
import { factCatalogue } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { questionLabel } from '../../../shared/vocabulary/question-label.ts';
import { useSession } from '../session/session-context.ts';
import { FindField } from './FindField.tsx';
import { tableLook, toggleFolded } from './table-look.ts';
import type { TableModel } from './table-model.ts';
import type { Finding } from './use-finding.ts';
import type { Grid } from './use-grid.ts';

type Props = {
  readonly model: TableModel;
  readonly grid: Grid;
  readonly title: string;
  readonly finding: Finding;
  readonly onAddColumn: (fact: string) => void;
  /** Adds a table at a place of the list. */
  readonly addTable: ((index: number) => ComponentChildren) | undefined;
};

/** So many rules are seen at a glance; beyond, one looks for something. */
const glance = 8;

/** What can be done with the rows of a table, what its order means, and what is seen of it. */
export function TableTools({ model, grid, title, finding, onAddColumn, addTable }: Props) {
  const { list, rules, all, places } = model;
  const { top, bottom } = grid.area;
  const isEmpty = rules.length === 0;
  return (
    <header class="table-tools">
      <h3>{title}</h3>
      <p class="muted">{text(`editing.asks.${list.asks}`)}</p>
      <FoldButtons />
      {(all.length > glance || finding.isOpen) && <FindField {...{ model, grid, finding }} />}
      <div class="table-buttons">
        <button type="button" class="button quiet" onClick={grid.add}>
          <Icon name="plus" /> {text('editing.rule.add')}
        </button>
        {addTable?.(isEmpty ? all.length : (places[bottom] ?? 0) + 1)}
        <button type="button" class="button quiet" disabled={isEmpty} onClick={grid.duplicate}>
          {text('editing.rule.duplicate')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={!grid.isBlock}
          title={text('editing.cells.fill.help')}
          onClick={grid.fillDown}
        >
          {text('editing.cells.fill')}
        </button>
        <button type="button" class="button quiet" disabled={isEmpty} onClick={grid.remove}>
          {text('editing.rule.remove')}
        </button>
        <button type="button" class="button quiet" disabled={isEmpty || top === 0} onClick={grid.moveUp}>
          {text('editing.rule.up')}
        </button>
        <button type="button" class="button quiet" disabled={isEmpty || bottom >= rules.length - 1} onClick={grid.moveDown}>
          {text('editing.rule.down')}
        </button>
        {list.asks !== 'none' && <ColumnChoice {...{ model, onAddColumn }} />}
      </div>
    </header>
  );
}

/** Whether names and places in the document are shown, in every table. */
function FoldButtons() {
  const { unfolded } = tableLook.value;
  return (
    <span class="fold-buttons">
      {(['id', 'section'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button quiet"
          aria-pressed={unfolded.includes(kind)}
          title={text(`editing.column.unfold.${kind}.help`)}
          onClick={() => toggleFolded(kind)}
        >
          {text(`editing.column.unfold.${kind}`)}
        </button>
      ))}
    </span>
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

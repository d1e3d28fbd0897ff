import { useLayoutEffect } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { useSession } from '../session/session-context.ts';
import { isFound } from './find-rules.ts';
import type { TableModel } from './table-model.ts';
import type { Finding } from './use-finding.ts';
import type { Grid } from './use-grid.ts';

type Props = { readonly model: TableModel; readonly grid: Grid; readonly finding: Finding };

/** Looks for words in the rules of a table: leaves those that have them, or goes from one to the next. */
export function FindField({ model, grid, finding }: Props) {
  const document = useSession().readable?.document;
  const { query, isOnly, count, sought } = finding;
  const isLooking = sought.length > 0;
  useLayoutEffect(() => {
    if (finding.isOpen) finding.field.current?.focus();
  }, []);
  /** Goes to the next cell that has one of the words, by rows, or to the one before. */
  const goOn = (step: 1 | -1) => {
    if (document === undefined) return;
    const cells = model.rules.flatMap((rule, row) =>
      model.columns.flatMap((column, index) => (isFound(rule, column, document, sought) ? [{ row, column: index }] : [])),
    );
    const { at } = grid.selection;
    const order = (cell: { row: number; column: number }): number => cell.row * model.columns.length + cell.column;
    const ahead = cells.filter((cell) => step * (order(cell) - order(at)) > 0);
    const next = (step === 1 ? ahead : ahead.reverse())[0] ?? cells.at(step === 1 ? 0 : -1);
    if (next !== undefined) grid.selectCell(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command') return;
    if (press.key === 'Escape') finding.look('');
    else if (press.key === 'Enter') goOn(press.shift ? -1 : 1);
    else if (press.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    if (press.key !== 'Enter') grid.focus();
  };
  return (
    <search class="find-rules">
      <Icon name="search" />
      <input
        ref={finding.field}
        type="text"
        aria-label={text('editing.find')}
        placeholder={text('editing.find.placeholder', { count: model.all.length })}
        title={text('editing.find.help')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => finding.look(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="find-count" role="status">
        {isLooking && text('editing.find.count', { count, all: model.all.length })}
      </span>
      <label class="check">
        <input type="checkbox" checked={isOnly} onChange={({ currentTarget }) => finding.showOnly(currentTarget.checked)} />
        {text('editing.find.only')}
      </label>
    </search>
  );
}

import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { useSession } from '../session/session-context.ts';
import { markIcons, rowMarks } from './row-marks.ts';
import { rulePath, type TableModel } from './table-model.ts';

/** What is marked on the row that is worked on, in words. */
export function ActiveRowMarks({ model, row }: { readonly model: TableModel; readonly row: number }) {
  const session = useSession();
  const marks = row < model.rules.length ? rowMarks(session, rulePath(model, row)) : [];
  return (
    <>
      {marks.map(({ kind, words }) => (
        <p key={words} class="row-mark" data-kind={kind}>
          <Icon name={markIcons[kind]} /> {text('editing.rule.marked', { row: String((model.places[row] ?? row) + 1), words })}
        </p>
      ))}
    </>
  );
}

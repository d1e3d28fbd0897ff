import { keyPress } from '../../../platform/browser/key-press.ts';
import type { EditSession } from './edit-session.ts';
import { editorView, showDiagnostic } from './editor-view.ts';

/** F8 leads from the forms to the first fault in the text; in the text, the editor itself goes on to the next. */
export function followFaultKey({ checker }: EditSession): () => void {
  const listen = (event: KeyboardEvent) => {
    const [fault] = checker.faults.peek() ?? [];
    const press = keyPress(event);
    if (press.kind !== 'command' || press.key !== 'F8' || fault === undefined || editorView.peek().view === 'yaml') return;
    event.preventDefault();
    showDiagnostic(fault);
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

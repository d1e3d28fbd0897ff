import { keyPress } from '../../../platform/browser/key-press.ts';
import type { EditHistory } from './edit-history.ts';

/**
 * Takes back and brings back with Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac), wherever the focus is: fields write into the same
 * text. Where something is typed that is not in the text yet (`data-own-undo`), the browser takes that back.
 */
export function followUndoKeys(history: EditHistory): () => void {
  const listen = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command' || !press.ctrl || press.alt || (press.key !== 'z' && press.key !== 'y')) return;
    if (document.querySelector('dialog[open]:not([data-kind="sheet"])')) return;
    if (event.target instanceof Element && event.target.closest('[data-own-undo]')) return;
    event.preventDefault();
    event.stopPropagation();
    if (press.shift || press.key === 'y') history.redo();
    else history.undo();
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}

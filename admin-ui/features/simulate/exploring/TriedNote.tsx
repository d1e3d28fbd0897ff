import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import { undoChange } from '../case-history.ts';
import './nearest.css';

/** Says what was just tried, and takes it back. It takes the focus, because the button that was pressed may be gone. */
export function TriedNote({ words }: { readonly words: string }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <p class="callout tried-note" data-kind="note">
      <span role="status">{text('nearest.tried', { what: words })}</span>
      <button type="button" class="button" ref={undo} onClick={undoChange}>
        {text('nearest.undo')}
      </button>
    </p>
  );
}

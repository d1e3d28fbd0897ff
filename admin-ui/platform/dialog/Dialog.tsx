import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyPress } from '../browser/key-press.ts';
import { Icon } from '../controls/Icon.tsx';
import { text } from '../messages/text.ts';

type Props = {
  readonly title: string;
  /** How it is drawn: in the middle, as a sheet from below, or as a search field with its results. */
  readonly kind?: 'box' | 'wide' | 'sheet' | 'palette';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** Something that has to be finished or closed first. Drawn, it is open; Esc, the cross and a click beside it close it. */
export function Dialog({ title, kind = 'box', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      data-kind={kind}
      aria-label={title}
      onClose={onClose}
      onKeyDown={keepOpen}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {kind !== 'palette' && (
        <header class="dialog-header">
          <h2>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={text('frame.close')}
            title={text('frame.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
      )}
      {children}
    </dialog>
  );
}

/** Esc closes a dialog by itself, but not while it takes back what an input method composes. */
function keepOpen(event: KeyboardEvent): void {
  const press = keyPress(event);
  if (press.kind === 'input-method' && press.key === 'Escape') event.preventDefault();
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useMedia, wideScreen } from '../browser/use-media.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { text } from '../messages/text.ts';

/** The right pane; on narrow screens a sheet that a button opens. */
export function EffectPane({ children }: { readonly children: ComponentChildren }) {
  const isWide = useMedia(wideScreen);
  const [isOpen, setOpen] = useState(false);
  if (isWide) {
    return (
      <aside class="effect" aria-label={text('frame.effect')}>
        {children}
      </aside>
    );
  }
  return (
    <>
      <button type="button" class="effect-button" onClick={() => setOpen(true)}>
        {text('frame.effect.show')}
      </button>
      {isOpen && (
        <Dialog title={text('frame.effect')} kind="sheet" onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </>
  );
}

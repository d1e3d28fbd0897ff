import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
import { Dialog } from './Dialog.tsx';
import { useMedia, wideScreen } from './use-media.ts';

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

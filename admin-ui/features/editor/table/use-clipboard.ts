import { useEffect, useRef } from 'preact/hooks';

type Handlers = Readonly<Record<'copy' | 'cut' | 'paste', (event: ClipboardEvent) => void>>;

/**
 * The clipboard while a grid has the focus. Browsers tell of it where the last text was selected, which need not be the grid, so the
 * whole document is listened to.
 */
export function useClipboard(scroller: { readonly current: HTMLElement | null }, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const grid = scroller.current?.querySelector('[role=grid]');
      const focused = document.activeElement;
      // A field within the grid has a clipboard of its own.
      if (grid?.contains(focused) && !focused?.matches('input, textarea, select'))
        latest.current[event.type as keyof Handlers](event);
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, listen);
    return () => {
      for (const type of types) document.removeEventListener(type, listen);
    };
  }, []);
}

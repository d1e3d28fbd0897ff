import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What is left around it at least, and how narrow it is at most, in pixels. */
const [margin, narrowest] = [8, 240];

/** Puts a box over a cell, above everything else, so that nothing gives way to it: as far to the right and below as the window lets it. */
export function useCellBox(box: RefObject<HTMLElement | null>, cellId: string): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const place = () => {
      const cell = document.getElementById(cellId)?.getBoundingClientRect();
      // A cell that was scrolled out of view leaves it where it is.
      if (cell === undefined) return;
      const { clientWidth } = document.documentElement;
      // Less than the window where a keyboard is on the screen.
      const clientHeight = visualViewport?.height ?? innerHeight;
      element.style.minWidth = `${Math.min(Math.max(cell.width, narrowest), clientWidth - 2 * margin)}px`;
      const { offsetWidth, offsetHeight } = element;
      element.style.left = `${Math.max(margin, Math.min(cell.left, clientWidth - offsetWidth - margin))}px`;
      element.style.top = `${Math.max(margin, Math.min(cell.top, clientHeight - offsetHeight - margin))}px`;
    };
    element.showPopover();
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    visualViewport?.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
      visualViewport?.removeEventListener('resize', place);
    };
  }, [cellId]);
}

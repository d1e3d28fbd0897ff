import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether a row has more than fits, and on which side what is out of view lies. */
type Overflow = { readonly isCut: boolean; readonly hasBefore: boolean; readonly hasAfter: boolean };

/** Follows how much of a row that scrolls sideways is in view. */
export function useOverflow(): { readonly row: RefObject<HTMLDivElement | null>; readonly overflow: Overflow } {
  const row = useRef<HTMLDivElement>(null);
  const [overflow, setOverflow] = useState<Overflow>({ isCut: false, hasBefore: false, hasAfter: false });
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const look = () => setOverflow((before) => changed(before, overflowOf(element)));
    const sizes = new ResizeObserver(look);
    for (const one of [element, ...element.children]) sizes.observe(one);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { row, overflow };
}

function overflowOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Overflow {
  const rest = scrollWidth - clientWidth;
  return { isCut: rest > 1, hasBefore: scrollLeft > 1, hasAfter: scrollLeft < rest - 1 };
}

function changed(before: Overflow, now: Overflow): Overflow {
  const isSame = before.isCut === now.isCut && before.hasBefore === now.hasBefore && before.hasAfter === now.hasAfter;
  return isSame ? before : now;
}

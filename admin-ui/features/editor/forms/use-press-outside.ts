import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls, by what it is then, what is to be done when somebody presses beside a box that stands over the page. */
export function usePressOutside(box: RefObject<HTMLElement | null>, onPress: () => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useLayoutEffect(() => {
    const leave = (event: PointerEvent) => !box.current?.contains(event.target as Node) && latest.current();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
}

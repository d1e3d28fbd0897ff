const keys = new Set(['PageDown', 'PageUp', 'Home', 'End', 'ArrowDown', 'ArrowUp', ' ']);

/** The page scrolls within the frame, so scrolling keys that are pressed while nothing has the focus are meant for it. Gives what ends that. */
export function scrollPageByKeys(): () => void {
  const listen = ({ key, target }: KeyboardEvent) => {
    if (target === document.body && keys.has(key)) document.getElementById('main')?.focus({ preventScroll: true });
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}

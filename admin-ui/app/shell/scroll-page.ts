import { keyPress } from '../../platform/browser/key-press.ts';

const keys = new Set(['PageDown', 'PageUp', 'Home', 'End', 'ArrowDown', 'ArrowUp']);

/** The page scrolls within the frame, so scrolling keys that are pressed while nothing has the focus are meant for it. Gives what ends that. */
export function scrollPageByKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    const press = keyPress(event);
    const scrolls = press.kind === 'command' ? keys.has(press.key) : press.kind === 'text' && press.text === ' ';
    if (event.target === document.body && scrolls) document.getElementById('main')?.focus({ preventScroll: true });
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}

import { signal } from '@preact/signals';
import { keyPress } from '../../platform/browser/key-press.ts';

/** Whether the search is open. */
export const isSearchOpen = signal(false);

/** What was typed after the search was opened and before its field was there. */
export const typedAhead = signal('');

let stop: (() => void) | undefined;

/** Opens the search. What is typed from now on is kept for its field, which may still have to be fetched. */
export function openSearch(): void {
  typedAhead.value = '';
  isSearchOpen.value = true;
  stop?.();
  addEventListener('keydown', collect, { capture: true });
  stop = () => removeEventListener('keydown', collect, { capture: true });
}

/** Gives what was typed meanwhile; from now on the field takes what is typed. */
export function takeTyped(): string {
  stop?.();
  stop = undefined;
  return typedAhead.peek();
}

/** Closes the search. */
export function closeSearch(): void {
  takeTyped();
  isSearchOpen.value = false;
}

function collect(event: KeyboardEvent): void {
  const press = keyPress(event);
  if (press.kind === 'text') typedAhead.value += press.text;
  else if (press.kind !== 'command' || press.ctrl || press.alt) return;
  else if (press.key === 'Escape') closeSearch();
  else if (press.key === 'Backspace') typedAhead.value = [...typedAhead.peek()].slice(0, -1).join('');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

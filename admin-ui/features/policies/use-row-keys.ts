import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keyPress } from '../../platform/browser/key-press.ts';

/** Whether keys are meant for what is being typed. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Moves among the links of a list with the arrow keys, from the field above it downwards; `/` goes to that field. */
export function useRowKeys(): {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLElement | null>;
} {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const press = keyPress(event);
      if (press.kind === 'text' && press.text === '/' && !isTyping(event)) {
        event.preventDefault();
        field.current?.select();
      } else if (
        press.kind === 'command' &&
        !press.ctrl &&
        !press.alt &&
        move(press.key, event.target, field.current, list.current)
      )
        event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return { field, list };
}

function move(key: string, target: EventTarget | null, field: HTMLInputElement | null, list: HTMLElement | null): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  const at = rows.indexOf(target as HTMLElement);
  const isBelow = target === field || at >= 0;
  const next = !isBelow ? undefined : { ArrowDown: at + 1, ArrowUp: at - 1 }[key];
  const edge = at < 0 ? undefined : { Home: 0, End: rows.length - 1 }[key];
  if (next === undefined && edge === undefined) return false;
  (edge === undefined && next === -1 ? field : rows[Math.min(rows.length - 1, edge ?? next ?? 0)])?.focus();
  return true;
}

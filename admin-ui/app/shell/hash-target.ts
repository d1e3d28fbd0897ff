/** How long a page may take to bring what the address names, and how long it may still move it about. Milliseconds. */
const [patience, settling] = [15_000, 1_000];

const signs = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

let stop: (() => void) | undefined;

/**
 * Goes to what the address names after its `#`, once it is there: the page is put together after the browser has looked for it. Whoever
 * scrolls or types meanwhile is left where they are.
 */
export function goToHash(): void {
  stop?.();
  const id = idInAddress();
  if (id === '') return;
  let found: Element | null = null;
  const look = () => {
    const target = document.getElementById(id);
    if (target === null) return;
    if (found === null) timer = restart(timer, settling);
    if (target !== found) bringUp(target);
    found = target;
    target.scrollIntoView();
  };
  const observer = new MutationObserver(look);
  const sizes = new ResizeObserver(look);
  const end = () => {
    observer.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, end, { capture: true });
    stop = undefined;
  };
  const restart = (running: ReturnType<typeof setTimeout>, wait: number) => {
    clearTimeout(running);
    return setTimeout(end, wait);
  };
  let timer = setTimeout(end, patience);
  for (const sign of signs) addEventListener(sign, end, { capture: true, passive: true });
  observer.observe(document.body, { childList: true, subtree: true });
  sizes.observe(document.body);
  stop = end;
  look();
}

/** Goes there when the address changes by itself, too. Gives what ends that. */
export function followHash(): () => void {
  goToHash();
  addEventListener('hashchange', goToHash);
  return () => {
    stop?.();
    removeEventListener('hashchange', goToHash);
  };
}

function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Opens what hides it, and gives it the focus where it takes one. */
function bringUp(target: Element): void {
  for (let hidden = target.closest('details:not([open])'); hidden !== null; hidden = target.closest('details:not([open])'))
    (hidden as HTMLDetailsElement).open = true;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** What stands around every page: where one can go, and how it looks. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="frame">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <header class="side">
        <a class="brand" href="/">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M2 17h9" />
            <path class="faint" d="M11 17h11" />
            <path class="pennant" d="M12 18V5l7 3.6-7 3.6" />
          </svg>
          dueline
        </a>
        <nav aria-label="Pages">
          <a href="/" aria-current="page">
            <Icon name="clock" /> Simulate
          </a>
          <a href="/docs">
            <Icon name="book" /> API docs
          </a>
        </nav>
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        <OfflineNote />
        {children}
      </main>
    </div>
  );
}

/** No link, because the address stays that of the case. */
function skip(): void {
  document.getElementById('main')?.focus();
}

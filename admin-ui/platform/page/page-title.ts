import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The page that is shown: its path, and what it calls itself. Undefined before there is one. */
export const shownPage = signal<{ readonly path: string; readonly title: string } | undefined>(undefined);

/** Calls the browser's window what the page is called. */
export function usePageTitle(title: string): void {
  const path = typeof location === 'undefined' ? '' : location.pathname;
  useEffect(() => {
    document.title = `${title} · dueline`;
    shownPage.value = { path, title };
  }, [title, path]);
}

import { useEffect } from 'preact/hooks';

/** Calls the browser's window what the page is called. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · dueline`;
  }, [title]);
}

import { useEffect, useState } from 'preact/hooks';

/** From here on the right pane and the navigation stand beside the page. */
export const wideScreen = '(min-width: 1100px)';

/** From here on the navigation fits into a bar. */
export const mediumScreen = '(min-width: 720px)';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = () => setHolds(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return holds;
}

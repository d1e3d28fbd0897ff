import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguageChange } from '../messages/use-language-change.ts';
import { type Reading, readingOf } from './reading.ts';

/** A reading that can be read again while what is there stays in view. */
export type Fresh<T> = { readonly reading: Reading<T>; readonly retry: () => void; readonly refresh: () => Promise<void> };

/**
 * Reads when first drawn and whenever one of `inputs` changes, then again every so many milliseconds while somebody looks, and
 * when they come back to the tab or choose another language. What is there stays until something newer is; a failure shows only where nothing is there.
 */
export function useFreshReading<T>(read: () => Promise<T>, inputs: readonly unknown[], every?: number): Fresh<T> {
  const [reading, setReading] = useState<Reading<T>>({ state: 'loading' });
  const turn = useRef(0);
  const look = async (isNew: boolean): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    if (isNew) setReading({ state: 'loading' });
    const found = await readingOf(read());
    if (own !== turn.current) return;
    setReading((before) => (found.state === 'failed' && before.state === 'ready' ? before : found));
  };
  useEffect(() => {
    void look(true);
    const again = () => document.visibilityState === 'visible' && navigator.onLine && void look(false);
    const timer = every === undefined ? undefined : setInterval(again, every);
    document.addEventListener('visibilitychange', again);
    return () => {
      turn.current += 1;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [...inputs]);
  useLanguageChange(() => void look(false));
  return { reading, retry: () => void look(true), refresh: () => look(false) };
}

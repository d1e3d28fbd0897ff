import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguageChange } from '../messages/use-language-change.ts';
import { type Query, settleQuery } from './use-query.ts';

/** A query that can be refreshed while the present data stays in view. */
export type LiveQuery<T> = { readonly query: Query<T>; readonly retry: () => void; readonly refresh: () => Promise<void> };

/**
 * Calls `read` on mount and whenever one of `inputs` changes, then every `every` milliseconds while the tab is visible, and when it becomes
 * visible or the language changes. Data stays until newer data is there; an error shows only where there is no data.
 */
export function useLiveQuery<T>(read: () => Promise<T>, inputs: readonly unknown[], every?: number): LiveQuery<T> {
  const [query, setQuery] = useState<Query<T>>({ status: 'pending' });
  const turn = useRef(0);
  const look = async (isNew: boolean): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    if (isNew) setQuery({ status: 'pending' });
    const found = await settleQuery(read());
    if (own !== turn.current) return;
    setQuery((before) => (found.status === 'error' && before.status === 'success' ? before : found));
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
  return { query, retry: () => void look(true), refresh: () => look(false) };
}

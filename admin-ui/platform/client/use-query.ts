import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguageChange } from '../messages/use-language-change.ts';

/** The state of something that is read from the server. */
export type Query<T> =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly error: Error }
  | { readonly status: 'success'; readonly data: T };

/** A query, and the way to run it again. */
export type QueryResult<T> = { readonly query: Query<T>; readonly retry: () => void };

/** The outcome of a promise as a query. */
export async function settleQuery<T>(promise: Promise<T>): Promise<Query<T>> {
  try {
    return { status: 'success', data: await promise };
  } catch (error) {
    return { status: 'error', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * Calls `read` on mount and whenever one of `inputs` changes; the answer of a superseded call is dropped. When the language changes, it
 * is called again while the present data stays in view.
 */
export function useQuery<T>(read: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): QueryResult<T> {
  const [query, setQuery] = useState<Query<T>>({ status: 'pending' });
  const [attempt, setAttempt] = useState(0);
  const last = useRef(new AbortController());
  const look = (take: (found: Query<T>) => void): void => {
    last.current.abort();
    const abort = new AbortController();
    last.current = abort;
    settleQuery(read(abort.signal)).then((found) => !abort.signal.aborted && take(found));
  };
  useEffect(() => {
    setQuery({ status: 'pending' });
    look(setQuery);
    return () => last.current.abort();
  }, [...inputs, attempt]);
  useLanguageChange(() =>
    look((found) => setQuery((before) => (found.status === 'error' && before.status === 'success' ? before : found))),
  );
  return { query, retry: () => setAttempt(attempt + 1) };
}

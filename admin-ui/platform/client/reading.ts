import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguageChange } from '../messages/use-language-change.ts';

/** Something that is read from the server. */
export type Reading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: Error }
  | { readonly state: 'ready'; readonly value: T };

/** A reading, and the way to read again. */
export type Retried<T> = { readonly reading: Reading<T>; readonly retry: () => void };

/** What becomes of a promise, as a reading. */
export async function readingOf<T>(promise: Promise<T>): Promise<Reading<T>> {
  try {
    return { state: 'ready', value: await promise };
  } catch (reason) {
    return { state: 'failed', reason: reason instanceof Error ? reason : new Error(String(reason)) };
  }
}

/**
 * Reads when first drawn and whenever one of `inputs` changes; what comes too late is dropped. When another language is chosen, it
 * reads again while what is there stays in view.
 */
export function useReading<T>(read: (signal: AbortSignal) => Promise<T>, inputs: readonly unknown[]): Retried<T> {
  const [reading, setReading] = useState<Reading<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const last = useRef(new AbortController());
  const look = (take: (found: Reading<T>) => void): void => {
    last.current.abort();
    const abort = new AbortController();
    last.current = abort;
    readingOf(read(abort.signal)).then((found) => !abort.signal.aborted && take(found));
  };
  useEffect(() => {
    setReading({ state: 'loading' });
    look(setReading);
    return () => last.current.abort();
  }, [...inputs, attempt]);
  useLanguageChange(() =>
    look((found) => setReading((before) => (found.state === 'failed' && before.state === 'ready' ? before : found))),
  );
  return { reading, retry: () => setAttempt(attempt + 1) };
}

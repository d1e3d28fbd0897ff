import { useEffect, useRef, useState } from 'preact/hooks';
import { type Reading, readingOf } from '../../platform/client/reading.ts';

/** A part of a long list, and the cursor of the next one. */
type ListPart<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A long list as far as it has been read. */
export type Listing<T> = {
  readonly reading: Reading<readonly T[]>;
  readonly retry: () => void;
  /** Reads the next part; undefined at the end. */
  readonly more: (() => void) | undefined;
  readonly isReadingMore: boolean;
  /** Why the next part could not be read. */
  readonly moreFault: Error | undefined;
};

type State<T> = {
  readonly reading: Reading<readonly T[]>;
  readonly next: string | null;
  readonly more: 'idle' | 'reading' | Error;
};

/** Reads a list part by part, from its beginning whenever one of `inputs` changes; what comes too late is dropped. */
export function useListing<T>(
  read: (cursor: string | undefined) => Promise<ListPart<T>>,
  inputs: readonly unknown[],
): Listing<T> {
  const [state, setState] = useState<State<T>>({ reading: { state: 'loading' }, next: null, more: 'idle' });
  const turn = useRef(0);
  const begin = async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setState({ reading: { state: 'loading' }, next: null, more: 'idle' });
    const found = await readingOf(read(undefined));
    if (own !== turn.current) return;
    if (found.state === 'ready')
      setState({ reading: { state: 'ready', value: found.value.items }, next: found.value.next, more: 'idle' });
    else setState({ reading: found, next: null, more: 'idle' });
  };
  const goOn = async (): Promise<void> => {
    const own = turn.current;
    setState((before) => ({ ...before, more: 'reading' }));
    const found = await readingOf(read(state.next ?? undefined));
    if (own !== turn.current) return;
    setState((before) => {
      if (found.state === 'failed') return { ...before, more: found.reason };
      if (found.state === 'loading' || before.reading.state !== 'ready') return before;
      const value = [...before.reading.value, ...found.value.items];
      return { reading: { state: 'ready', value }, next: found.value.next, more: 'idle' };
    });
  };
  useEffect(() => {
    void begin();
    return () => {
      turn.current += 1;
    };
  }, [...inputs]);
  return {
    reading: state.reading,
    retry: () => void begin(),
    more: state.next === null ? undefined : () => void goOn(),
    isReadingMore: state.more === 'reading',
    moreFault: state.more instanceof Error ? state.more : undefined,
  };
}

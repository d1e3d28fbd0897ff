import { useEffect, useRef, useState } from 'preact/hooks';
import { type Query, settleQuery } from '../../platform/client/use-query.ts';

/** A part of a long list, and the cursor of the next one. */
type ListPart<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A long list as far as it has been read. */
export type Listing<T> = {
  readonly query: Query<readonly T[]>;
  readonly retry: () => void;
  /** Reads the next part; undefined at the end. */
  readonly more: (() => void) | undefined;
  readonly isFetchingMore: boolean;
  /** Why the next part could not be read. */
  readonly moreError: Error | undefined;
};

type State<T> = {
  readonly query: Query<readonly T[]>;
  readonly next: string | null;
  readonly more: 'idle' | 'fetching' | Error;
};

/** Reads a list part by part, from its beginning whenever one of `inputs` changes; the answer of a superseded call is dropped. */
export function useListing<T>(
  read: (cursor: string | undefined) => Promise<ListPart<T>>,
  inputs: readonly unknown[],
): Listing<T> {
  const [state, setState] = useState<State<T>>({ query: { status: 'pending' }, next: null, more: 'idle' });
  const turn = useRef(0);
  const begin = async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setState({ query: { status: 'pending' }, next: null, more: 'idle' });
    const found = await settleQuery(read(undefined));
    if (own !== turn.current) return;
    if (found.status === 'success')
      setState({ query: { status: 'success', data: found.data.items }, next: found.data.next, more: 'idle' });
    else setState({ query: found, next: null, more: 'idle' });
  };
  const goOn = async (): Promise<void> => {
    const own = turn.current;
    setState((before) => ({ ...before, more: 'fetching' }));
    const found = await settleQuery(read(state.next ?? undefined));
    if (own !== turn.current) return;
    setState((before) => {
      if (found.status === 'error') return { ...before, more: found.error };
      if (found.status === 'pending' || before.query.status !== 'success') return before;
      const data = [...before.query.data, ...found.data.items];
      return { query: { status: 'success', data }, next: found.data.next, more: 'idle' };
    });
  };
  useEffect(() => {
    void begin();
    return () => {
      turn.current += 1;
    };
  }, [...inputs]);
  return {
    query: state.query,
    retry: () => void begin(),
    more: state.next === null ? undefined : () => void goOn(),
    isFetchingMore: state.more === 'fetching',
    moreError: state.more instanceof Error ? state.more : undefined,
  };
}

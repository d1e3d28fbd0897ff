import type { ComponentChildren } from 'preact';
import type { QueryResult } from '../client/use-query.ts';
import { Failure } from './Failure.tsx';
import { Skeleton } from './Skeleton.tsx';

type Props<T> = QueryResult<T> & {
  /** The heading of an error: `The history could not be read`. */
  readonly failure: string;
  /** The placeholder; as high as the content will be, so that nothing jumps. */
  readonly skeleton?: ComponentChildren;
  readonly children: (value: T) => ComponentChildren;
};

/** Renders a query: a skeleton while it is pending, the error with a way to try again, or its data. */
export function QueryView<T>({ query, retry, failure, skeleton, children }: Props<T>) {
  if (query.status === 'pending') return <>{skeleton ?? <Skeleton />}</>;
  if (query.status === 'error') return <Failure title={failure} reason={query.error} onRetry={retry} />;
  return <>{children(query.data)}</>;
}

import type { ComponentChildren } from 'preact';
import type { Retried } from '../client/reading.ts';
import { Failure } from './Failure.tsx';
import { Skeleton } from './Skeleton.tsx';

type Props<T> = Retried<T> & {
  /** What is said where it cannot be read: `The history could not be read`. */
  readonly failure: string;
  /** What stands there meanwhile; as high as what will come, so that nothing jumps. */
  readonly skeleton?: ComponentChildren;
  readonly children: (value: T) => ComponentChildren;
};

/** Something from the server in whatever state it is: on its way, failed with the way to try again, or there. */
export function Read<T>({ reading, retry, failure, skeleton, children }: Props<T>) {
  if (reading.state === 'loading') return <>{skeleton ?? <Skeleton />}</>;
  if (reading.state === 'failed') return <Failure title={failure} reason={reading.reason} onRetry={retry} />;
  return <>{children(reading.value)}</>;
}

import { useEffect } from 'preact/hooks';
import { onceBack } from '../client/reachable.ts';
import { ServerError } from '../client/server-error.ts';
import { text } from '../messages/text.ts';
import { describeFailure } from './describe-failure.ts';

type Props = {
  /** What failed. */
  readonly title: string;
  readonly reason: Error;
  /** What to know or do besides. */
  readonly advice?: string;
  readonly onRetry: () => void;
};

/** What failed, why, and what to do now. What failed because the server did not answer is tried again by itself once it does. */
export function Failure({ title, reason, advice, onRetry }: Props) {
  const words = describeFailure(reason);
  const isGone = reason instanceof ServerError && reason.isUnreachable;
  useEffect(() => (isGone ? onceBack(onRetry) : undefined), [isGone, onRetry]);
  return (
    <section class="failure" role="alert" translate={false}>
      <h2>{title}</h2>
      <p>
        {words.why} {advice} {words.advice}
      </p>
      {reason instanceof ServerError && reason.status === 401 && (
        <a class="button primary" href={`/sign-in?return=${encodeURIComponent(`${location.pathname}${location.search}`)}`}>
          {text('session.sign-in')}
        </a>
      )}
      <button type="button" class="button primary" onClick={onRetry}>
        {text('frame.retry')}
      </button>
    </section>
  );
}

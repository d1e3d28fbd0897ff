import { describeFailure } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import type { Listing } from './use-listing.ts';

/** How much of a list is shown, and the way to the rest. */
export function ListFoot<T>({ listing, shown }: { readonly listing: Listing<T>; readonly shown: number }) {
  const { more, isFetchingMore, moreError } = listing;
  return (
    <footer class="list-foot">
      <p class="muted" role="status">
        {more === undefined ? text('list.all', { count: shown }) : text('list.first', { count: shown })}
      </p>
      {more && (
        <button type="button" class="button" disabled={isFetchingMore} onClick={more}>
          {text(isFetchingMore ? 'frame.loading' : 'list.more')}
        </button>
      )}
      {moreError && (
        <p role="alert">
          {describeFailure(moreError).why} {describeFailure(moreError).advice}
        </p>
      )}
    </footer>
  );
}

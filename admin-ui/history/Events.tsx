import { EntryLine } from '../audit/EntryLine.tsx';
import { readHistory } from '../client/audit.ts';
import { Read } from '../frame/Read.tsx';
import { ListFoot } from '../listing/ListFoot.tsx';
import { useListing } from '../listing/use-listing.ts';
import { text } from '../messages/text.ts';
import type { EditionName } from '../policy/policy-address.ts';

/** What happened to a policy, newest first. `turn` changes whenever something was done here. */
export function Events({ edition, turn }: { readonly edition: EditionName; readonly turn: number }) {
  const listing = useListing((cursor) => readHistory(edition, cursor), [edition.policy, edition.language, turn]);
  return (
    <section aria-labelledby="events-heading">
      <h2 id="events-heading">{text('history.events')}</h2>
      <Read reading={listing.reading} retry={listing.retry} failure={text('history.events.failed')}>
        {(entries) =>
          entries.length === 0 ? (
            <p class="empty">{text('history.events.none')}</p>
          ) : (
            <>
              <ol class="events">
                {entries.map((entry) => (
                  <EntryLine key={entry.sequence} entry={entry} />
                ))}
              </ol>
              <ListFoot listing={listing} shown={entries.length} />
            </>
          )
        }
      </Read>
    </section>
  );
}

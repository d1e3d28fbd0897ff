import { Read } from '../../platform/loading/Read.tsx';
import { text } from '../../platform/messages/text.ts';
import { readHistory } from '../../shared/audit/audit-client.ts';
import { EntryLine } from '../../shared/audit/EntryLine.tsx';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useListing } from '../../shared/listing/use-listing.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

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

import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { AuditEntryText } from '../../shared/audit/AuditEntryText.tsx';
import { type AuditEntry, readHistory } from '../../shared/audit/audit-client.ts';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useListing } from '../../shared/listing/use-listing.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

/** What happened to a policy, newest first. `turn` changes whenever something was done here. */
export function Events({ edition, turn }: { readonly edition: EditionName; readonly turn: number }) {
  const listing = useListing((cursor) => readHistory(edition, cursor), [edition.policy, edition.language, turn]);
  return (
    <section aria-labelledby="events-heading">
      <h2 id="events-heading">{text('history.events')}</h2>
      <QueryView query={listing.query} retry={listing.retry} failure={text('history.events.failed')}>
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
      </QueryView>
    </section>
  );
}

/** Something that somebody did, on a time line: what, when and why. */
function EntryLine({ entry }: { readonly entry: AuditEntry }) {
  return (
    <li class="event" data-action={entry.action}>
      <span class="event-dot" aria-hidden="true" />
      <div>
        <p>
          <AuditEntryText entry={entry} />{' '}
          <span class="muted">
            <When at={entry.at} />
          </span>
        </p>
        {entry.reason !== null && <p class="comment-text event-reason">{entry.reason}</p>}
      </div>
    </li>
  );
}

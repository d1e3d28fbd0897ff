import { When } from '../../platform/time/When.tsx';
import type { AuditEntry } from './audit-client.ts';
import { EntryWords } from './EntryWords.tsx';

/** Something that somebody did, on a time line: what, when and why. */
export function EntryLine({ entry }: { readonly entry: AuditEntry }) {
  return (
    <li class="event" data-action={entry.action}>
      <span class="event-dot" aria-hidden="true" />
      <div>
        <p>
          <EntryWords entry={entry} />{' '}
          <span class="muted">
            <When at={entry.at} />
          </span>
        </p>
        {entry.reason !== null && <p class="comment-text event-reason">{entry.reason}</p>}
      </div>
    </li>
  );
}

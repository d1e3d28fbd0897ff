import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { AuditEntryText } from '../../shared/audit/AuditEntryText.tsx';
import type { AuditEntry } from '../../shared/audit/audit-client.ts';
import { EntryDetails } from './EntryDetails.tsx';

/** An entry of the audit trail; opened by its number, with everything that belongs to it. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const [isOpen, setOpen] = useState(false);
  const { sequence, at, reason } = entry;
  return (
    <>
      <tr>
        <td class="sequence">
          <button
            type="button"
            class="link-button"
            aria-expanded={isOpen}
            aria-label={text('audit.details', { number: String(sequence) })}
            onClick={() => setOpen(!isOpen)}
          >
            {sequence}
          </button>
        </td>
        <td class="audit-when">
          <When at={at} />
        </td>
        <td>
          <AuditEntryText entry={entry} />
        </td>
        <td>{reason}</td>
      </tr>
      {isOpen && (
        <tr class="entry-row">
          <td />
          <td colSpan={3}>
            <EntryDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

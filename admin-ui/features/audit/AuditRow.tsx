import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { AuditEntryText } from '../../shared/audit/AuditEntryText.tsx';
import type { AuditSitting } from '../../shared/audit/audit-client.ts';
import { AllChanges, ChangesInShort } from './Changes.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { SittingSaves } from './SittingSaves.tsx';

/** What was done in one go: an entry of the audit trail, or the saves of a sitting. Opened by its number, with everything that belongs to it. */
export function AuditRow({ sitting }: { readonly sitting: AuditSitting }) {
  const [isOpen, setOpen] = useState(false);
  const { sequence, at, reason, saves, since, hasChanges } = sitting;
  const changes = { entry: sitting, since: since.sequence, hasChanges };
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
          <AuditEntryText entry={sitting} />
          {saves > 1 && <span class="tag">{text('audit.saves', { count: saves })}</span>}
          <ChangesInShort {...changes} />
        </td>
        <td class="audit-why">{reason}</td>
      </tr>
      {isOpen && (
        <tr class="entry-row">
          <td />
          <td colSpan={3}>
            <AllChanges {...changes} />
            {saves > 1 && <SittingSaves sitting={sitting} />}
            <EntryDetails entry={sitting} />
          </td>
        </tr>
      )}
    </>
  );
}

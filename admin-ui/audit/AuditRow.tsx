import { useState } from 'preact/hooks';
import type { AuditEntry } from '../client/audit.ts';
import { text } from '../messages/text.ts';
import { When } from '../time/When.tsx';
import { EntryWords } from './EntryWords.tsx';

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
          <EntryWords entry={entry} />
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

function EntryDetails({ entry: { details, hash, previous } }: { readonly entry: AuditEntry }) {
  const lines = [
    ...Object.entries<unknown>(details).map(
      ([name, value]) => [<code key={name}>{name}</code>, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    ),
    [text('audit.hash'), hash] as const,
    [text('audit.previous'), previous] as const,
  ];
  return (
    <dl class="entry-details">
      {lines.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

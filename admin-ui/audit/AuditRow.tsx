import type { AuditEntry } from '../client/audit.ts';
import { text } from '../messages/text.ts';
import { When } from '../time/When.tsx';
import { EntryWords } from './EntryWords.tsx';

/** An entry of the audit trail; opened, with everything that belongs to it. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { sequence, at, reason, details, hash, previous } = entry;
  const more = Object.entries<unknown>(details);
  return (
    <tr>
      <td class="sequence">{sequence}</td>
      <td class="audit-when">
        <When at={at} />
      </td>
      <td>
        <details>
          <summary aria-label={text('audit.details', { number: String(sequence) })}>
            <EntryWords entry={entry} />
          </summary>
          <dl class="entry-details">
            {more.map(([name, value]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
                </dd>
              </div>
            ))}
            <div>
              <dt>{text('audit.hash')}</dt>
              <dd>
                <code>{hash}</code>
              </dd>
            </div>
            <div>
              <dt>{text('audit.previous')}</dt>
              <dd>
                <code>{previous}</code>
              </dd>
            </div>
          </dl>
        </details>
      </td>
      <td>{reason}</td>
    </tr>
  );
}

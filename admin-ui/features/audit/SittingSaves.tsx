import { instantOf } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { type AuditEntry, type AuditSitting, readAudit } from '../../shared/audit/audit-client.ts';
import { ChangesInShort } from './Changes.tsx';

/** Every save of a sitting with what it changed, newest first. */
export function SittingSaves({ sitting }: { readonly sitting: AuditSitting }) {
  const { query, retry } = useQuery(() => readSaves(sitting), [sitting.sequence]);
  return (
    <section class="sitting-saves" aria-labelledby={`sitting-${sitting.sequence}`}>
      <h2 id={`sitting-${sitting.sequence}`}>{text('audit.sitting')}</h2>
      <QueryView {...{ query, retry }} failure={text('audit.failed')}>
        {(saves) => (
          <ol>
            {saves.map((one) => (
              <li key={one.sequence}>
                <When at={one.at} />
                <ChangesInShort entry={one} since={one.sequence} hasChanges />
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  );
}

async function readSaves({ subject, who, sequence, at, since }: AuditSitting): Promise<readonly AuditEntry[]> {
  const until = new Date(instantOf(at) + 1).toISOString();
  const { items } = await readAudit({ subject, who, action: 'draft-saved', from: since.at, until, limit: '500' });
  return items.filter((one) => one.sequence >= since.sequence && one.sequence <= sequence);
}

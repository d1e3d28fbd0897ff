import { draftStages } from '../../../contract/draft-stage.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import type { AuditEntry } from '../../shared/audit/audit-client.ts';
import { describeGrant } from '../../shared/session/describe-grant.ts';

/** Everything that belongs to an entry of the audit trail, down to its fingerprint. */
export function EntryDetails({ entry: { details, hash, previous } }: { readonly entry: AuditEntry }) {
  return (
    <dl class="entry-details">
      {Object.entries<unknown>(details).map(([name, value]) => (
        <div key={name}>
          <dt title={name}>{detailLabel(name)}</dt>
          <dd>
            <Value name={name} value={value} />
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
  );
}

function detailLabel(name: string) {
  const key = `audit.detail.${name}`;
  return isMessage(key) ? text(key as 'audit.detail.revision') : <code>{name}</code>;
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Moments and roles in words; everything else as it was written down. */
function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (value === null || value === undefined) return <span class="muted">–</span>;
  if (typeof value === 'string' && instant.test(value)) return <When at={value} />;
  if (name === 'stage' && draftStages.some((stage) => stage === value))
    return <span>{text(`draft.stage.${value as (typeof draftStages)[number]}`)}</span>;
  if (Array.isArray(value)) {
    const areGrants = name === 'grants' || name === 'before';
    return <span>{value.map((one) => (areGrants ? describeGrant(String(one)) : String(one))).join(', ') || '–'}</span>;
  }
  return <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>;
}

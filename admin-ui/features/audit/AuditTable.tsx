import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { readSittings } from '../../shared/audit/audit-client.ts';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { useListing } from '../../shared/listing/use-listing.ts';
import { AuditRow } from './AuditRow.tsx';
import { askedOf, auditFilters } from './audit-filters.ts';
import './audit.css';

/** The audit trail, newest first. */
export function AuditTable() {
  const { values, isAny } = useFilters(auditFilters);
  const listing = useListing(
    (cursor) => readSittings({ ...askedOf(values), ...(cursor !== undefined && { cursor }) }),
    [JSON.stringify(values)],
  );
  return (
    <QueryView query={listing.query} retry={listing.retry} failure={text('audit.failed')}>
      {(entries) =>
        entries.length === 0 ? (
          <>
            <p class="empty">
              {text(listing.more !== undefined ? 'audit.none-so-far' : isAny ? 'list.none-match' : 'audit.none')}
            </p>
            {listing.more !== undefined && <ListFoot listing={listing} shown={0} />}
          </>
        ) : (
          <>
            <table class="listing audit-table">
              <thead>
                <tr>
                  <th scope="col">{text('audit.number')}</th>
                  <th scope="col">{text('audit.when')}</th>
                  <th scope="col">{text('audit.what')}</th>
                  <th scope="col">{text('audit.why')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <AuditRow key={entry.sequence} sitting={entry} />
                ))}
              </tbody>
            </table>
            <ListFoot listing={listing} shown={entries.length} />
          </>
        )
      }
    </QueryView>
  );
}

import { readAudit } from '../client/audit.ts';
import { Read } from '../frame/Read.tsx';
import { instantsOf } from '../listing/day-range.ts';
import { ListFoot } from '../listing/ListFoot.tsx';
import { useFilters } from '../listing/use-filters.ts';
import { useListing } from '../listing/use-listing.ts';
import { text } from '../messages/text.ts';
import { AuditRow } from './AuditRow.tsx';
import { auditFilters } from './audit-filters.ts';
import '../style/audit.css';

/** The audit trail, newest first. */
export function AuditTable() {
  const { values, isAny } = useFilters(auditFilters);
  const { from, until, ...named } = values;
  const listing = useListing(
    (cursor) => readAudit({ ...named, ...instantsOf({ from, until }), ...(cursor !== undefined && { cursor }) }),
    [JSON.stringify(values)],
  );
  return (
    <Read reading={listing.reading} retry={listing.retry} failure={text('audit.failed')}>
      {(entries) =>
        entries.length === 0 ? (
          <p class="empty">{text(isAny ? 'list.none-match' : 'audit.none')}</p>
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
                  <AuditRow key={entry.sequence} entry={entry} />
                ))}
              </tbody>
            </table>
            <ListFoot listing={listing} shown={entries.length} />
          </>
        )
      }
    </Read>
  );
}

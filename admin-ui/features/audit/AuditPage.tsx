import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { readAuditAs } from '../../shared/audit/audit-client.ts';
import { SaveList, savedAs } from '../../shared/listing/SaveList.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { askedOf, auditFilters } from './audit-filters.ts';
import { Verification } from './Verification.tsx';

/** Who did what, and whether anybody has tampered with the record of it. */
export function AuditPage() {
  const title = text('page.audit');
  const { values } = useFilters(auditFilters);
  const header = (
    <header class="page-head">
      <div>
        <h1 class="page-title">{title}</h1>
        <p class="muted">{text('audit.words')}</p>
      </div>
      <Verification />
    </header>
  );
  return (
    <Page title={title} header={header}>
      <AuditFilters />
      <AuditTable />
      <SaveList name="audit" read={(type) => readAuditAs(askedOf(values), savedAs[type])} />
    </Page>
  );
}

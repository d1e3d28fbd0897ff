import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { Verification } from './Verification.tsx';

/** Who did what, and whether anybody has tampered with the record of it. */
export function AuditPage() {
  const title = text('page.audit');
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
    </Page>
  );
}

import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { DecisionFilters } from './DecisionFilters.tsx';
import { DecisionTable } from './DecisionTable.tsx';

/** Decisions that were given, to be found again. */
export function DecisionsPage() {
  const title = text('page.decisions');
  const header = (
    <header class="page-head">
      <div>
        <h1 class="page-title">{title}</h1>
        <p class="muted">{text('decisions.words')}</p>
      </div>
    </header>
  );
  return (
    <Page title={title} header={header}>
      <DecisionFilters />
      <DecisionTable />
    </Page>
  );
}

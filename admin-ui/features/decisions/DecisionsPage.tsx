import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { SaveList, savedAs } from '../../shared/listing/SaveList.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { DecisionFilters } from './DecisionFilters.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { askedOf, decisionFilters } from './decision-filters.ts';
import { readDecisionsAs } from './recorded-decisions-client.ts';

/** Decisions that were given, to be found again. */
export function DecisionsPage() {
  const title = text('page.decisions');
  const { values } = useFilters(decisionFilters);
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
      <SaveList name="decisions" read={(type) => readDecisionsAs(askedOf(values), savedAs[type])} />
    </Page>
  );
}

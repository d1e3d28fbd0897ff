import { useRoute } from 'preact-iso';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { RecordedDecision } from './RecordedDecision.tsx';
import { readRecorded } from './recorded-decisions-client.ts';

/** A decision that was given: what was asked, what was answered, and why. */
export function DecisionPage() {
  const id = useRoute().params.id ?? '';
  const { query, retry } = useQuery(() => readRecorded(id), [id]);
  return (
    <Page title={text('decisions.title')} header={null}>
      <p class="way-back">
        <a href="/decisions">← {text('page.decisions')}</a>
      </p>
      <QueryView {...{ query, retry }} failure={text('decisions.one-failed')}>
        {(record) => <RecordedDecision key={record.id} record={record} />}
      </QueryView>
    </Page>
  );
}

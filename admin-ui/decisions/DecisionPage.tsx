import { useRoute } from 'preact-iso';
import { useReading } from '../client/reading.ts';
import { readRecorded } from '../client/recorded-decisions.ts';
import { Page } from '../frame/Page.tsx';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
import { RecordedDecision } from './RecordedDecision.tsx';

/** A decision that was given: what was asked, what was answered, and why. */
export function DecisionPage() {
  const id = useRoute().params.id ?? '';
  const { reading, retry } = useReading(() => readRecorded(id), [id]);
  return (
    <Page title={text('decisions.title')} header={null}>
      <p class="way-back">
        <a href="/decisions">← {text('page.decisions')}</a>
      </p>
      <Read {...{ reading, retry }} failure={text('decisions.one-failed')}>
        {(record) => <RecordedDecision key={record.id} record={record} />}
      </Read>
    </Page>
  );
}

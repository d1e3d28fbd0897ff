import { momentsOfCase, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { eventLabel } from '../../../shared/vocabulary/event-label.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { CheckField, TextField } from '../forms/fields.tsx';
import { NamesField } from '../forms/NamesField.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { eventNames, type KnownName } from '../schema/known-names.ts';

type Props = { readonly document: SupportPolicy };

/** What can happen to a case, what is measured and what makes clocks stand still, besides what every policy knows. */
export function VocabularyForms({ document }: Props) {
  return (
    <>
      <EventForms document={document} />
      <MetricForms document={document} />
      <PauseForms document={document} />
    </>
  );
}

/** The events of a policy as people read them. */
function eventChoices(document: SupportPolicy): KnownName[] {
  return eventNames(document).map(({ id, label }) => ({ id, label: label || eventLabel(id, document) }));
}

function EventForms({ document }: Props) {
  return (
    <EntryList
      path={['events']}
      title={text('editing.events')}
      words={text('editing.events.words')}
      fresh={(id) => ({ label: readable(id) })}
      nameOf={(id) => document.events?.[id]?.label ?? readable(id)}
    >
      {(id) => (
        <>
          <TextField path={['events', id, 'label']} label={text('editing.label')} />
          <SourceFields path={['events', id, 'source']} />
        </>
      )}
    </EntryList>
  );
}

function MetricForms({ document }: Props) {
  const events = eventChoices(document);
  const starts = [...momentsOfCase.map((id) => ({ id, label: text(`start.${id}`) })), ...events];
  return (
    <EntryList
      path={['metrics']}
      title={text('editing.metrics')}
      words={text('editing.metrics.words')}
      fresh={(id) => ({ label: readable(id), stops: 'resolved' })}
      nameOf={(id) => document.metrics?.[id]?.label ?? readable(id)}
    >
      {(id) => (
        <>
          <TextField path={['metrics', id, 'label']} label={text('editing.label')} />
          <NamesField path={['metrics', id, 'starts']} label={text('editing.metric.starts')} choices={starts} />
          <NamesField path={['metrics', id, 'stops']} label={text('editing.metric.stops')} choices={events} />
          <NamesField path={['metrics', id, 'restarts']} label={text('editing.metric.restarts')} choices={events} />
          <CheckField path={['metrics', id, 'repeats']} label={text('editing.metric.repeats')} />
          <CheckField path={['metrics', id, 'resumes']} label={text('editing.metric.resumes')} />
          <SourceFields path={['metrics', id, 'source']} />
        </>
      )}
    </EntryList>
  );
}

function PauseForms({ document }: Props) {
  const events = eventChoices(document);
  return (
    <EntryList
      path={['pauses']}
      title={text('editing.pauses')}
      words={text('editing.pauses.words')}
      fresh={(id) => ({ label: readable(id), begins: 'waiting-on-customer', ends: 'customer-replied' })}
      nameOf={(id) => document.pauses?.[id]?.label ?? readable(id)}
    >
      {(id) => (
        <>
          <TextField path={['pauses', id, 'label']} label={text('editing.label')} />
          <NamesField path={['pauses', id, 'begins']} label={text('editing.pause.begins')} choices={events} />
          <NamesField path={['pauses', id, 'ends']} label={text('editing.pause.ends')} choices={events} />
          <TextField path={['pauses', id, 'most']} label={text('editing.pause.most')} isName />
          <SourceFields path={['pauses', id, 'source']} />
        </>
      )}
    </EntryList>
  );
}

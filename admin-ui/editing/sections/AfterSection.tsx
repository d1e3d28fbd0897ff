import { text } from '../../messages/text.ts';
import { NumberField, WordsField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { TablesSection } from './TablesSection.tsx';

/** What becomes of a case: escalation, what follows, and when silence closes it. */
export function AfterSection() {
  return (
    <>
      <TablesSection lists={['escalation', 'disposition']} />
      <section class="fields" aria-label={text('editing.closure')}>
        <h3>{text('editing.closure')}</h3>
        <NumberField path={['closure', 'afterBusinessDays']} label={text('editing.closure.days')} minimum={1} />
        <NumberField path={['closure', 'afterFollowUps']} label={text('editing.closure.follow-ups')} minimum={0} />
        <WordsField path={['closure', 'label']} label={text('editing.label')} />
        <SourceFields path={['closure', 'source']} />
      </section>
    </>
  );
}

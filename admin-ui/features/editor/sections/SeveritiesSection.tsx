import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { CheckField, ChoiceField, TextField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { severityNames } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { TablesSection } from './TablesSection.tsx';

/** The severities, how the severity of a case comes about, and its rules. */
export function SeveritiesSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <EntryList
        path={['severities']}
        title={text('editing.severities')}
        fresh={(id) => ({ label: readable(id) })}
        isOrdered
        nameOf={(id) => document.severities?.[id]?.label ?? id}
      >
        {(id) => (
          <>
            <TextField path={['severities', id, 'label']} label={text('editing.label')} />
            <TextField path={['severities', id, 'definition']} label={text('editing.definition')} isLong />
            <CheckField path={['severities', id, 'withoutTargets']} label={text('editing.without-targets')} />
            <SourceFields path={['severities', id, 'source']} />
          </>
        )}
      </EntryList>
      <section class="fields" aria-label={text('editing.severity.how')}>
        <h3>{text('editing.severity.how')}</h3>
        <ChoiceField
          path={['severity', 'setBy']}
          label={text('editing.severity.set-by')}
          empty={text('editing.not-set')}
          choices={(['customer', 'vendor'] as const).map((id) => ({ id, label: text(`editing.severity.set-by.${id}`) }))}
        />
        <ChoiceField
          path={['severity', 'changes']}
          label={text('editing.severity.changes')}
          empty={text('editing.not-set')}
          choices={(['requested', 'assessed'] as const).map((id) => ({ id, label: text(`editing.severity.changes.${id}`) }))}
        />
        <ChoiceField
          path={['severity', 'default']}
          label={text('editing.severity.default')}
          empty={text('editing.severity.default.none')}
          choices={severityNames(document)}
        />
      </section>
      <TablesSection lists={['criteria', 'adjustments', 'limits', 'reviews']} />
    </>
  );
}

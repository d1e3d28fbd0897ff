import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { AcceptedFindings } from '../about/AcceptedFindings.tsx';
import { AppliesToFields } from '../about/AppliesToFields.tsx';
import { BaseField } from '../about/BaseField.tsx';
import { NoteList } from '../about/NoteList.tsx';
import { EntryList } from '../forms/EntryList.tsx';
import { ChoiceField, NumberField, TextField, ZoneField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { useSession } from '../session/session-context.ts';

const vocabularies = ['products', 'supportPlans', 'caseTypes', 'symptoms'] as const;

type Vocabulary = (typeof vocabularies)[number];

/** What the policy is called, how a new version of it begins, the words that it uses, and how its document is read. */
export function AboutSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <section class="fields" aria-label={text('editing.section.about')}>
        <TextField path={['title']} label={text('editing.title')} />
        <TextField path={['summary']} label={text('editing.summary')} isLong />
        <TextField path={['vendorName']} label={text('editing.vendor-name')} isName />
        <TextField path={['defaultLanguage']} label={text('editing.default-language')} isName />
        <ZoneField path={['timeZone']} label={text('editing.zone')} />
        <BaseField />
        <AppliesToFields />
        <TextField path={['source', 'document']} label={text('editing.document')} isName />
        <TextField path={['source', 'revision']} label={text('editing.revision')} isName />
      </section>
      <section class="fields" aria-label={text('editing.new-version')}>
        <h3>{text('editing.new-version')}</h3>
        <NumberField path={['review', 'approvals']} label={text('editing.approvals')} minimum={0} maximum={9} />
        <ChoiceField
          path={['effective', 'openCases']}
          label={text('publish.open-cases')}
          empty={text('editing.not-set')}
          choices={(['keep', 'move'] as const).map((id) => ({ id, label: text(`publish.open-cases.${id}`) }))}
        />
      </section>
      {vocabularies.map((part) => (
        <EntryList
          key={part}
          path={[part]}
          title={text(`editing.words.${part}`)}
          fresh={(id) => ({ label: readable(id) })}
          nameOf={(id) => document[part]?.[id]?.label ?? id}
        >
          {(id) => <TermFields {...{ part, id }} />}
        </EntryList>
      ))}
      <NoteList />
      <AcceptedFindings />
    </>
  );
}

function TermFields({ part, id }: { readonly part: Vocabulary; readonly id: string }) {
  return (
    <>
      <TextField path={[part, id, 'label']} label={text('editing.label')} />
      {part === 'products' ? (
        <ReleaseFields path={[part, id, 'releases']} />
      ) : (
        <TextField path={[part, id, 'summary']} label={text('editing.meaning')} isLong />
      )}
      <SourceFields path={[part, id, 'source']} />
    </>
  );
}

/** How often a product is released, and where that is said. */
function ReleaseFields({ path }: { readonly path: readonly string[] }) {
  return (
    <fieldset class="release-fields">
      <legend>{text('editing.releases')}</legend>
      <TextField path={[...path, 'every']} label={text('editing.releases.every')} />
      <TextField path={[...path, 'link']} label={text('editing.releases.link')} isName />
      <SourceFields path={[...path, 'source']} />
    </fieldset>
  );
}

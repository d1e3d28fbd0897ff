import { text } from '../../messages/text.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { WordsField, ZoneField } from '../forms/fields.tsx';
import { useSession } from '../session/session-context.ts';

const vocabularies = ['products', 'supportPlans', 'caseTypes', 'symptoms'] as const;

/** What the policy is called, since when it holds, and the words that it uses. */
export function AboutSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <section class="fields" aria-label={text('editing.section.about')}>
        <WordsField path={['title']} label={text('editing.title')} />
        <WordsField path={['summary']} label={text('editing.summary')} isLong />
        <WordsField path={['vendorName']} label={text('editing.vendor-name')} isName />
        <WordsField path={['defaultLanguage']} label={text('editing.default-language')} isName />
        <ZoneField path={['timeZone']} label={text('editing.zone')} />
        <WordsField path={['source', 'document']} label={text('editing.document')} isName />
      </section>
      {vocabularies.map((part) => (
        <EntryList
          key={part}
          path={[part]}
          title={text(`editing.words.${part}`)}
          fresh={{ label: '…' }}
          nameOf={(id) => document[part]?.[id]?.label ?? id}
        >
          {(id) => (
            <>
              <WordsField path={[part, id, 'label']} label={text('editing.label')} />
              {part !== 'products' && <WordsField path={[part, id, 'summary']} label={text('editing.meaning')} isLong />}
              <WordsField path={[part, id, 'source', 'section']} label={text('editing.column.section')} />
            </>
          )}
        </EntryList>
      ))}
    </>
  );
}

import { readable } from '../vocabulary/question-label.ts';
import { useDocument } from './document-context.ts';
import { LabelledRules } from './LabelledRules.tsx';
import { Terms } from './ScopeSection.tsx';
import { Subsection } from './Section.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';

/** What customers should know in some cases. */
export function NoticeSection() {
  const { document } = useDocument();
  return <LabelledRules rules={document.notices ?? []} />;
}

/** What the document states besides, under the headings under which it does. */
export function TermsSection() {
  const { document } = useDocument();
  const { terms = [] } = document;
  const headings = [...new Set(terms.map(({ source }) => source?.section ?? ''))];
  return (
    <>
      {headings.map((heading) => (
        <div key={heading} class="document-part">
          {heading !== '' && <h3>{heading}</h3>}
          <ul class="labels">
            {terms
              .filter(({ source }) => (source?.section ?? '') === heading)
              .map(({ id, label, source }) => (
                <li key={id}>
                  {label} {source?.document !== undefined && <SourceNote source={source} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** The words that the policy uses of cases, and what they mean. */
export function GlossarySection() {
  const { document, translate } = useDocument();
  const { caseTypes, symptoms } = document;
  return (
    <>
      {caseTypes !== undefined && (
        <Subsection title={translate('document.case-types')} source={sharedSource(Object.values(caseTypes))}>
          <Terms terms={caseTypes} />
        </Subsection>
      )}
      {symptoms !== undefined && (
        <Subsection title={translate('document.symptoms')} source={sharedSource(Object.values(symptoms))}>
          <ul class="labels columns">
            {Object.entries(symptoms).map(([id, { label = readable(id) }]) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </Subsection>
      )}
    </>
  );
}

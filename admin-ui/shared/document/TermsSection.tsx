import { type SupportPolicy, usedConditions } from '../../../engine/index.ts';
import { readable } from '../vocabulary/question-label.ts';
import { ConditionText } from './ConditionText.tsx';
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
  const conditions = conditionsOf(document);
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
      {conditions.length > 0 && (
        <Subsection title={translate('document.conditions')}>
          <dl class="document-terms">
            {conditions.map(([id, when]) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>
                  <ConditionText when={when} />
                </dd>
              </div>
            ))}
          </dl>
        </Subsection>
      )}
    </>
  );
}

/** The named conditions that a document asks for. What it takes over and does not ask for is none of its words; a common part has them for others. */
export function conditionsOf(document: SupportPolicy): [id: string, when: object][] {
  const used = usedConditions(document);
  return Object.entries(document.conditions ?? {}).filter(([id]) => document.language === 'base' || used.has(id));
}

import type { SupportPolicy } from '../../../engine/index.ts';
import { DocumentTitle } from './DocumentTitle.tsx';
import { useDocument } from './document-context.ts';
import { areSourcesShown } from './sources-shown.ts';

type Source = SupportPolicy['source'];

/** Where it is said: the section and the document. Opened when asked for. */
export function SourceNote({ source }: { readonly source: Source | undefined }) {
  const { document, translate, language } = useDocument();
  if (source?.section === undefined && source?.document === undefined) return null;
  const file = source.document ?? document.source.document;
  return (
    <details class="source-note" translate={false} open={areSourcesShown.value}>
      <summary aria-label={translate('document.source')} title={translate('document.source')}>
        §
      </summary>
      <span lang={language}>
        {source.section}
        {source.section !== undefined && file !== undefined && ' · '}
        {file !== undefined && <DocumentTitle file={file} policy={document} />}
      </span>
    </details>
  );
}

/** The source that all of some rules share; undefined where they differ. */
export function sharedSource(rules: readonly { readonly source?: Source }[]): Source | undefined {
  const [first] = rules;
  return rules.every(({ source }) => JSON.stringify(source) === JSON.stringify(first?.source)) ? first?.source : undefined;
}

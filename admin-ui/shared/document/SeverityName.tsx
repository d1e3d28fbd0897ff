import { readable } from '../vocabulary/question-label.ts';
import { SeverityMark } from '../vocabulary/SeverityMark.tsx';
import { useDocument } from './document-context.ts';

/** A severity by shape, hue and the policy's word. */
export function SeverityName({ id }: { readonly id: string }) {
  const { document, language } = useDocument();
  const ids = Object.keys(document.severities ?? {});
  return (
    <span class="severity-name">
      <SeverityMark rank={ids.indexOf(id)} of={ids.length} />
      <span lang={language}>{document.severities?.[id]?.label ?? readable(id)}</span>
    </span>
  );
}

import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { tracedAt } from '../layers/layered-policy.ts';
import { useSession } from '../session/session-context.ts';
import { TextField } from './fields.tsx';

/** Where the document states something: under which heading; another document than the policy's own only where it is one. */
export function SourceFields({ path }: { readonly path: Path }) {
  return (
    <>
      <TextField path={[...path, 'section']} label={text('editing.column.section')} />
      <OtherDocument path={path} />
    </>
  );
}

/** The document that states something, where that is not the policy's own. */
export function OtherDocument({ path }: { readonly path: Path }) {
  const policy = useSession().readable;
  const isOther = policy !== undefined && tracedAt(policy, [...path, 'document']) !== undefined;
  return (
    <details class="other-document" open={isOther}>
      <summary>{text('editing.other-document')}</summary>
      <div class="fields">
        <TextField path={[...path, 'document']} label={text('editing.document')} isName />
        <TextField path={[...path, 'revision']} label={text('editing.revision')} isName />
      </div>
    </details>
  );
}

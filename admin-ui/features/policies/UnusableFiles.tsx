import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import './policies.css';

/** The files that cannot be used because of faults, and where to find out which. */
export function UnusableFiles({ files }: { readonly files: PolicyList['unusable'] }) {
  if (files.length === 0) return null;
  return (
    <section class="unusable" aria-labelledby="unusable-heading">
      <h2 id="unusable-heading">{text('policies.unusable')}</h2>
      <p class="muted">
        <Sentence of="policies.unusable.words" with={{ command: <code>dueline check</code> }} />
      </p>
      <ul class="labels">
        {files.map(({ file, faults }) => (
          <li key={file}>
            <code>{file}</code> {text('policies.faults', { count: faults })}
          </li>
        ))}
      </ul>
    </section>
  );
}

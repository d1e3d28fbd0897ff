import type { SupportPolicy } from '../../../engine/index.ts';
import { policyList } from '../policies/policy-library.ts';
import { documentName } from './document-name.ts';

type Props = {
  readonly file: string;
  /** The policy whose rule names the document. */
  readonly policy: SupportPolicy;
};

/** A document as people call it, with its revision. The name of the file is a detail for those who look for it. */
export function DocumentTitle({ file, policy }: Props) {
  const { title, revision, language } = documentName(file, policy, policyList.value);
  return (
    <cite class="document-title" lang={language} title={title === file ? undefined : file}>
      {[title, revision].filter(Boolean).join(', ')}
    </cite>
  );
}

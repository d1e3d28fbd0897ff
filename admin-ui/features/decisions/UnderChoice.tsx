import { useEffect } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { VersionSelect } from '../../shared/policies/VersionSelect.tsx';
import { type Reference, referenceName } from './decide-by-references.ts';
import './decisions.css';

type Props = {
  /** The version that decided. */
  readonly own: Reference;
  readonly under: Reference | undefined;
  readonly onChoose: (name: string | undefined) => void;
};

/** By which other version or draft the case is to be decided as well. */
export function UnderChoice({ own, under, onChoose }: Props) {
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const vendor = own.edition.policy.split('/')[0] ?? '';
  return (
    <div class="under-choice">
      <label for="under">{text('decisions.under')}</label>
      <VersionSelect
        id="under"
        value={under && referenceName(under)}
        empty={text('decisions.under.none', { version: referenceName(own) })}
        vendor={vendor}
        except={referenceName(own)}
        onChoose={onChoose}
      />
    </div>
  );
}

import { useEffect } from 'preact/hooks';
import { Page } from '../frame/Page.tsx';
import { text } from '../messages/text.ts';
import { policyAddress } from '../policy/policy-address.ts';
import { loadPolicyList, policyList } from './policy-library.ts';

/** Every policy that there is. */
export function PoliciesPage() {
  useEffect(() => void loadPolicyList(), []);
  const list = policyList.value;
  return (
    <Page title={text('page.policies')}>
      <ul>
        {list.state === 'ready' &&
          list.value.policies.map((policy) => (
            <li key={policy.digest}>
              <a href={policyAddress(policy)}>{policy.title}</a>
            </li>
          ))}
      </ul>
    </Page>
  );
}

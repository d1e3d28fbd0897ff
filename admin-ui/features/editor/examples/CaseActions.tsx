import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Decision, Policy } from '../../../../engine/index.ts';
import { fetched } from '../../../platform/loading/fetched.tsx';
import { Lazily } from '../../../platform/loading/Lazily.tsx';
import { text } from '../../../platform/messages/text.ts';
import type { DecisionRequest } from '../../../shared/case/decisions-client.ts';
import { policyAddress } from '../../../shared/policies/policy-address.ts';
import { storePinnedCase } from '../session/stored-pinned-case.ts';

const MakeExample = fetched(() => import('./MakeExample.tsx').then((module) => module.MakeExample), 'examples');

type Props = { readonly request: DecisionRequest; readonly decision: Decision; readonly policy: Policy };

/** What can be done with a simulated case for the policy's draft: make an example of it, or watch it while the draft changes. */
export function CaseActions({ request, decision, policy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { route } = useLocation();
  const edition = { policy: policy.id, language: policy.language };
  const follow = () => {
    storePinnedCase({ name: '', case: request.case, asOf: request.asOf }, edition);
    route(policyAddress(edition, 'edit'));
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {text('examples.make')}
      </button>
      <button type="button" class="button quiet" onClick={follow}>
        {text('examples.pin')}
      </button>
      {isOpen && (
        <Lazily>
          <MakeExample {...{ request, decision, policy }} onClose={() => setOpen(false)} />
        </Lazily>
      )}
    </>
  );
}

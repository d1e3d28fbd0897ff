import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Lazily } from '../frame/Lazily.tsx';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
import { loadPolicyList, policyList } from '../policies/policy-library.ts';
import '../style/policy.css';
import { chosenVersion, versionsOf } from './chosen-version.ts';
import { PolicyHeader } from './PolicyHeader.tsx';
import { parts } from './parts.ts';
import { type PolicyPart, policyParts, versionChoice } from './policy-address.ts';

/** A policy in one language: what it is, and the part of the page that the address names. */
export function PolicyPage() {
  const { params, query } = useRoute();
  useEffect(() => void (policyList.peek().state !== 'ready' && loadPolicyList()), []);
  const edition = { policy: `${params.vendor}/${params.policy}`, language: params.language ?? '' };
  const part = partOf(params.part);
  usePageTitle(part === undefined ? edition.policy : `${text(`policy.part.${part}`)} · ${edition.policy}/${edition.language}`);
  if (part === undefined) return <NotFoundPage />;
  const Part = parts[part];
  return (
    <Read reading={policyList.value} retry={() => void loadPolicyList()} failure={text('policy.list-failed')}>
      {(list) => {
        const versions = versionsOf(edition, list.policies);
        if (versions.length === 0) return <NotFoundPage />;
        const choice = versionChoice(query);
        const chosen = chosenVersion(versions, choice);
        return (
          <div class="policy-page">
            <PolicyHeader {...{ edition, part, versions, choice, chosen, list }} />
            <Lazily key={part}>
              <Part {...{ edition, chosen, versions, list }} />
            </Lazily>
          </div>
        );
      }}
    </Read>
  );
}

function partOf(name: string | undefined): PolicyPart | undefined {
  return name === undefined || name === '' ? 'read' : policyParts.find((part) => part === name);
}

import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { PolicyList } from '../client/policies.ts';
import { Lazily } from '../frame/Lazily.tsx';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
import { overviewOf } from '../policies/overview.ts';
import { loadPolicyList, policyList } from '../policies/policy-library.ts';
import '../style/policy.css';
import { chosenVersion, versionsOf } from './chosen-version.ts';
import { PolicyHeader } from './PolicyHeader.tsx';
import { parts } from './parts.ts';
import { type EditionName, type PolicyPart, policyParts, type VersionChoice, versionChoice } from './policy-address.ts';

/** A policy in one language: what it is, and the part of the page that the address names. */
export function PolicyPage() {
  const { params, query } = useRoute();
  useEffect(() => void loadPolicyList(), []);
  const edition = { policy: `${params.vendor}/${params.policy}`, language: params.language ?? '' };
  const part = partOf(params.part);
  if (part === undefined) return <NotFoundPage />;
  return (
    <Read reading={policyList.value} retry={() => void loadPolicyList()} failure={text('policy.list-failed')}>
      {(list) => <Known {...{ list, edition, part }} choice={versionChoice(query)} />}
    </Read>
  );
}

type KnownProps = {
  readonly list: PolicyList;
  readonly edition: EditionName;
  readonly part: PolicyPart;
  readonly choice: VersionChoice;
};

function Known({ list, edition, part, choice }: KnownProps) {
  const { editions = [] } = overviewOf(list).find(({ policy }) => policy === edition.policy) ?? {};
  const overview = editions.find(({ language }) => language === edition.language);
  const versions = versionsOf(edition, list);
  const chosen = chosenVersion(versions, choice);
  usePageTitle(`${text(`policy.part.${part}`)} · ${overview?.title ?? edition.policy}`);
  if (overview === undefined) return <NotFoundPage />;
  const Part = parts[part];
  return (
    <div class="policy-page" translate={part === 'read'}>
      <PolicyHeader {...{ overview, editions, part, versions, choice, chosen }} />
      <Lazily key={part}>
        <Part {...{ edition, chosen, versions, list }} />
      </Lazily>
    </div>
  );
}

function partOf(name: string | undefined): PolicyPart | undefined {
  return name === undefined || name === '' ? 'read' : policyParts.find((part) => part === name);
}

import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Lazily } from '../../platform/loading/Lazily.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { NotFoundPage } from '../../platform/page/NotFoundPage.tsx';
import { usePageTitle } from '../../platform/page/page-title.ts';
import { overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import './policy.css';
import { chosenVersion, versionsOf } from '../../shared/policies/chosen-version.ts';
import {
  type EditionName,
  type PolicyPart,
  policyParts,
  type VersionChoice,
  versionChoice,
} from '../../shared/policies/policy-address.ts';
import { PolicyHeader, type PolicyHeaderProps } from './PolicyHeader.tsx';

type Props = {
  readonly parts: Readonly<Record<PolicyPart, ComponentType<PolicyPartProps>>>;
  /** What is scheduled, and what can be done about it. */
  readonly ScheduledNote: PolicyHeaderProps['ScheduledNote'];
};

/** A policy in one language: what it is, and the part of the page that the address names. */
export function PolicyPage({ parts, ScheduledNote }: Props) {
  const { params, query } = useRoute();
  useEffect(() => void loadPolicyList(), []);
  const edition = { policy: `${params.vendor}/${params.policy}`, language: params.language ?? '' };
  const part = partOf(params.part);
  if (part === undefined) return <NotFoundPage />;
  return (
    <QueryView query={policyList.value} retry={() => void loadPolicyList()} failure={text('policy.list-failed')}>
      {(list) => <Known {...{ parts, ScheduledNote, list, edition, part }} choice={versionChoice(query)} />}
    </QueryView>
  );
}

type KnownProps = Props & {
  readonly list: PolicyList;
  readonly edition: EditionName;
  readonly part: PolicyPart;
  readonly choice: VersionChoice;
};

function Known({ parts, ScheduledNote, list, edition, part, choice }: KnownProps) {
  const { editions = [] } = overviewOf(list).find(({ policy }) => policy === edition.policy) ?? {};
  const overview = editions.find(({ language }) => language === edition.language);
  const versions = versionsOf(edition, list);
  const draft = choice.isDraft === true ? overview?.draft : undefined;
  const chosen = chosenVersion(versions, choice);
  usePageTitle(`${text(`policy.part.${part}`)} · ${overview?.title ?? edition.policy}`);
  if (overview === undefined) return <NotFoundPage />;
  const Part = parts[part];
  return (
    <div class="policy-page" translate={part === 'read'}>
      <PolicyHeader {...{ overview, editions, part, versions, choice, chosen, ScheduledNote }} />
      <Lazily key={part}>
        <Part {...{ edition, chosen, draft, versions, list }} />
      </Lazily>
    </div>
  );
}

function partOf(name: string | undefined): PolicyPart | undefined {
  return name === undefined || name === '' ? 'read' : policyParts.find((part) => part === name);
}

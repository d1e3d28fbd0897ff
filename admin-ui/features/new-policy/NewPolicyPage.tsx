import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { CopyForm } from './CopyForm.tsx';
import { CourseForm } from './CourseForm.tsx';
import { steps } from './course.ts';
import { StartChoice } from './StartChoice.tsx';

/** A new policy: from nothing, in a short course; as a copy of another; or another language of one. */
export function NewPolicyPage() {
  useEffect(() => void loadPolicyList(), []);
  const title = text('page.new-policy');
  return (
    <Page title={title} header={<h1 class="page-title">{title}</h1>}>
      <QueryView query={policyList.value} retry={() => void loadPolicyList()} failure={text('policy.list-failed')}>
        {(list) => <Part list={list} />}
      </QueryView>
    </Page>
  );
}

function Part({ list }: { readonly list: PolicyList }) {
  const { query } = useLocation();
  const step = steps.find((one) => one === query.step);
  if (step !== undefined) return <CourseForm {...{ step, list }} />;
  if (query.step === 'copy' || query.step === 'language')
    return <CopyForm key={query.step} kind={query.step} list={list} wanted={query.from} />;
  return <StartChoice hasPolicies={list.policies.length > 0} />;
}

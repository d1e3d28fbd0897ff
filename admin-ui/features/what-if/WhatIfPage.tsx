import { useEffect } from 'preact/hooks';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { NewRun } from './NewRun.tsx';
import { RecentRuns } from './RecentRuns.tsx';
import './what-if.css';

/** What a change does to many cases: trying one, and what was tried before. */
export function WhatIfPage() {
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const title = text('page.what-if');
  const header = (
    <header class="page-head">
      <div>
        <h1 class="page-title">{title}</h1>
        <p class="muted">{text('what-if.words')}</p>
      </div>
    </header>
  );
  return (
    <Page title={title} header={header}>
      <div class="what-if">
        <QueryView query={policyList.value} retry={() => void loadPolicyList()} failure={text('policy.list-failed')}>
          {(list) => <NewRun list={list} />}
        </QueryView>
        <RecentRuns />
      </div>
    </Page>
  );
}

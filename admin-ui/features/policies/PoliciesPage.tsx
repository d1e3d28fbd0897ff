import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { keyPress } from '../../platform/browser/key-press.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { mayAnywhere } from '../../shared/session/permissions.ts';
import { exampleHealth, runExamplesOf } from './health/example-health.ts';
import { compareLanguagesOf } from './health/language-health.ts';
import { narrowed, type OverviewFilter, overviewFilters, unknownHealth } from './narrowed.ts';
import { PoliciesTable } from './PoliciesTable.tsx';
import { UnusableFiles } from './UnusableFiles.tsx';
import { useRowKeys } from './use-row-keys.ts';
import './policies.css';

/** Every policy: what is in force, what comes next, who works on it, and how it is. */
export function PoliciesPage() {
  useEffect(() => void loadPolicyList(), []);
  const list = policyList.value;
  useEffect(() => {
    if (list.status !== 'success') return;
    void runExamplesOf(list.data.policies.filter(({ inForce }) => inForce));
    void compareLanguagesOf(list.data.policies);
  }, [list, text.locale]);
  return (
    <Page title={text('page.policies')} header={<PoliciesHead />}>
      <QueryView
        query={list}
        retry={() => void loadPolicyList()}
        failure={text('policy.list-failed')}
        skeleton={<PoliciesSkeleton />}
      >
        {(value) => <Overview list={value} />}
      </QueryView>
    </Page>
  );
}

/** What this is, in a sentence, and what one can do next. */
function PoliciesHead() {
  const list = policyList.value;
  const first = list.status === 'success' ? list.data.policies.find(({ inForce }) => inForce) : undefined;
  return (
    <header class="policies-head">
      <div>
        <h1 class="page-title">{text('page.policies')}</h1>
        <p class="muted">{text('policies.what')}</p>
      </div>
      <nav class="policies-next" aria-label={text('policies.next')}>
        {first && (
          <>
            <a class="button quiet" href={policyAddress(first)}>
              <Icon name="policy" /> {text('policies.next.read')}
            </a>
            <a class="button quiet" href="/simulate">
              <Icon name="clock" /> {text('policies.next.try')}
            </a>
          </>
        )}
        {mayAnywhere('editor') && (
          <a class="button" href="/new-policy">
            <Icon name="plus" /> {text('page.new-policy')}
          </a>
        )}
      </nav>
    </header>
  );
}

function Overview({ list }: { readonly list: PolicyList }) {
  const { query, path, route } = useLocation();
  const { field, list: table } = useRowKeys();
  const find = query.find ?? '';
  const filter = overviewFilters.find((one) => one === query.show) ?? 'all';
  const all = overviewOf(list);
  const shown = narrowed(all, find, filter, exampleHealth.value);
  const running =
    filter === 'unhealthy' ? unknownHealth(narrowed(all, find, 'all', exampleHealth.value), exampleHealth.value) : 0;
  const go = (words: string, show: OverviewFilter) => {
    const next = new URLSearchParams({ ...(words !== '' && { find: words }), ...(show !== 'all' && { show }) });
    route(`${path}${next.size === 0 ? '' : `?${next}`}`, true);
  };
  if (all.length === 0) return <NoPolicies />;
  return (
    <>
      <search class="policies-bar">
        <span class="search-field">
          <input
            ref={field}
            type="text"
            aria-label={text('policies.find')}
            aria-keyshortcuts="/"
            placeholder={text('policies.find')}
            value={find}
            onInput={({ currentTarget }) => go(currentTarget.value, filter)}
            onKeyDown={(event) => {
              const press = keyPress(event);
              if (press.kind === 'command' && press.key === 'Escape') go('', filter);
            }}
          />
          <kbd>/</kbd>
        </span>
        <div class="choices" role="radiogroup" aria-label={text('policies.filter')}>
          {overviewFilters.map((one) => (
            <label key={one} class="choice small">
              <input type="radio" name="show" checked={filter === one} onChange={() => go(find, one)} />
              <span>{text(`policies.filter.${one}`)}</span>
            </label>
          ))}
        </div>
        <p class="muted" role="status">
          {text('policies.count', { count: shown.length })}
        </p>
      </search>
      {running > 0 && (
        <p class="muted" role="status">
          {text('policies.still-running', { count: running })}
        </p>
      )}
      {shown.length === 0 && running > 0 ? null : shown.length === 0 ? (
        <p class="empty">
          {text('policies.none-match')}{' '}
          <button type="button" class="link-button" onClick={() => go('', 'all')}>
            {text('policies.show-all')}
          </button>
        </p>
      ) : (
        <PoliciesTable policies={shown} anchor={table} />
      )}
      <UnusableFiles files={list.unusable} />
    </>
  );
}

function NoPolicies() {
  return (
    <section class="failure">
      <h2>{text('case.none.title')}</h2>
      <p>{text('policies.none')}</p>
      {mayAnywhere('editor') && (
        <p>
          <a class="button primary" href="/new-policy">
            <Icon name="plus" /> {text('page.new-policy')}
          </a>
        </p>
      )}
      <p class="muted">
        <Sentence of="policies.none.files" with={{ command: <code>dueline init acme/support --language en</code> }} />
      </p>
    </section>
  );
}

/** As much room as the list will take, so that nothing jumps when it comes. */
function PoliciesSkeleton() {
  return (
    <div class="policies-skeleton" role="status" aria-label={text('case.reading-list')}>
      <span class="skeleton-line bar" />
      {Array.from({ length: 6 }, (_, index) => (
        <span key={index} class="skeleton-line row" />
      ))}
    </div>
  );
}

import type { LiveQuery } from '../../platform/client/use-live-query.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import type { DraftCheck } from '../../shared/drafts/reviews-client.ts';
import { DependentList } from '../../shared/policies/DependentList.tsx';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';

type Props = { readonly edition: EditionName; readonly check: LiveQuery<DraftCheck> };

const mostFaults = 5;

/** Whether the draft has faults, whether its examples come out as they should, and how many of its texts are still to be written. */
export function Checks({ edition, check }: Props) {
  return (
    <section aria-labelledby="checks-heading">
      <h2 id="checks-heading">{text('review.checks')}</h2>
      <QueryView {...check} failure={text('review.checks.failed')} skeleton={<Skeleton lines={1} />}>
        {({ faults, notes, warnings, examples, followers }) => {
          const failed = faults.filter(({ code }) => code === 'failed-example');
          const others = faults.filter(({ code }) => code !== 'failed-example');
          return (
            <>
              <ul class="checks">
                <Check isGood={others.length === 0}>
                  {others.length === 0
                    ? text('review.checks.faults.none')
                    : text('review.checks.faults', { count: others.length })}
                </Check>
                {others.length > 0 ? null : examples.failed > 0 ? (
                  <Check isGood={false}>
                    {text('review.checks.examples.failed', { count: examples.failed, all: examples.run })}
                  </Check>
                ) : (
                  <Check isGood>
                    {examples.run === 0
                      ? text('policies.examples.none')
                      : text('review.checks.examples', { count: examples.run })}
                  </Check>
                )}
                {notes.length > 0 && <Check isGood={false}>{text('review.checks.unwritten', { count: notes.length })}</Check>}
                {warnings.length > 0 && (
                  <li>
                    <Icon name="alert" /> {text('review.checks.warnings', { count: warnings.length })}
                  </li>
                )}
              </ul>
              <FaultList faults={[others, failed, notes, warnings].find((found) => found.length > 0) ?? []} edition={edition} />
              {followers.length > 0 && (
                <>
                  <h3 class="dependents-heading">{text('dependents.title')}</h3>
                  <DependentList dependents={followers} policy={edition.policy} />
                </>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function Check({ isGood, children }: { readonly isGood: boolean; readonly children: string }) {
  return (
    <li data-good={isGood}>
      <Icon name={isGood ? 'check' : 'alert'} /> {children}
    </li>
  );
}

function FaultList({ faults, edition }: { readonly faults: DraftCheck['faults']; readonly edition: EditionName }) {
  if (faults.length === 0) return null;
  return (
    <>
      <ul class="fault-list">
        {faults.slice(0, mostFaults).map(({ line, column, message, hint }) => (
          <li key={`${line} ${column} ${message}`}>
            {sentence(message)} {hint && <span class="muted">{sentence(hint)}</span>}
            <span class="note">{text('review.checks.line', { line })}</span>
          </li>
        ))}
      </ul>
      <p>
        {faults.length > mostFaults && text('review.checks.more', { count: faults.length - mostFaults })}{' '}
        <a href={policyAddress(edition, 'edit')}>{text('review.checks.mend')}</a>
      </p>
    </>
  );
}

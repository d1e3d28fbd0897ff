import { relevantDifferences } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';
import { readComparison } from '../../shared/diff/comparisons-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import './publishing.css';

type Props = {
  readonly edition: EditionName;
  /** The version that is in force until the draft begins; undefined where none is. */
  readonly before: number | undefined;
  /** Whether there are versions at all. */
  readonly isFirst: boolean;
};

const most = 4;

/** The changes that count, in a few lines, held against what is in force until then. */
export function MainChanges({ edition, before, isFirst }: Props) {
  const name = `${edition.policy}/${edition.language}`;
  const { query, retry } = useQuery(
    () => (before === undefined ? Promise.resolve(undefined) : readComparison(`${name}@${before}`, `${name}@draft`)),
    [text.locale, before],
  );
  return (
    <QueryView {...{ query, retry }} failure={text('compare.failed')} skeleton={<Skeleton lines={2} />}>
      {(comparison) => {
        if (comparison === undefined || before === undefined)
          return <p>{text(isFirst ? 'review.changes.all-new' : 'publish.changes.none-then')}</p>;
        const all = relevantDifferences(comparison.differences, true);
        const relevant = all.filter(({ meaning }) => meaning);
        const version = String(before);
        if (relevant.length === 0)
          return <p>{text(all.length === 0 ? 'publish.changes.none' : 'publish.changes.wording-only', { version })}</p>;
        return (
          <section>
            <h3>{text('publish.changes')}</h3>
            <p class="muted">{text('publish.changes.against', { version })}</p>
            <ul class="main-changes">
              {relevant.slice(0, most).map(({ path, what, before: was, after }) => (
                <li key={`${path} ${what}`}>
                  {capital(what)}
                  {(was !== null || after !== null) && (
                    <span class="note">
                      {was !== null && <del>{was}</del>} {was !== null && after !== null && '→'}{' '}
                      {after !== null && <ins>{after}</ins>}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {relevant.length > most && <p class="muted">{text('publish.changes.more', { count: relevant.length - most })}</p>}
          </section>
        );
      }}
    </QueryView>
  );
}

import { readComparison } from '../client/comparisons.ts';
import { useReading } from '../client/reading.ts';
import { toldDifferences } from '../comparison/told-differences.ts';
import { Read } from '../frame/Read.tsx';
import { Skeleton } from '../frame/Skeleton.tsx';
import { capital } from '../messages/capital.ts';
import { text } from '../messages/text.ts';
import { comparedVersion, type ReviewPartProps } from '../review/review-part.ts';

const most = 4;

/** The changes that count, in a few lines. */
export function MainChanges({ edition, versions }: Pick<ReviewPartProps, 'edition' | 'versions'>) {
  const before = comparedVersion(versions);
  const name = `${edition.policy}/${edition.language}`;
  const { reading, retry } = useReading(
    () => (before === undefined ? Promise.resolve(undefined) : readComparison(`${name}@${before.version}`, `${name}@draft`)),
    [text.locale],
  );
  return (
    <Read {...{ reading, retry }} failure={text('compare.failed')} skeleton={<Skeleton lines={2} />}>
      {(comparison) => {
        const told = toldDifferences(comparison?.differences ?? [], true).filter(({ meaning }) => meaning);
        if (comparison === undefined) return <p>{text('review.changes.all-new')}</p>;
        if (told.length === 0) return <p>{text('publish.changes.wording-only')}</p>;
        return (
          <section>
            <h3>{text('publish.changes')}</h3>
            <ul class="main-changes">
              {told.slice(0, most).map(({ path, what, before: was, after }) => (
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
            {told.length > most && <p class="muted">{text('publish.changes.more', { count: told.length - most })}</p>}
          </section>
        );
      }}
    </Read>
  );
}

import { relevantDifferences } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { readCombination } from '../../shared/drafts/draft-life-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';
import './publishing.css';

type Props = {
  readonly edition: EditionName;
  readonly scheduled: Pick<ListedVersion, 'version' | 'from' | 'timeZone'>;
  /** What was made beside it: the draft, or a version. */
  readonly change: number | 'draft';
};

const most = 4;

/** What becomes of a change once a version begins that was scheduled without it. */
export function Combined({ edition, scheduled, change }: Props) {
  const { version, from, timeZone } = scheduled;
  const { query, retry } = useQuery(() => readCombination(edition, version, change), [text.locale, version, change]);
  const values = { version: String(version), when: from === null ? '' : formatStart(from, timeZone) };
  return (
    <section aria-label={text('combined.title', { version: values.version })}>
      <QueryView {...{ query, retry }} failure={text('compare.failed')} skeleton={<Skeleton lines={2} />}>
        {({ isKept, undone, conflicts }) => {
          if (isKept) return <p>{text('combined.kept', values)}</p>;
          const all = relevantDifferences(undone?.differences ?? [], true);
          const meant = all.filter(({ meaning }) => meaning);
          const told = meant.length > 0 ? meant : all;
          return (
            <div class="callout" data-kind="attention">
              <p>
                {text(change === 'draft' ? 'combined.undoes.draft' : 'combined.undoes', { ...values, change: String(change) })}
              </p>
              <ul class="main-changes">
                {told.slice(0, most).map(({ path, what, before, after }) => (
                  <li key={`${path} ${what}`}>
                    {capital(what)}
                    {(before !== null || after !== null) && (
                      <span class="note">
                        {after !== null && <del>{after}</del>} {'→'} {before !== null && <ins>{before}</ins>}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              {told.length > most && <p class="muted">{text('publish.changes.more', { count: told.length - most })}</p>}
              {conflicts > 0 && <p>{text('combined.conflicts', { count: conflicts, version: values.version })}</p>}
              {change === 'draft' && <p>{text('combined.carry-later', values)}</p>}
            </div>
          );
        }}
      </QueryView>
    </section>
  );
}

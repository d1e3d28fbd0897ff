import { useEffect } from 'preact/hooks';
import { relevantDifferences } from '../../../engine/index.ts';
import { actingAs } from '../../platform/client/acting-as.ts';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { ChangeLineText } from '../../shared/diff/ChangeLines.tsx';
import { type DraftNews, noteLook, readDraftNews } from '../../shared/drafts/reviews-client.ts';
import { ownName } from '../../shared/session/session.ts';
import type { ReviewPartProps } from './review-part.ts';

/** What is new in the draft since whoever looks at it approved it or sent it back, or else since they last looked. */
export function News({ edition, draft }: Pick<ReviewPartProps, 'edition' | 'draft'>) {
  const news = useLiveQuery(() => readDraftNews(edition), [draft.id, draft.revision, draft.stage, actingAs.value]);
  const isRead = news.query.status !== 'pending';
  // Noted once what was seen before is known, and not again when somebody saves while this is open: what comes then is news.
  useEffect(() => {
    if (isRead) void noteLook(edition, draft.revision).catch(() => undefined);
  }, [isRead, draft.id, actingAs.value]);
  if (news.query.status !== 'success' || draft.savedBy === ownName()) return null;
  const { since, comparison } = news.query.data;
  if (since === null) return null;
  return (
    <section class="callout news" data-kind="attention" aria-labelledby="news-heading">
      <h2 id="news-heading">
        <Sentence of={`review.news.${since.kind}`} with={{ when: <When at={since.at} /> }} />
      </h2>
      {comparison === null ? <p>{text('review.news.untold')}</p> : <Differences comparison={comparison} />}
    </section>
  );
}

function Differences({ comparison }: { readonly comparison: NonNullable<DraftNews['comparison']> }) {
  const relevant = relevantDifferences(comparison.differences, true);
  const [meaning, wording] = [relevant.filter((one) => one.meaning), relevant.filter((one) => !one.meaning)];
  if (relevant.length === 0) return <p>{text('review.news.none')}</p>;
  return (
    <>
      <ul>
        {meaning.map((one) => (
          <li key={`${one.kind} ${one.path}`}>
            <ChangeLineText {...one} />
          </li>
        ))}
      </ul>
      {wording.length > 0 && <p class="muted">{text('compare.wording.title', { count: wording.length })}</p>}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { differenceId } from '../../shared/diff/DifferenceRow.tsx';
import { differenceNames } from '../../shared/diff/difference-names.ts';
import type { ReviewThread } from '../../shared/drafts/review-threads.ts';
import type { Review } from '../../shared/drafts/reviews-client.ts';

const icons: Readonly<Record<Review['kind'], IconName>> = {
  request: 'people',
  comment: 'chat',
  resolved: 'check',
  reopened: 'chat',
  approval: 'check',
  'sent-back': 'undo',
  withdrawal: 'close',
};

type Props = {
  readonly review: Review;
  /** The text as it is now. */
  readonly revision: string;
  /** Of a comment, with what was answered. */
  readonly thread: ReviewThread | undefined;
  readonly beneath: (thread: ReviewThread) => ComponentChildren;
};

/** Something that somebody said or did about a draft. A comment that stands with its change above is only told here. */
export function ReviewEntry({ review, revision, thread, beneath }: Props) {
  const { kind, who, at, place, asked } = review;
  const isElsewhere = place !== null && differenceNames.value.has(place);
  return (
    <li class="review-entry" data-kind={kind}>
      <span class="entry-icon">
        <Icon name={icons[kind]} />
      </span>
      <div>
        <p>
          {asked.length > 0 ? (
            <Sentence of="review.did.asked" with={{ who: <strong>{who}</strong>, names: formatNames(asked) }} />
          ) : (
            <Sentence of={`review.did.${kind}`} with={{ who: <strong>{who}</strong> }} />
          )}{' '}
          <span class="muted">
            <When at={at} />
          </span>
          {review.revision !== revision && <span class="tag">{text('review.earlier-text')}</span>}
        </p>
        {place !== null && place !== '' && <AboutPart place={place} />}
        {thread !== undefined && !isElsewhere ? beneath(thread) : review.text !== '' && <p class="comment-text">{review.text}</p>}
        {thread !== undefined && isElsewhere && <ThreadState thread={thread} />}
      </div>
    </li>
  );
}

/** How far a comment is that stands elsewhere with its answers. */
function ThreadState({ thread: { answers, resolved } }: { readonly thread: ReviewThread }) {
  if (answers.length === 0 && resolved === undefined) return null;
  return (
    <p class="note">
      {answers.length > 0 && text('review.answers', { count: answers.length })}
      {answers.length > 0 && resolved !== undefined && ' · '}
      {resolved !== undefined && text('review.resolved-by', { who: resolved.who })}
    </p>
  );
}

function formatNames(names: readonly string[]): string {
  return new Intl.ListFormat(text.locale).format(names);
}

/** Which change is meant: by its name, or, where it is not among the changes any more, by its place in the policy. */
function AboutPart({ place }: { readonly place: string }) {
  const name = differenceNames.value.get(place);
  const shown = name === undefined ? <code>{stepsOf(place).join(' › ')}</code> : name;
  return (
    <p class="note">
      <Sentence
        of="review.about"
        with={{ place: name === undefined ? shown : <a href={`#${differenceId({ path: place })}`}>{shown}</a> }}
      />
    </p>
  );
}

/** The steps of a JSON Pointer; also of one that was stored without its first slash. */
function stepsOf(place: string): string[] {
  return place
    .replace(/^\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

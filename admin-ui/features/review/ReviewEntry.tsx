import { Icon, type IconName } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { differenceId } from '../../shared/diff/DifferenceRow.tsx';
import { differenceNames } from '../../shared/diff/difference-names.ts';
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

/** Something that somebody said or did about a draft. `revision` is the text as it is now. */
export function ReviewEntry({ review, revision }: { readonly review: Review; readonly revision: string }) {
  const { kind, who, at, place } = review;
  return (
    <li class="review-entry" data-kind={kind}>
      <span class="entry-icon">
        <Icon name={icons[kind]} />
      </span>
      <div>
        <p>
          <Sentence of={`review.did.${kind}`} with={{ who: <strong>{who}</strong> }} />{' '}
          <span class="muted">
            <When at={at} />
          </span>
          {review.revision !== revision && <span class="tag">{text('review.earlier-text')}</span>}
        </p>
        {place !== null && place !== '' && <AboutPart place={place} />}
        {review.text !== '' && <p class="comment-text">{review.text}</p>}
      </div>
    </li>
  );
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

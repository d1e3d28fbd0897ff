import { Icon } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { ownName } from '../../shared/session/session.ts';
import { authorName } from './author-name.ts';
import type { ReviewPartProps } from './review-part.ts';

/** Which approvals a draft needs and has, and who cannot give one. */
export function Approvals({ draft: { approvals, authors, waitsFor, unresolved } }: Pick<ReviewPartProps, 'draft'>) {
  const { needed, given } = approvals;
  const missing = Math.max(0, needed - given.length);
  return (
    <section aria-labelledby="approvals-heading">
      <h2 id="approvals-heading">{text('review.approvals')}</h2>
      <ul class="checks">
        {given.map((who) => (
          <li key={who} data-good="true">
            <Icon name="check" /> {who}
          </li>
        ))}
        {waitsFor.map((who) => (
          <li key={who} data-good="false">
            <Icon name="clock" /> {who === ownName() ? text('review.waits-for-you') : text('review.waits-for', { who })}
          </li>
        ))}
        {unresolved > 0 && (
          <li data-good="false">
            <Icon name="chat" /> {text('review.unresolved', { count: unresolved })}
          </li>
        )}
        {missing > 0 && (
          <li data-good="false">
            <Icon name="clock" /> {text('review.approvals.missing', { count: missing })}
          </li>
        )}
      </ul>
      {needed === 0 && <p class="muted">{text('review.approvals.none-needed')}</p>}
      <p class="hint">{text('review.approvals.own', { authors: authors.map(authorName).join(', ') })}</p>
    </section>
  );
}

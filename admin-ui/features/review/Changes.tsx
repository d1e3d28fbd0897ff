import { draftText } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { ComparisonView } from '../../shared/diff/ComparisonView.tsx';
import type { Review } from '../../shared/drafts/reviews-client.ts';
import { describeVersionState } from '../../shared/policies/describe-version-state.ts';
import { type PolicySummary, readPolicyFile } from '../../shared/policies/policies-client.ts';
import { PartComments } from './PartComments.tsx';
import type { ReviewPartProps } from './review-part.ts';

type Props = ReviewPartProps & {
  readonly reviews: readonly Review[];
  /** The versions with which it can be compared. */
  readonly comparable: readonly PolicySummary[];
  readonly onCompare: (version: number) => void;
};

/** What a draft changes of the version in force, or of another that it may replace, with what was said about each change. */
export function Changes({ edition, versions, draft, before, comparable, reviews, onCompare, onChange }: Props) {
  const name = `${edition.policy}/${edition.language}`;
  return (
    <section aria-labelledby="changes-heading" class="review-section">
      <header class="section-row">
        <h2 id="changes-heading">{text('review.changes')}</h2>
        {before && comparable.length === 1 && (
          <p class="muted">
            {text('review.changes.since', { version: String(before.version), words: describeVersionState(before) })}
          </p>
        )}
        {before && comparable.length > 1 && (
          <label class="muted">
            {text('review.changes.against')}{' '}
            <select value={String(before.version)} onChange={({ currentTarget }) => onCompare(Number(currentTarget.value))}>
              {comparable.map((one) => (
                <option key={one.version} value={String(one.version)}>
                  {text('policy.version.option', { version: String(one.version), words: describeVersionState(one) })}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {before === undefined ? (
        <p class="empty">{text('review.changes.all-new')}</p>
      ) : (
        <ComparisonView
          from={{
            reference: `${name}@${before.version}`,
            text: () =>
              readPolicyFile(edition.policy, edition.language, before.version).then((file) =>
                draftText(file, Math.max(...versions.map(({ version }) => version)) + 1),
              ),
          }}
          to={{ reference: `${name}@draft`, text: () => Promise.resolve(draft.text) }}
          revision={draft.revision}
          beneath={({ path }) => <PartComments {...{ edition, draft, reviews, onChange, path }} />}
        />
      )}
    </section>
  );
}

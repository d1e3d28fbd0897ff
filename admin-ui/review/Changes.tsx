import { draftText } from '../../engine/index.ts';
import { readPolicyFile } from '../client/policies.ts';
import type { Review } from '../client/reviews.ts';
import { ComparisonView } from '../comparison/ComparisonView.tsx';
import { text } from '../messages/text.ts';
import { versionWords } from '../policy/version-words.ts';
import { PartComments } from './PartComments.tsx';
import { comparedVersion, type ReviewPartProps } from './review-part.ts';

type Props = ReviewPartProps & { readonly reviews: readonly Review[] };

/** What a draft changes of the version in force, with what was said about each change. */
export function Changes({ edition, versions, draft, reviews, onChange }: Props) {
  const before = comparedVersion(versions);
  const name = `${edition.policy}/${edition.language}`;
  return (
    <section aria-labelledby="changes-heading" class="review-section">
      <header class="section-row">
        <h2 id="changes-heading">{text('review.changes')}</h2>
        {before && (
          <p class="muted">
            {text('review.changes.since', { version: String(before.version), words: versionWords(before, versions) })}
          </p>
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

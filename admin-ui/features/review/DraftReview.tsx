import type { ComponentType } from 'preact';
import { actingAs } from '../../platform/client/acting-as.ts';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { readDraftUnderReview } from '../../shared/drafts/reviews-client.ts';
import { newestVersion } from '../../shared/policies/edition-versions.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import { OpenReview } from './OpenReview.tsx';
import type { PublishDialogProps } from './review-part.ts';
import './review.css';

/** Others save and approve at the same time. */
const lookEvery = 15_000;

type Props = PolicyPartProps & { readonly PublishDialog: ComponentType<PublishDialogProps> };

/** What is said and done about the open draft; without one, the way to start one. */
export function DraftReview(props: Props) {
  const { edition, list } = props;
  const isThere = list.drafts.some(({ policy, language }) => policy === edition.policy && language === edition.language);
  // Without a draft the list is read again: it names the one that somebody starts meanwhile.
  const draft = useLiveQuery(
    () => (isThere ? readDraftUnderReview(edition) : loadPolicyList().then(() => undefined)),
    [edition.policy, edition.language, actingAs.value, isThere],
    lookEvery,
  );
  return (
    <QueryView {...draft} failure={text('review.failed')}>
      {(found) =>
        found === undefined ? (
          <NoDraft {...props} />
        ) : (
          <OpenReview {...props} draft={found} onChange={draft.refresh} key={found.id} />
        )
      }
    </QueryView>
  );
}

/** The draft is started on the page for editing, from the version that is named here. */
function NoDraft({ edition, versions }: PolicyPartProps) {
  const newest = newestVersion(versions)?.version;
  return (
    <section class="review-none">
      <h2>{text('review.none')}</h2>
      <p class="muted">{text('review.none.words')}</p>
      <a class="button" href={policyAddress(edition, 'edit', { version: newest })}>
        {newest === undefined ? text('review.none.start') : text('review.none.start-from', { version: String(newest) })}
      </a>
    </section>
  );
}

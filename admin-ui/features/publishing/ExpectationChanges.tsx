import { parse } from 'yaml';
import { useQuery } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { changedExpectations } from '../../shared/drafts/changed-expectations.ts';
import type { OpenDraft } from '../../shared/drafts/reviews-client.ts';
import { readPolicyFile } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

/** How many examples of the draft expect something else than they did in the version that it was started from, and how many are gone. */
export function ExpectationChanges({ edition, draft }: { readonly edition: EditionName; readonly draft: OpenDraft }) {
  const [name, version] = (draft.startedFrom ?? '').split('@');
  const isOwn = name === `${edition.policy}/${edition.language}` && /^\d+$/.test(version ?? '');
  const { query } = useQuery(
    async () => (isOwn ? parse(await readPolicyFile(edition.policy, edition.language, Number(version))) : undefined) as unknown,
    [draft.startedFrom],
  );
  if (query.status !== 'success' || query.data === undefined) return null;
  const { changed, removed, added } = changedExpectations(query.data, parse(draft.text) as unknown);
  if (changed + removed + added === 0) return <p class="muted">{text('publish.examples.same')}</p>;
  return (
    <p>
      {[
        ...(changed > 0 ? [text('publish.examples.changed', { count: changed })] : []),
        ...(removed > 0 ? [text('publish.examples.removed', { count: removed })] : []),
        ...(added > 0 ? [text('publish.examples.added', { count: added })] : []),
      ].join(' ')}
    </p>
  );
}

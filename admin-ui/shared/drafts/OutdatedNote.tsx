import { text } from '../../platform/messages/text.ts';
import { describeVersionState } from '../policies/describe-version-state.ts';
import type { PolicySummary } from '../policies/policies-client.ts';
import type { EditionName } from '../policies/policy-address.ts';
import { newerThanGround, startedFrom } from './draft-ground.ts';

type Props = {
  readonly edition: EditionName;
  readonly versions: readonly PolicySummary[];
  readonly draft: { readonly startedFrom: string | null };
};

/** Says that a draft was started from another version than the newest, which it would replace without having its changes. */
export function OutdatedNote({ edition, versions, draft }: Props) {
  const newest = newerThanGround(edition, versions, draft.startedFrom);
  const ground = startedFrom(edition, versions, draft.startedFrom);
  if (newest === undefined || ground === undefined) return null;
  return (
    <p class="callout" data-kind="attention">
      {text('review.outdated', {
        from: String(ground.version),
        version: String(newest.version),
        words: describeVersionState(newest),
      })}
    </p>
  );
}

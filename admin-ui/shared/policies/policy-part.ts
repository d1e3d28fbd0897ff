import type { Draft, PolicyList, PolicySummary } from './policies-client.ts';
import type { EditionName } from './policy-address.ts';

/** What every part of a policy's page is given. */
export type PolicyPartProps = {
  readonly edition: EditionName;
  /** The version that is looked at; undefined where the edition has none, or none on that day. */
  readonly chosen: PolicySummary | undefined;
  /** The open draft, where that is looked at. */
  readonly draft: Draft | undefined;
  /** All versions of the edition, the newest first. */
  readonly versions: readonly PolicySummary[];
  readonly list: PolicyList;
};

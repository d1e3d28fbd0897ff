import type { OpenDraft, Opinion } from '../../shared/drafts/reviews-client.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

/** What every part of a review is given. `onChange` reads everything again. */
export type ReviewPartProps = {
  readonly edition: EditionName;
  /** All versions of the edition, the newest first. */
  readonly versions: readonly PolicySummary[];
  readonly draft: OpenDraft;
  /** The version that the draft is held against; undefined where there is none. */
  readonly before: PolicySummary | undefined;
  readonly onChange: () => Promise<void>;
};

/** The way to publish the draft. */
export type PublishDialogProps = Omit<ReviewPartProps, 'before'> & { readonly onClose: () => void };

/** What moves a draft on, or back. */
export type ReviewMove = Exclude<Opinion['kind'], 'comment' | 'resolved' | 'reopened'>;

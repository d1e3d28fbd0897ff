import type { DraftStart } from '../../contract/drafts.ts';

/** What a new policy says of itself in its vendor's words; the rest is there to be written. */
export type TemplateAnswers = NonNullable<DraftStart['template']>;

import type { audit } from './en/audit.ts';
import { clock } from './en/clock.ts';
import { decision } from './en/decision.ts';
import { decisions } from './en/decisions.ts';
import { document } from './en/document.ts';
import { draftLife } from './en/draft-life.ts';
import type { examples } from './en/examples.ts';
import { frame } from './en/frame.ts';
import { happenings } from './en/happenings.ts';
import { history } from './en/history.ts';
import { listing } from './en/listing.ts';
import type { newPolicy } from './en/new-policy.ts';
import type { people } from './en/people.ts';
import type { policies } from './en/policies.ts';
import { policy } from './en/policy.ts';
import type { publishing } from './en/publishing.ts';
import { questions } from './en/questions.ts';
import type { reading } from './en/reading.ts';
import type { recorded } from './en/recorded.ts';
import type { refused } from './en/refused.ts';
import { review } from './en/review.ts';
import type { reviewing } from './en/reviewing.ts';
import type { search } from './en/search.ts';
import { session } from './en/session.ts';
import type { whatIf } from './en/what-if.ts';
import type { cases } from './en-case.ts';
import type { editor } from './en-editor.ts';

/** What the page says, but for what is said in one part of it alone, in English; the other languages are typed by it. */
export const en = {
  ...clock,
  ...decision,
  ...document,
  ...frame,
  ...happenings,
  ...policy,
  ...questions,
  ...draftLife,
  ...listing,
  ...review,
  ...session,
  ...history,
  ...decisions,
} as const;

/** What is said in one part of the page alone, and fetched with that part. */
type PartTables = {
  readonly editor: typeof editor;
  readonly audit: typeof audit;
  readonly people: typeof people;
  readonly policies: typeof policies;
  readonly reading: typeof reading;
  readonly case: typeof cases;
  readonly examples: typeof examples;
  readonly publishing: typeof publishing;
  readonly review: typeof reviewing;
  readonly decisions: typeof recorded;
  readonly whatIf: typeof whatIf;
  readonly search: typeof search;
  readonly newPolicy: typeof newPolicy;
  readonly refused: typeof refused;
};

export type MessagePart = keyof PartTables;

/** Everything that the page says in English. */
export type English = typeof en &
  PartTables['editor'] &
  PartTables['audit'] &
  PartTables['people'] &
  PartTables['policies'] &
  PartTables['reading'] &
  PartTables['case'] &
  PartTables['examples'] &
  PartTables['publishing'] &
  PartTables['review'] &
  PartTables['decisions'] &
  PartTables['whatIf'] &
  PartTables['search'] &
  PartTables['newPolicy'] &
  PartTables['refused'];

export type MessageKey = keyof English;
export type Messages = Texts<English>;

type Texts<T> = { readonly [K in keyof T]: string };

/** The messages that every part of the page can show. */
export type CommonMessages = Texts<typeof en>;

/** The messages of one part of the page. */
export type PartMessages<P extends MessagePart> = Texts<PartTables[P]>;

import * as Type from 'typebox/type';
import type { SerializedDiagnostic } from '../engine/index.ts';
import { draftStages } from './draft-stage.ts';
import {
  flag,
  instant,
  integer,
  integerOrNull,
  list,
  objectAs,
  oneOf,
  type Payload,
  partOf,
  text,
  textOrNull,
} from './schema.ts';

/** A draft as lists tell it. */
export const draftSchema = Type.Object(
  {
    id: text(),
    edition: text('As `planview/customer-care/fr`.'),
    policy: text(),
    language: text(),
    stage: oneOf(draftStages),
    revision: text('Names the text as it is; to be sent as `If-Match` with every change.'),
    startedFrom: textOrNull('The version or template that it was started from.'),
    startedBy: text(),
    startedAt: instant(),
    savedBy: text(),
    savedAt: instant(),
    authors: list(text(), 'Everybody who saved it. They cannot approve it.'),
    version: integerOrNull('The version it was published as.'),
  },
  { title: 'Draft' },
);
export type Draft = Payload<typeof draftSchema>;

export const draftsSchema = partOf(draftSchema);

/** A draft with its text, and what it lacks before it can be published. */
export const openDraftSchema = Type.Object(
  {
    ...draftSchema.properties,
    text: text('The YAML.'),
    approvals: Type.Object({
      needed: integer('How many people besides the authors must approve it.'),
      given: list(text(), 'Who approved the text as it is.'),
    }),
  },
  { title: 'OpenDraft' },
);
export type OpenDraft = Payload<typeof openDraftSchema>;

/** A draft that was discarded and can be had back. */
export const discardedDraftSchema = Type.Object(
  {
    id: text(),
    revision: text(),
    startedFrom: textOrNull('The version or template that it was started from.'),
    startedBy: text(),
    startedAt: instant(),
    savedBy: text(),
    savedAt: instant(),
    discardedBy: text(),
    discardedAt: instant(),
    until: instant('Until when it can be had back.'),
  },
  { title: 'DiscardedDraft' },
);
export type DiscardedDraft = Payload<typeof discardedDraftSchema>;

export const discardedDraftsSchema = Type.Object({ items: list(discardedDraftSchema) });

/** Which discarded draft is opened again; the last one where left out. */
export const restorationSchema = Type.Object(
  { id: Type.Optional(text(undefined, { maxLength: 100 })) },
  { title: 'Restoration', additionalProperties: false },
);

/** What a draft starts from: a version, also of another language or policy, or a template; by default the newest version. */
export const draftStartSchema = Type.Object(
  {
    from: Type.Optional(text('A version, as `planview/customer-care/sv@1`.')),
    carrying: Type.Optional(
      integer('A version of the same policy whose change is carried over into `from`, a version that is scheduled beside it.', {
        minimum: 1,
      }),
    ),
    template: Type.Optional(
      Type.Object(
        {
          title: Type.Optional(text(undefined, { maxLength: 200 })),
          vendorName: Type.Optional(text(undefined, { maxLength: 200 })),
          timeZone: Type.Optional(text('An IANA time zone; UTC where left out.', { maxLength: 100 })),
          country: Type.Optional(
            text('The country whose public holidays are kept, two capital letters (ISO 3166).', { maxLength: 2 }),
          ),
          severities: Type.Optional(
            list(
              text(undefined, { maxLength: 200 }),
              'What the vendor calls its severities, the gravest first; their ids are made of that.',
            ),
          ),
          plans: Type.Optional(
            list(
              text(undefined, { maxLength: 200 }),
              'What the vendor calls its support plans, the best first; an empty list where there are none.',
            ),
          ),
        },
        { description: 'For a new policy: a small complete one to begin with.', additionalProperties: false },
      ),
    ),
  },
  { title: 'DraftStart', additionalProperties: false },
);
export type DraftStart = Payload<typeof draftStartSchema>;

/** Every diagnostic of a draft, and how its examples come out. */
export const draftCheckSchema = Type.Object(
  {
    good: flag(),
    revision: text(),
    faults: list(
      objectAs<SerializedDiagnostic>(),
      'Each with `file`, `line`, `column`, `length`, `code`, `message` and mostly `hint`.',
    ),
    notes: list(
      objectAs<SerializedDiagnostic>(),
      'The texts that are still to be written, in the same form. A draft is good with them and cannot be published.',
    ),
    examples: Type.Object({ run: integer(), failed: integer() }),
    followers: list(
      Type.Object({
        edition: text(),
        version: integer('The one that was looked at, the newest.'),
        faults: list(objectAs<SerializedDiagnostic>()),
        examples: Type.Object({ run: integer(), failing: list(text()) }),
      }),
      'Of a base: the policies that build on it, as they would be if they took it. They hold nothing up.',
    ),
  },
  { title: 'DraftCheck' },
);
export type DraftCheck = Payload<typeof draftCheckSchema>;

/** What a stale save is told besides the problem: what both were based on, what stands there now and who saved it; null where nobody knows. */
export type StaleDraft = {
  readonly base: string | null;
  readonly theirs: string | null;
  readonly revision: string | null;
  readonly savedBy: string | null;
};

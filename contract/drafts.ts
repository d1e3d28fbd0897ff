import * as Type from 'typebox/type';
import { mostOpenEntries, type SerializedDiagnostic } from '../engine/index.ts';
import { openingSpan } from './clock.ts';
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
  record,
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
    waitsFor: list(text(), 'Who was asked by name to review it and has not answered yet.'),
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
    unresolved: integer('How many comments are not resolved.'),
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

/** A name that a vendor gives, as the label, or as the label with the id by which cases and rules name it; without one, the id is made of the label. */
const named = Type.Unsafe<string | { readonly label: string; readonly id?: string; readonly definition?: string }>({
  type: ['string', 'object'],
  maxLength: 200,
  additionalProperties: false,
  required: ['label'],
  properties: {
    label: { type: 'string', maxLength: 200 },
    id: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', description: 'words joined by hyphens' },
    definition: { type: 'string', maxLength: 2000, description: 'Of a severity: which cases are that grave.' },
  },
});

const words = (description?: string) => Type.Optional(text(description, { maxLength: 200 }));

/** What a new policy says of itself; the rest is there to be written. */
const templateSchema = Type.Object(
  {
    title: words(),
    vendorName: words(),
    document: words('The title of the support document.'),
    timeZone: Type.Optional(text('An IANA time zone; UTC where left out.', { maxLength: 100 })),
    country: Type.Optional(text('The country whose public holidays are kept, two capital letters (ISO 3166).', { maxLength: 2 })),
    products: Type.Optional(list(named, 'What the vendor sells; left out, whatever that is.', { maxItems: 200 })),
    severities: Type.Optional(
      list(named, 'What the vendor calls its severities, the gravest first; their ids are made of that, where none is said.'),
    ),
    plans: Type.Optional(
      list(named, 'What the vendor calls its support plans, the best first; an empty list where there are none.'),
    ),
    open: Type.Optional(
      list(openingSpan, 'The weekly hours of the office; Monday to Friday from 9 to 17 where left out.', {
        minItems: 1,
        maxItems: mostOpenEntries,
      }),
    ),
    promises: Type.Optional(
      list(
        record({
          plan: Type.Optional(text('The id of a plan, where there are some.', { maxLength: 200 })),
          severity: text('The id of a severity.', { maxLength: 200 }),
          response: Type.Optional(text('The time to the first answer, as `30 minutes`.', { maxLength: 40 })),
          resolution: Type.Optional(
            text('The time to the solution; without one, the best effort is promised.', { maxLength: 40 }),
          ),
          on: Type.Optional(oneOf(['office', 'around-the-clock'], 'The hours that count; the office hours where left out.')),
        }),
        'What is promised, a row for each severity, or for each plan and severity.',
        { maxItems: 1000 },
      ),
    ),
    desk: Type.Optional(
      record(
        {
          label: words(),
          email: words(),
          phone: words('In E.164: `+46812345678`.'),
        },
        { description: 'Who is asked.' },
      ),
    ),
    sections: Type.Optional(
      record(
        { hours: words(), contact: words(), times: words() },
        { description: 'Under which headings of the document the hours, the contacts and the times stand.' },
      ),
    ),
    example: Type.Optional(
      record(
        {
          openedAt: text('When the case is opened, with its offset.', { maxLength: 40 }),
          severity: text('The id of a severity.', { maxLength: 200 }),
          plan: Type.Optional(text(undefined, { maxLength: 200 })),
          product: Type.Optional(text(undefined, { maxLength: 200 })),
        },
        { description: 'A case that stands in the policy as an example, with what is decided of it.' },
      ),
    ),
  },
  { description: 'For a new policy: a small complete one to begin with.', additionalProperties: false },
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
    title: words('With `from`: what it is called instead.'),
    vendorName: words('With `from`: the vendor’s name instead.'),
    template: Type.Optional(templateSchema),
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
    warnings: list(
      objectAs<SerializedDiagnostic>(),
      'What the rules do together that may not be meant, in the same form. A draft is good with it and can be published.',
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

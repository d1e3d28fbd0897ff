import * as Type from 'typebox/type';
import { type Comparison, comparisonSchema } from './comparisons.ts';
import { reviewKinds } from './review-kind.ts';
import { flag, instant, list, oneOf, orNull, type Payload, partOf, text, textOrNull } from './schema.ts';

/** Something that was said about a draft. */
export const reviewSchema = Type.Object(
  {
    id: text(),
    at: instant(),
    who: text(),
    kind: oneOf(reviewKinds),
    text: text(),
    revision: text('The text it was said of.'),
    place: textOrNull('The part that is meant, a JSON Pointer into the policy.'),
    thread: textOrNull('The comment that is answered, resolved or opened again, by its id.'),
    asked: list(text(), 'Whom a request asks by name; nobody in particular where empty.'),
  },
  { title: 'Review' },
);
export type Review = Payload<typeof reviewSchema>;

export const reviewsSchema = partOf(reviewSchema);

/** What somebody says about a draft. */
export const opinionSchema = Type.Object(
  {
    kind: oneOf(reviewKinds),
    text: Type.Optional(text(undefined, { maxLength: 10_000 })),
    place: Type.Optional(
      textOrNull(
        'The part that is meant, a JSON Pointer into the policy as `/severities/major`; empty or left out for the whole.',
        { maxLength: 500 },
      ),
    ),
    revision: Type.Optional(text('The text that was looked at; refused if it is another one by now.')),
    thread: Type.Optional(text('The comment that is answered, resolved or opened again, by its id.', { maxLength: 100 })),
    ask: Type.Optional(
      list(text(undefined, { maxLength: 100 }), 'With a request: whom it asks by name. Each must be able to approve.', {
        maxItems: 20,
      }),
    ),
  },
  { title: 'Opinion', additionalProperties: false },
);
export type Opinion = Payload<typeof opinionSchema>;

/** Who can be asked to review a draft. */
export const reviewersSchema = Type.Object(
  {
    items: list(
      Type.Object({ name: text(), fullName: textOrNull() }),
      'Those who may approve it: they can change the policy and wrote none of the draft.',
    ),
    othersToo: flag('Whether other names can be asked as well: where nobody has to sign in, nobody knows who there is.'),
  },
  { title: 'Reviewers' },
);
export type Reviewers = Payload<typeof reviewersSchema>;

/** The text that somebody looks at. */
export const lookSchema = Type.Object(
  { revision: text('The text that was looked at.', { maxLength: 200 }) },
  { title: 'Look', additionalProperties: false },
);
export type Look = Payload<typeof lookSchema>;

/** What is new in a draft since whoever asks last gave a verdict on it, or else last looked at it. */
export const draftNewsSchema = Type.Object(
  {
    since: orNull(
      Type.Object({
        kind: oneOf(['approval', 'sent-back', 'look'], 'What they did then.'),
        at: instant(),
        revision: text('The text that they had before them.'),
      }),
      'Null where they have not seen another text of it than this one.',
    ),
    comparison: orNull(
      comparisonSchema,
      'What differs between that text and the one that is there now. Null where nothing is new, or where one of the two has faults.',
    ),
  },
  { title: 'DraftNews' },
);
export type DraftNews = Omit<Payload<typeof draftNewsSchema>, 'comparison'> & { readonly comparison: Comparison | null };

import * as Type from 'typebox/type';
import { reviewKinds } from './review-kind.ts';
import { instant, oneOf, type Payload, partOf, text, textOrNull } from './schema.ts';

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
  },
  { title: 'Opinion', additionalProperties: false },
);
export type Opinion = Payload<typeof opinionSchema>;

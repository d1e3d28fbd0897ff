import * as Type from 'typebox/type';
import { flag, integer, list, oneOf, type Payload, text, textOrNull } from './schema.ts';

const reason = text('Why, for those who read the history.', { minLength: 1, maxLength: 2000 });

const terms = {
  from: Type.Optional(text('A day in the policy’s time zone (`2026-11-23`) or an instant with its offset; now where left out.')),
  openCases: Type.Optional(oneOf(['keep', 'move'], 'What becomes of cases that are open then.')),
  reason,
};

/** From when a draft is in force, and why. */
export const publicationSchema = Type.Object(
  {
    ...terms,
    withdraw: Type.Optional(
      flag('Whether versions that have not begun by then are withdrawn; otherwise they stand, and take over when they begin.'),
    ),
  },
  { title: 'Publication', additionalProperties: false },
);
export type Publication = Payload<typeof publicationSchema>;

/** Which version comes back, from when, and why. */
export const rollBackSchema = Type.Object(
  { to: integer('The version whose content comes back.', { minimum: 1 }), ...terms },
  { title: 'RollBack', additionalProperties: false },
);
export type RollBack = Payload<typeof rollBackSchema>;

/** When a scheduled version is to begin instead, and why. */
export const moveSchema = Type.Object(terms, { title: 'Move', additionalProperties: false });
export type Move = Payload<typeof moveSchema>;

/** Why a scheduled version never begins. */
export const cancellationSchema = Type.Object({ reason }, { title: 'Cancellation', additionalProperties: false });

/** From when a policy ends, and why. */
export const retirementSchema = Type.Object(
  { from: text('The first day, or instant, from which no version is in force.'), reason },
  { title: 'Retirement', additionalProperties: false },
);
export type Retirement = Payload<typeof retirementSchema>;

/** Why a policy does not end after all. */
export const retirementLiftSchema = Type.Object({ reason }, { additionalProperties: false });

/** A version that was released. */
export const publishedSchema = Type.Object(
  {
    version: text('As `planview/customer-care/fr@2`.'),
    from: textOrNull(),
    withdraws: list(integer(), 'The scheduled versions that never begin because of it.'),
    followedBy: list(integer(), 'The scheduled versions that stand, and take over from it when they begin.'),
    digest: text(),
  },
  { title: 'Published' },
);
export type Published = Payload<typeof publishedSchema>;

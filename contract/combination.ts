import * as Type from 'typebox/type';
import { type Comparison, comparisonSchema } from './comparisons.ts';
import { flag, integer, integerOrNull, orNull, type Payload, text } from './schema.ts';

/** What becomes of a change when a version that is scheduled beside it begins. */
export const combinationSchema = Type.Object(
  {
    scheduled: text('The version that begins, as `planview/customer-care/fr@3`.'),
    change: text('The version or draft that was made beside it, as `planview/customer-care/fr@4`.'),
    base: integerOrNull('The version that the change was made from; null where none is known.'),
    conflicts: integer('At how many places both changed the same lines differently.'),
    undone: orNull(
      comparisonSchema,
      'What of the change ends then: what the scheduled version would say besides if the change were carried over. Null where that cannot be read as a policy.',
    ),
    isKept: flag('Whether nothing of the change is undone.'),
  },
  { title: 'Combination' },
);
export type Combination = Omit<Payload<typeof combinationSchema>, 'undone'> & { readonly undone: Comparison | null };

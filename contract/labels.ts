import * as Type from 'typebox/type';
import { list, type Payload, text, textOrNull } from './schema.ts';

const labelled = Type.Object({
  policy: text('As `planview/customer-care`.'),
  language: text(),
  id: text(),
  label: textOrNull('What the policy calls it; null where it has no words for it.'),
});

/** What policies call what decisions are found by. */
export const labelsSchema = Type.Object(
  {
    severities: list(labelled, 'Of the newest version of every policy in every language, the gravest first.'),
    rules: list(labelled, 'Of the policy that was named, in the order in which they are asked; none where none was.'),
  },
  { title: 'Labels' },
);
export type Labels = Payload<typeof labelsSchema>;

import * as Type from 'typebox/type';
import type { Decided, ShownCase } from '../engine/index.ts';
import { findingKinds } from '../engine/index.ts';
import { flag, integer, list, objectAs, objectOrNullAs, oneOf, type Payload, text, textOrNull } from './schema.ts';

const shownCase = objectAs<ShownCase>('`facts`, `events`, and `openedAt` where that counts: the smallest such case.');

const finding = Type.Object({
  kind: oneOf(findingKinds),
  weight: oneOf(['error', 'warning']),
  part: text('A list of rules by its place, as `routing.teams`, or `severity`.'),
  rule: textOrNull('The rule that it is about.'),
  file: text(),
  line: integer(),
  column: integer(),
  length: integer(),
  message: text(),
  hint: text(),
  example: objectOrNullAs<ShownCase>('A case that shows it: `facts`, `events`, and `openedAt` where that counts.'),
  reason: textOrNull('Of what is accepted: why it is meant so.'),
});
export type AnalysisFinding = Payload<typeof finding>;

const open = Type.Object({ part: text('A part, or a fact.'), reason: text() });

/** What the rules of a policy do together. */
export const analysisSchema = Type.Object(
  {
    name: text(),
    version: integer(),
    digest: text(),
    findings: list(finding),
    accepted: list(finding, 'What the policy says is meant so.'),
    open: list(open, 'What could not be decided exactly, and why.'),
  },
  { title: 'Analysis' },
);
export type Analysis = Payload<typeof analysisSchema>;

/** What two policies decide otherwise, over every case that there can be. */
export const exactComparisonSchema = Type.Object(
  {
    isSame: flag('Whether it is proved that every case is decided the same.'),
    regions: list(
      Type.Object({
        part: text('`severity`, a list of rules as `routing.teams`, or a target as `targets.response`.'),
        before: objectOrNullAs<NonNullable<Decided>>('What is decided; null for nothing.'),
        after: objectOrNullAs<NonNullable<Decided>>(),
        example: shownCase,
      }),
      'Each way in which some case is decided otherwise.',
    ),
    definitions: list(text(), 'Calendars, desks and whatever else is no rule and differs.'),
    open: list(open, 'What could not be decided exactly, and why.'),
  },
  { title: 'ExactComparison' },
);
export type ExactComparison = Payload<typeof exactComparisonSchema>;

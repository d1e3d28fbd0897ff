import * as Type from 'typebox/type';
import { flag, instant, instantOrNull, integer, list, objectAs, type Payload, partOf, text, textOrNull } from './schema.ts';

/** A decision that was given, as lists tell it. */
export const recordedDecisionSchema = Type.Object(
  {
    id: text('The `decisionId`.'),
    recordedAt: instant(),
    asOf: instant(),
    who: textOrNull('Who asked; null where nobody was signed in.'),
    caseId: textOrNull(),
    policy: text(),
    language: text(),
    version: integer(),
    digest: text(),
    outcome: text('Of the intake.'),
    severity: textOrNull(),
    desk: textOrNull(),
    rules: list(text(), 'The rules that fired.'),
    dueAt: instantOrNull('The nearest due time that it gives.'),
    maskedFacts: list(text()),
    canBeReplayed: flag(),
    versions: objectAs<Record<string, unknown>>('The engine, time-zone and holiday data it was made with.'),
  },
  { title: 'RecordedDecision' },
);
export type RecordedDecision = Payload<typeof recordedDecisionSchema>;

export const recordedDecisionsSchema = partOf(recordedDecisionSchema);
export type RecordedDecisions = Payload<typeof recordedDecisionsSchema>;

/** The same with what was asked. */
export const recordedQuestionSchema = Type.Object({
  ...recordedDecisionSchema.properties,
  request: objectAs<Record<string, unknown>>('As it was sent; masked facts stand in it as `masked`.'),
  answerDigest: text('SHA-256 of the answer as it was sent; empty where it cannot be given again.'),
});
export type RecordedQuestion = Payload<typeof recordedQuestionSchema>;

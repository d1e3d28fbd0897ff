import type { TSchema } from 'typebox';
import { analysisSchema, exactComparisonSchema } from './analysis.ts';
import { auditChangesSchema, auditEntrySchema, auditSittingSchema, auditVerificationSchema } from './audit.ts';
import { clockAnswerSchema, clockQuestionSchema } from './clock.ts';
import { combinationSchema } from './combination.ts';
import { comparisonRequestSchema, comparisonSchema, languageComparisonSchema } from './comparisons.ts';
import { decisionSchema } from './decisions.ts';
import {
  discardedDraftSchema,
  discardedDraftsSchema,
  draftCheckSchema,
  draftSchema,
  draftStartSchema,
  openDraftSchema,
  restorationSchema,
} from './drafts.ts';
import { factSchema, factsSchema, holidaysSchema, ruleDaysSchema } from './facts.ts';
import { aliveSchema, readinessSchema } from './health.ts';
import { labelsSchema } from './labels.ts';
import { invitationRequestSchema, invitationSchema, newInvitationSchema, personChangeSchema, personSchema } from './people.ts';
import { baseSummarySchema, policiesSchema, policySummarySchema } from './policies.ts';
import { problemSchema } from './problems.ts';
import {
  cancellationSchema,
  moveSchema,
  publicationSchema,
  publishedSchema,
  retirementLiftSchema,
  retirementSchema,
  rollBackSchema,
} from './publication.ts';
import { recordedDecisionSchema, recordedQuestionSchema } from './recorded-decisions.ts';
import { draftNewsSchema, lookSchema, opinionSchema, reviewersSchema, reviewSchema } from './reviews.ts';
import { sessionSchema, signedOutSchema } from './sessions.ts';
import { changedCaseSchema, listedSimulationSchema, simulationSchema, wholeChangedCaseSchema } from './simulations.ts';
import { newTokenSchema, tokenRequestSchema, tokenSchema } from './tokens.ts';
import { versionSchema, versionsSchema } from './versions.ts';

/** What is said over HTTP, by the names under which OpenAPI shows it. */
export const components: Readonly<Record<string, TSchema>> = {
  Alive: aliveSchema,
  AuditChanges: auditChangesSchema,
  AuditEntry: auditEntrySchema,
  AuditSitting: auditSittingSchema,
  AuditVerification: auditVerificationSchema,
  BaseSummary: baseSummarySchema,
  ChangedCase: changedCaseSchema,
  ClockAnswer: clockAnswerSchema,
  ClockQuestion: clockQuestionSchema,
  Cancellation: cancellationSchema,
  Combination: combinationSchema,
  Analysis: analysisSchema,
  ExactComparison: exactComparisonSchema,
  Comparison: comparisonSchema,
  ComparisonRequest: comparisonRequestSchema,
  Decision: decisionSchema,
  DiscardedDraft: discardedDraftSchema,
  DiscardedDrafts: discardedDraftsSchema,
  Draft: draftSchema,
  DraftCheck: draftCheckSchema,
  DraftNews: draftNewsSchema,
  DraftStart: draftStartSchema,
  Fact: factSchema,
  Facts: factsSchema,
  RuleDays: ruleDaysSchema,
  Holidays: holidaysSchema,
  Invitation: invitationSchema,
  InvitationRequest: invitationRequestSchema,
  Labels: labelsSchema,
  LanguageComparison: languageComparisonSchema,
  ListedSimulation: listedSimulationSchema,
  Move: moveSchema,
  Look: lookSchema,
  NewInvitation: newInvitationSchema,
  NewToken: newTokenSchema,
  OpenDraft: openDraftSchema,
  Opinion: opinionSchema,
  Person: personSchema,
  PersonChange: personChangeSchema,
  PolicyList: policiesSchema,
  PolicySummary: policySummarySchema,
  Problem: problemSchema,
  Publication: publicationSchema,
  Published: publishedSchema,
  Readiness: readinessSchema,
  RecordedDecision: recordedDecisionSchema,
  RecordedQuestion: recordedQuestionSchema,
  Restoration: restorationSchema,
  Retirement: retirementSchema,
  RetirementLift: retirementLiftSchema,
  Review: reviewSchema,
  Reviewers: reviewersSchema,
  RollBack: rollBackSchema,
  Session: sessionSchema,
  SignedOut: signedOutSchema,
  Simulation: simulationSchema,
  Token: tokenSchema,
  TokenRequest: tokenRequestSchema,
  Version: versionSchema,
  Versions: versionsSchema,
  WholeChangedCase: wholeChangedCaseSchema,
};

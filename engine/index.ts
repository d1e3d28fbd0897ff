export type { Approximation } from './analysis/case-space.ts';
export type { Decided } from './analysis/decided.ts';
export { compareExactly, type DecidedOtherwise, type ExactComparison } from './analysis/exact-comparison.ts';
export {
  type ExampleStrength,
  exampleStrength,
  type NamedRule,
  suggestedExamples,
  type Unnoticed,
} from './analysis/example-strength.ts';
export type { Finding } from './analysis/findings.ts';
export type { ShownCase } from './analysis/smallest-case.ts';
export {
  type AcceptedFinding,
  checkAnalysis,
  type FindingWeight,
  isFinding,
  type ToldAnalysis,
  type ToldFinding,
  tellAnalysis,
} from './analysis/told-findings.ts';
export type { Unanswered } from './analysis/unanswered.ts';
export { assertNever } from './assert-never.ts';
export { wholeDaysOf } from './calendar/business-days.ts';
export { answerClockQuestion, type ClockAnswer, type ClockQuestion } from './calendar/clock-question.ts';
export { countedHours } from './calendar/due-time.ts';
export { openCalendar } from './calendar/open-hours.ts';
export { aroundTheClock, type OpenTime, type PlacedHours } from './calendar/open-time.ts';
export type { Span } from './calendar/span.ts';
export { formatInstant, zoneOf } from './calendar/zone.ts';
export {
  describeFactTest,
  type FactRelation,
  foldWritten,
  type GroupWord,
  groupHelp,
  groupWords,
} from './conditions/fold-written.ts';
export {
  type ComparisonWord,
  comparisonHelp,
  comparisonSigns,
  comparisonWords,
  type Operator,
  printedSign,
  type Relation,
  type SignedWord,
} from './conditions/operators.ts';
export { checkAgreement, generatedCases } from './decision/agreement-check.ts';
export type { CaseEvent } from './decision/case-event.ts';
export { mostEvents, mostItems } from './decision/case-limits.ts';
export { checkDependents, type DependentCheck } from './decision/check-dependents.ts';
export { type CompiledPolicy, compilePolicy } from './decision/compiled-policy.ts';
export type { CreditPart } from './decision/credits.ts';
export { dayRules, holidayPlaces, type VersionsPart } from './decision/data-versions.ts';
export { decide, decideSync, decideWith, isProblem, type QuestionName, replay } from './decision/decide.ts';
export { type Decision, decisionZone, type Labelled } from './decision/decision.ts';
export type { DeskPart } from './decision/desk.ts';
export { engineVersion } from './decision/engine-version.ts';
export { type ExampleRun, exampleRequest, runExamples } from './decision/example-run.ts';
export { checkExamples } from './decision/examples.ts';
export type { ExplainedRule, ExplanationPart } from './decision/explanation.ts';
export { available, pickPolicy, pickVersion } from './decision/pick-policy.ts';
export { type HolidayPlace, type PolicyHours, policyHours, type ResolvedHours } from './decision/policy-hours.ts';
export { type PolicySet, policySet } from './decision/policy-set.ts';
export {
  type AvailablePolicy,
  type Problem,
  problemIn,
  problemsIn,
  validationIssueIn,
} from './decision/problem.ts';
export { mostUpdates, policyMoments, type RequestKey } from './decision/request.ts';
export type { DayPart, SegmentPart, TargetPart } from './decision/targets.ts';
export { type ValidationIssue, ValidationIssues } from './decision/validation-issue.ts';
export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  diagnosticIn,
  findingKinds,
  isNote,
  nearestName,
  type Place,
  type SerializedDiagnostic,
  sortDiagnostics,
} from './diagnostic.ts';
export { diagnosticsIn } from './diagnostic-of.ts';
export { compareLanguages } from './diff/compare-languages.ts';
export { comparePolicies } from './diff/compare-policies.ts';
export {
  type Difference,
  type DifferenceStage,
  differenceStages,
  type LanguageDifference,
  type LanguageDifferences,
  type PolicyDifferences,
} from './diff/difference.ts';
export { relevantDifferences } from './diff/relevant-differences.ts';
export { type LineChange, lineChanges, type NamedText, unifiedDiff } from './diff/text-changes.ts';
export { type MergePiece, mergeThreeWays, type ThreeWayMerge } from './diff/three-way-merge.ts';
export { dayOf, instantOf, isDay, lastYear } from './instant.ts';
export { english } from './messages/english.ts';
export { compiledText, formatMessage } from './messages/format-message.ts';
export { french } from './messages/french.ts';
export { firstMessages, joinMessages, listMessages } from './messages/lists.ts';
export {
  type Message,
  type MessageArguments,
  type MessageCatalog,
  type MessageMaker,
  type MessageValue,
  makeMessage,
  type ParameterNames,
  type ParameterValues,
  textMessage,
} from './messages/message.ts';
export { swedish } from './messages/swedish.ts';
export { textTranslations } from './messages/text-translations.ts';
export { type Translation, translated } from './messages/translated.ts';
export { mostNestedLevels } from './nesting.ts';
export { ownValue } from './own-value.ts';
export type { Path } from './path.ts';
export {
  mostDayRules,
  mostDaysCharacters,
  mostNamedDays,
  mostOpenEntries,
  mostSpansADay,
} from './policy/calendar-limits.ts';
export { type CaseVocabulary, caseVocabulary, listed } from './policy/case-vocabulary.ts';
export { closingRules, type PlainClosure, plainClosure } from './policy/closure.ts';
export { beginningOf } from './policy/effective-start.ts';
export { factCatalogue, requiredFacts } from './policy/fact-catalogue.ts';
export { fullTitle } from './policy/full-title.ts';
export { type Holiday, type HolidaySource, holidaysInYear, holidayYears, type TimeData } from './policy/holiday-source.ts';
export { layered, ownKeys } from './policy/layers.ts';
export { isSafeLink } from './policy/links.ts';
export { type LoadedPolicies, type LoadedPolicy, loadPolicies } from './policy/load-policies.ts';
export { arePartsOfDays, months, monthsElsewhere, type NamedDays, namedDays, namedDaysIssue } from './policy/named-days.ts';
export { minuteOfDay, type Weekday, weekdays, weekdaysOf } from './policy/opening-hours.ts';
export {
  type CalendarPlace,
  factsOfPlaces,
  isWeekCalendar,
  type PlacedCalendar,
  type PlaceValue,
  placedCalendar,
  placeFacts,
} from './policy/placed-calendar.ts';
export { documentsOf, type Policy, type PolicyFile, versionName } from './policy/policy.ts';
export type { Calendar, ClosingRule, Example, SecondLimit, SupportPolicy } from './policy/policy-document.generated.ts';
export { policySchema, type SchemaPart } from './policy/policy-schema.ts';
export { draftText, type ReleaseTerms, releasedText, renamedText } from './policy/released-text.ts';
export { rulesAt } from './policy/rule-lists.ts';
export { anyKey, keyMeaning, keysOverlap } from './policy/table-keys.ts';
export { type Cell, cellOf, isTableRule, onlyColumn, ruledPolicy, ruleTableOf } from './policy/tables.ts';
export { metricsSetBy, targetOf } from './policy/target-rule.ts';
export { replacedWhole, type Traced, untraced } from './policy/traced.ts';
export { isUnwritten, unwrittenTexts } from './policy/unwritten-texts.ts';
export { Remembered } from './remembered.ts';
export type { ExplainedCondition } from './rules/reference-engine.ts';
export type { RuleOrigin } from './rules/rule-table.ts';
export { escapedStrangeLetters, strangeLetterIssue, strangeLetters, withoutStrangeLetters } from './strange-letters.ts';
export {
  type Amount,
  amountText,
  amountUnits,
  isAmount,
  isCalendarUnit,
  isPromisedDay,
  isWholeUnit,
  parseAmount,
  parseLateness,
  plainUnits,
} from './vocabulary/amount.ts';
export { type EventType, eventEntry, eventTypes, momentsOfCase, pauses } from './vocabulary/events.ts';
export { type FactValueIssue, factValueIssue, instantIssue } from './vocabulary/fact-value.ts';
export type { FactCatalogue } from './vocabulary/facts.ts';
export {
  commonFacts,
  derivedFacts,
  type FactDeclaration,
  type FactType,
  factDefaults,
  factHelp,
  factTypes,
  reservedFactNames,
  type Scalar,
} from './vocabulary/facts.ts';
export { idOfLabel } from './vocabulary/id-of-label.ts';
export { type LevelTime, levelAmount, levelMetric, parseLevelTime, writtenLevelTime } from './vocabulary/level-time.ts';
export { isStandardMetric, metrics, type TargetKind, targetKinds } from './vocabulary/metrics.ts';
export { isShare, percentOf, type Share } from './vocabulary/share.ts';
export {
  type DecidedListId,
  decidedListIds,
  type RuleListId,
  ruleListIds,
  ruleLists,
  type Stage,
  stages,
} from './vocabulary/stages.ts';
export { isTimeZone } from './vocabulary/time-zone.ts';
export { isWarnPoint, type WarnPoint, warnPoint, warnPoints } from './vocabulary/warn-point.ts';
export { type CaseRequest, caseRequest } from './what-if/case-request.ts';
export type { Change, ChangedCase, ChangedPart } from './what-if/change.ts';
export type { ChangeGroup, GroupedChange } from './what-if/change-groups.ts';
export { type DueShiftCounts, shiftBounds } from './what-if/due-shifts.ts';
export type { Transition } from './what-if/matrix.ts';
export { type FactChange, type NearestChange, type NearestChanges, nearestChanges } from './what-if/nearest-changes.ts';
export type { Attainment, ObjectiveCount } from './what-if/objective-counts.ts';
export { type RelevantFact, type RelevantFacts, relevantFacts } from './what-if/relevant-facts.ts';
export { simulateCase, unreadableCase, type Versions, versionsOf } from './what-if/simulate-case.ts';
export type { CaseOutcome, CaseStatus, SimulatedCase } from './what-if/simulated-case.ts';
export { changedCases, Tally, type TallyCounts } from './what-if/tally.ts';
export type { CaseIssue, UndecidedCase } from './what-if/undecided-case.ts';
export { nodeAt, pairOf } from './yaml/nodes.ts';
export { pathAt } from './yaml/path-at.ts';
export { endOf, startOf } from './yaml/ranges.ts';
export { styled } from './yaml/set-value.ts';
export { applySplices, inverseSplice, type Splice, spliceBetween } from './yaml/splice.ts';
export { editText, type TextEdit } from './yaml/text-edit.ts';
export { topLevelValues } from './yaml/top-level.ts';
export { TreeReader } from './yaml/tree-reader.ts';
export { flowText, keyText, scalarText } from './yaml/written-value.ts';
export { parseYaml, type YamlSource } from './yaml/yaml-source.ts';
export { readTree, type YamlTree } from './yaml/yaml-tree.ts';

import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { ownValue } from '../own-value.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import type { Phase } from './case-phases.ts';
import { endOf } from './case-timeline.ts';
import { closingOf, serializeClosure, serializeDisposition } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dataVersions } from './data-versions.ts';
import { type Decision, differentSources, labelled, serializeSources } from './decision.ts';
import { serializeRouting } from './desk.ts';
import { describeEngineNotice, type EngineNotice } from './engine-notices.ts';
import { serializeEscalation } from './escalation.ts';
import { deskZone } from './hours.ts';
import type { OtherPolicy } from './other-policies.ts';
import { owedTargets } from './owed-targets.ts';
import type { SupportCase } from './request.ts';
import { currentPhase, type RuledCase, ruleCase } from './rule-case.ts';
import { type CommitmentPhase, serializeTargets, type VersionInCharge, versionAt } from './targets.ts';
import { isUnknownTime, type Unknown } from './time-limits.ts';

/**
 * How a case is looked at: under which id, from which moment (milliseconds), with how many further status updates, explained or not, and
 * which policies may hold in place of the one that decides.
 */
type DecisionOptions = {
  readonly decisionId: string;
  readonly asOf: number;
  readonly updates: number;
  readonly explain: boolean;
  readonly others?: readonly OtherPolicy[];
};

/** A version that had the case before, until another took it over, with the case as it knows it and what answers its rules. */
export type EarlierVersion = {
  readonly policy: CompiledPolicy;
  readonly supportCase: SupportCase;
  readonly rules: RuleAnswers;
  readonly until: number;
};

/** Decides a case under a policy, part by part. Clocks that ended under an earlier version are judged by that. */
export function decideCase(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  supportCase: SupportCase,
  { decisionId, asOf, updates, explain, others = [] }: DecisionOptions,
  earlier: readonly EarlierVersion[] = [],
): Decision {
  const { version } = policy;
  const ruled = ruleCase(rules, policy, supportCase);
  const { intake, phases, exclusion, disposition, obligations, notices } = ruled;
  const current = currentPhase(phases);
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const deciding = inChargeOf(policy, ruled);
  const closing = closingOf(policy, supportCase, ruled, asOf);
  const { closesAt, unknown } = closing;
  const isSilenced = closesAt !== undefined && closesAt <= asOf;
  const timed = isSilenced ? closedCase(supportCase, closesAt) : supportCase;
  const asked = deciding.owed.length === 0 ? [] : judgingVersions(earlier, deciding, timed);
  const inCharge = [...asked.map(inChargeBefore), deciding];
  const targets = serializeTargets(inCharge, timed, asOf, { zone, updates, explain });
  const levelHours = intake.part.outcome === 'accepted' ? (ruled.levels?.unknown ?? []) : [];
  const unknownTimes = [...targets.unknown, ...levelHours];
  const openQuestions =
    intake.part.outcome === 'accepted' ? policy.requiredFacts.filter((name) => isOpen(current.facts[name])) : [];
  const ownNotices: EngineNotice[] = [
    ...(openQuestions.length > 0
      ? [{ id: 'answers-missing' as const, facts: openQuestions.map((name) => askedAs(policy, name)) }]
      : []),
    ...(others.length > 0 ? [{ id: 'product-not-stated' as const, others }] : []),
    ...unknownNotices(unknownTimes),
    ...(policy.isUnfinished ? [{ id: 'texts-unwritten' as const }] : []),
    ...(unknown ? [{ id: 'closing-hours-not-known' as const, reason: unknown }] : []),
  ];
  const targetRules = exclusion ? [exclusion] : targets.fired;
  const disposed = disposition ? [disposition] : [];
  const escalating = ruled.levels?.fired ?? [];
  const fired = [
    ...intake.fired,
    ...current.fired,
    ...targetRules,
    ...escalating,
    ...disposed,
    ...(closing.fired ?? []),
    ...obligations,
    ...notices,
  ];
  return {
    decisionId,
    caseId: supportCase.id,
    asOf: formatInstant(asOf, zone),
    policy: { id: policy.id, language: policy.language, version, digest: policy.digest },
    intake: intake.part,
    severity: current.severity,
    routing: serializeRouting(policy, current.route, current.facts, asOf),
    excluded: exclusion ? labelled(exclusion) : null,
    targets: targets.parts,
    ...((policy.tables.credits.rules.length > 0 || targets.credits.length > 0) && { credits: targets.credits }),
    obligations: obligations.map(labelled),
    escalation: serializeEscalation(policy, supportCase, { ruled, inCharge: deciding, timed, asOf, zone }),
    disposition: serializeDisposition(policy, ruled, isSilenced),
    closure: serializeClosure(policy, ruled, closing, zone),
    notices: [...notices.map(labelled), ...ownNotices.map((notice) => describeEngineNotice(notice, policy.language))],
    ...(policy.requiredFacts.length > 0 && { openQuestions }),
    sources: asked.length === 0 ? serializeSources(fired) : differentSources(serializeSources(fired)),
    versions: {
      ...dataVersions(policy, phases),
      ...(asked.length > 0 && { earlier: asked.map(namedVersion) }),
      ...(others.length > 0 && { otherPolicies: others }),
    },
  };
}

/** What is not known of targets, hours and times apart. */
function unknownNotices(unknown: readonly Unknown[]): EngineNotice[] {
  const hours = unknown.flatMap((reason) => (isUnknownTime(reason) ? [] : [reason]));
  const times = unknown.filter((reason) => isUnknownTime(reason));
  const notices: EngineNotice[] = [];
  if (hours.length > 0) notices.push({ id: 'hours-not-known', reasons: hours });
  if (times.length > 0) notices.push({ id: 'time-not-known', reasons: times });
  return notices;
}

/** Whether a question has no answer; an empty list is one. */
function isOpen(answer: unknown): boolean {
  return answer === undefined || answer === null;
}

/** What a policy calls a fact; its name where it gives it no label. */
function askedAs({ document }: CompiledPolicy, name: string): string {
  return ownValue(document.facts, name)?.label ?? name;
}

/** A case as silence closed it: what came later moves no clock. */
function closedCase(supportCase: SupportCase, closedAt: number): SupportCase {
  return { ...supportCase, closedAt, events: supportCase.events.filter(({ at }) => at <= closedAt) };
}

/** Of earlier versions, those under which a clock ended. */
function judgingVersions(
  earlier: readonly EarlierVersion[],
  { owed, metrics }: VersionInCharge,
  { events }: SupportCase,
): EarlierVersion[] {
  if (earlier.length === 0) return [];
  const all = [...earlier, { until: Number.POSITIVE_INFINITY }];
  const ends = owed.flatMap((kind) => metrics.get(kind) ?? []).map((metric) => endOf(metric, events));
  const judging = new Set(ends.map((end) => versionAt(all, end)));
  return earlier.filter((version) => judging.has(version));
}

function inChargeBefore({ rules, policy, supportCase, until }: EarlierVersion): VersionInCharge {
  return { ...inChargeOf(policy, ruleCase(rules, policy, supportCase)), until };
}

function inChargeOf({ version, warnAt, vocabulary, metricsSet }: CompiledPolicy, ruled: RuledCase): VersionInCharge {
  const phases = ruled.phases.map(commitmentPhase);
  const { metrics } = vocabulary;
  const owed = owedTargets(
    ruled,
    metricsSet.map(([name]) => name),
  );
  return { owed, metrics, policyVersion: version, warnAt, phases, until: Number.POSITIVE_INFINITY };
}

function commitmentPhase({ from, event, severity, route, commitments }: Phase): CommitmentPhase {
  return { from, event, severity: severity.id, desk: route.desk ?? null, commitments };
}

function namedVersion({ policy: { version, digest } }: EarlierVersion): { version: number; digest: string } {
  return { version, digest };
}

import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { targetKinds } from '../policy/targets.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import type { Phase } from './case-phases.ts';
import { endOf } from './case-timeline.ts';
import { closingInstant, tellClosure, tellDisposition } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dataVersions } from './data-versions.ts';
import { type Decision, labelled, tellSources } from './decision.ts';
import { tellRouting } from './desk.ts';
import { type EngineNotice, tellEngineNotice } from './engine-notices.ts';
import { tellEscalation } from './escalation.ts';
import { deskZone } from './hours.ts';
import type { SupportCase } from './request.ts';
import { currentPhase, ruleCase } from './rule-case.ts';
import { type PromisePhase, type ToldTargets, tellTargets, type VersionInCharge, versionAt } from './targets.ts';

/** How a case is looked at: under which id, from which moment (milliseconds), with how many further status updates, explained or not. */
export type Looking = {
  readonly decisionId: string;
  readonly asOf: number;
  readonly updates: number;
  readonly explain: boolean;
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
  { decisionId, asOf, updates, explain }: Looking,
  earlier: readonly EarlierVersion[] = [],
): Decision {
  const { version } = policy;
  const { intake, phases, exclusion, disposition, obligations, notices } = ruleCase(rules, policy, supportCase);
  const current = currentPhase(phases);
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const asked = exclusion ? [] : judgingVersions(earlier, supportCase);
  const inCharge = [...asked.map(inChargeBefore), inChargeOf(policy, phases)];
  const telling = { zone, updates, explain };
  const targets = exclusion ? noTargets : tellTargets(inCharge, supportCase, asOf, telling);
  const closesAt = closingInstant(policy, supportCase, current.route);
  const ownNotices: EngineNotice[] =
    targets.unknownHours.length > 0 ? [{ id: 'hours-not-known', reasons: targets.unknownHours }] : [];
  const promised = exclusion ? [exclusion] : targets.fired;
  const disposed = disposition ? [disposition] : [];
  const fired = [...intake.fired, ...current.fired, ...promised, ...disposed, ...obligations, ...notices];
  return {
    decisionId,
    caseId: supportCase.id,
    asOf: formatInstant(asOf, zone),
    policy: { id: policy.id, language: policy.language, version, digest: policy.digest },
    intake: intake.part,
    severity: current.severity,
    routing: tellRouting(policy, current.route, supportCase.facts.country, asOf),
    excluded: exclusion ? labelled(exclusion) : null,
    targets: targets.parts,
    obligations: obligations.map(labelled),
    escalation: tellEscalation(policy, supportCase),
    disposition: tellDisposition(policy, disposition?.outcome, closesAt !== undefined && closesAt <= asOf),
    closure: tellClosure(policy, closesAt, zone),
    notices: [...notices.map(labelled), ...ownNotices.map((notice) => tellEngineNotice(notice, policy.language))],
    sources: tellSources(fired),
    versions: asked.length === 0 ? dataVersions(policy) : { ...dataVersions(policy), earlier: asked.map(namedVersion) },
  };
}

const noTargets: ToldTargets = { parts: {}, fired: [], unknownHours: [] };

/** Of earlier versions, those under which a clock ended. */
function judgingVersions(earlier: readonly EarlierVersion[], { events }: SupportCase): EarlierVersion[] {
  if (earlier.length === 0) return [];
  const all = [...earlier, { until: Number.POSITIVE_INFINITY }];
  const judging = new Set(targetKinds.map((kind) => versionAt(all, endOf(kind, events))));
  return earlier.filter((version) => judging.has(version));
}

function inChargeBefore({ rules, policy, supportCase, until }: EarlierVersion): VersionInCharge {
  const { phases, exclusion } = ruleCase(rules, policy, supportCase);
  return { ...inChargeOf(policy, exclusion ? [] : phases), until };
}

function inChargeOf({ version, warnAt }: CompiledPolicy, phases: readonly Phase[]): VersionInCharge {
  return { policyVersion: version, warnAt, phases: phases.map(promisePhase), until: Number.POSITIVE_INFINITY };
}

function promisePhase({ from, event, severity, route, promises }: Phase): PromisePhase {
  return { from, event, severity: severity.id, desk: route.desk ?? null, promises };
}

function namedVersion({ policy: { version, digest } }: EarlierVersion): { version: number; digest: string } {
  return { version, digest };
}

import { formatInstant, zoneOf } from '../calendar/zone.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import type { Phase } from './case-phases.ts';
import { closingOf, neverCloses, tellClosure, tellDisposition } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dataVersions } from './data-versions.ts';
import { type Decision, labelled, tellSources } from './decision.ts';
import { tellRouting } from './desk.ts';
import { type EngineNotice, tellEngineNotice } from './engine-notices.ts';
import { tellEscalation } from './escalation.ts';
import { deskZone } from './hours.ts';
import type { OtherPolicy } from './other-policies.ts';
import { owedTargets } from './owed-targets.ts';
import type { SupportCase } from './request.ts';
import { currentPhase, ruleCase } from './rule-case.ts';
import { type PromisePhase, tellTargets } from './targets.ts';

/**
 * How a case is looked at: under which id, from which moment (milliseconds), with how many further status updates, explained or not, and
 * which policies may hold in place of the one that decides.
 */
export type Looking = {
  readonly decisionId: string;
  readonly asOf: number;
  readonly updates: number;
  readonly explain: boolean;
  readonly others?: readonly OtherPolicy[];
};

/** Decides a case under a policy, part by part. */
export function decideCase(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  supportCase: SupportCase,
  { decisionId, asOf, updates, explain, others = [] }: Looking,
): Decision {
  const { version } = policy;
  const ruled = ruleCase(rules, policy, supportCase);
  const { intake, phases, exclusion, disposition, obligations, notices } = ruled;
  const current = currentPhase(phases);
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const owed = owedTargets(ruled);
  const telling = { owed, zone, policyVersion: version, warnAt: policy.warnAt, updates, explain };
  const isOpen = intake.part.outcome === 'accepted' && disposition?.outcome.status !== 'closed';
  const { closesAt, isUnknown } = isOpen ? closingOf(policy, supportCase, current.route) : neverCloses;
  const isSilenced = closesAt !== undefined && closesAt <= asOf;
  const timed = isSilenced ? { ...supportCase, closedAt: closesAt } : supportCase;
  const ownNotices: EngineNotice[] = [
    ...(others.length > 0 ? [{ id: 'product-not-stated' as const, others }] : []),
    ...(isUnknown ? [{ id: 'closing-hours-not-known' as const }] : []),
  ];
  const promised = exclusion ? [exclusion] : owed.flatMap((kind) => current.promises.firedBy[kind] ?? []);
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
    targets: tellTargets(phases.map(promisePhase), timed, asOf, telling),
    obligations: obligations.map(labelled),
    escalation: tellEscalation(policy, supportCase),
    disposition: tellDisposition(policy, disposition?.outcome, isSilenced),
    closure: tellClosure(policy, closesAt, zone),
    notices: [...notices.map(labelled), ...ownNotices.map((notice) => tellEngineNotice(notice, policy.language))],
    sources: tellSources(fired),
    versions: others.length === 0 ? dataVersions(policy) : { ...dataVersions(policy), otherPolicies: others },
  };
}

function promisePhase({ from, severity, route, promises }: Phase): PromisePhase {
  return { from, severity: severity.id, desk: route.desk ?? null, promises };
}

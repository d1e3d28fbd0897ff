import { formatInstant, zoneOf } from '../calendar/zone.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import type { Phase } from './case-phases.ts';
import { closingInstant, tellClosure, tellDisposition } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dataVersions } from './data-versions.ts';
import { type Decision, labelled, tellSources } from './decision.ts';
import { tellRouting } from './desk.ts';
import { tellEscalation } from './escalation.ts';
import { deskZone } from './hours.ts';
import type { SupportCase } from './request.ts';
import { currentPhase, ruleCase } from './rule-case.ts';
import { type PromisePhase, tellTargets } from './targets.ts';

/** How a case is looked at: under which id, from which moment (milliseconds), with how many further status updates, explained or not. */
export type Looking = {
  readonly decisionId: string;
  readonly asOf: number;
  readonly updates: number;
  readonly explain: boolean;
};

/** Decides a case under a policy, part by part. */
export function decideCase(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  supportCase: SupportCase,
  { decisionId, asOf, updates, explain }: Looking,
): Decision {
  const { version } = policy;
  const { intake, phases, exclusion, disposition, obligations, notices } = ruleCase(rules, policy, supportCase);
  const current = currentPhase(phases);
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const telling = { zone, policyVersion: version, warnAt: policy.warnAt, updates, explain };
  const closesAt = closingInstant(policy, supportCase, current.route);
  const promised = exclusion ? [exclusion] : current.promises.fired;
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
    targets: exclusion ? {} : tellTargets(phases.map(promisePhase), supportCase, asOf, telling),
    obligations: obligations.map(labelled),
    escalation: tellEscalation(policy, supportCase),
    disposition: tellDisposition(policy, disposition?.outcome, closesAt !== undefined && closesAt <= asOf),
    closure: tellClosure(policy, closesAt, zone),
    notices: notices.map(labelled),
    sources: tellSources(fired),
    versions: dataVersions(policy),
  };
}

function promisePhase({ from, severity, route, promises }: Phase): PromisePhase {
  return { from, severity: severity.id, desk: route.desk ?? null, promises };
}

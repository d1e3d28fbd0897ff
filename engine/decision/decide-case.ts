import { formatInstant, zoneOf } from '../calendar/zone.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import { decidePhases, type Phase } from './case-phases.ts';
import { closingInstant, decideDisposition, tellClosure } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { dataVersions } from './data-versions.ts';
import { type Decision, labelled, tellSources } from './decision.ts';
import { tellRouting } from './desk.ts';
import { tellEscalation } from './escalation.ts';
import { deskZone } from './hours.ts';
import { decideIntake } from './intake.ts';
import type { SupportCase } from './request.ts';
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
  const { tables, version } = policy;
  const { facts } = supportCase;
  const intake = decideIntake(rules, policy, facts);
  const phases = decidePhases(rules, policy, supportCase);
  const current = phases.at(-1) as Phase;
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const exclusion = rules.first(tables.exclusions, current.facts);
  const telling = { zone, policyVersion: version, warnAt: policy.warnAt, updates, explain };
  const closesAt = closingInstant(policy, supportCase, zone.name);
  const disposition = decideDisposition(rules, policy, current.facts, closesAt !== undefined && closesAt <= asOf);
  const obligations = rules.every(tables.obligations, current.facts);
  const notices = rules.every(tables.notices, current.facts);
  const promised = exclusion ? [exclusion] : current.promises.fired;
  const fired = [...intake.fired, ...current.fired, ...promised, ...disposition.fired, ...obligations, ...notices];
  return {
    decisionId,
    caseId: supportCase.id,
    asOf: formatInstant(asOf, zone),
    policy: { id: policy.id, language: policy.language, version, digest: policy.digest },
    intake: intake.part,
    severity: current.severity,
    routing: tellRouting(policy, current.route, facts.country, asOf),
    excluded: exclusion ? labelled(exclusion) : null,
    targets: exclusion ? {} : tellTargets(phases.map(promisePhase), supportCase, asOf, telling),
    obligations: obligations.map(labelled),
    escalation: tellEscalation(policy, supportCase),
    disposition: disposition.part,
    closure: tellClosure(policy, closesAt, zone),
    notices: notices.map(labelled),
    sources: tellSources(fired),
    versions: dataVersions(policy),
  };
}

function promisePhase({ from, severity, route, promises }: Phase): PromisePhase {
  return { from, severity: severity.id, desk: route.desk ?? null, promises };
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { instantFault } from '../policy/fact-catalogue.ts';
import { askReference } from '../rules/reference-engine.ts';
import { type Asking, askEvery, askFirst, type Facts, type Fired } from '../rules/rule-table.ts';
import { caseFacts } from './case-facts.ts';
import { closingInstant, decideDisposition, tellClosure } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { type Decision, labelled, tellSources } from './decision.ts';
import { tellRouting } from './desk.ts';
import { tellEscalation } from './escalation.ts';
import { type ExplanationPart, tellExplanation } from './explanation.ts';
import { deskZone } from './hours.ts';
import { decideIntake } from './intake.ts';
import { pickPolicy } from './pick-policy.ts';
import { escalationLevels, type PolicySet } from './policy-set.ts';
import { invalidRequest, type Problem } from './problem.ts';
import { decidePromises, type Promises } from './promises.ts';
import { checkRequest, type RawRequest, readRequest, type SupportCase, toCase } from './request.ts';
import { decideRoute, type Route } from './routing.ts';
import { decideSeverity, type SeverityPart } from './severity.ts';
import { tellTargets } from './targets.ts';

/**
 * Decides a request: `{case, asOf?, explain?}`, or a case alone. `now` (milliseconds) is the moment from which the case is
 * looked at where the request names none. Never throws for what was sent: faults come back as a problem.
 */
export async function decide(set: PolicySet, sent: unknown, now: number): Promise<Decision | Problem> {
  const request = readRequest(sent);
  if ('pointer' in request) return invalidRequest([request]);
  const asOf = instantOr(request.envelope.asOf, now);
  const picked = pick(set, request, asOf);
  if ('status' in picked) return picked;
  return decideUnder(picked, request, asOf);
}

/** Decides a request under one policy, whatever the others are. */
export async function decideUnder(policy: CompiledPolicy, request: RawRequest, asOf: number): Promise<Decision | Problem> {
  const faults = checkRequest(request, policy.catalogue, escalationLevels(policy));
  if (faults.length > 0) return invalidRequest(faults);
  return answer(decideCase(policy, toCase(request, asOf), asOf, request.envelope.explain === true), request);
}

export function isProblem(outcome: Decision | Problem): outcome is Problem {
  return 'status' in outcome;
}

function pick(set: PolicySet, request: RawRequest, asOf: number): CompiledPolicy | Problem {
  const { vendor, product, language, openedAt } = request.case;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const query = { vendor: text(vendor) ?? '', product: text(product), language: text(language), at: instantOr(openedAt, asOf) };
  const picked = pickPolicy(set.policies, query);
  if (!('status' in picked)) return picked;
  // Without a policy, a case can still have faults of its own; that no policy covers its vendor or product is not one of them.
  const faults = checkRequest(request, set.catalogue(vendor), set.levels(vendor));
  const isUncovered = ({ pointer }: { pointer: string }): boolean => /\/(vendor|product)$/.test(pointer);
  const isOwn = faults.some(
    (fault) => !isUncovered(fault) || typeof request.case[fault.pointer.split('/').at(-1) ?? ''] !== 'string',
  );
  return isOwn ? invalidRequest(faults) : picked;
}

function instantOr(value: unknown, otherwise: number): number {
  return value === undefined || value === null || instantFault('', value) !== undefined ? otherwise : Date.parse(value as string);
}

/** Puts the questions of a decision to json-rules-engine and stamps what comes out. */
async function answer(deciding: Asking<Decision>, request: RawRequest): Promise<Decision> {
  const explanation: ExplanationPart[] = [];
  for (let step = deciding.next(); ; ) {
    if (step.done) return stamp(step.value, request, explanation);
    const answered = await askReference(step.value);
    explanation.push(tellExplanation(step.value, answered));
    step = deciding.next(answered.indexes);
  }
}

/** The same question to the same policy gets the same id. */
function stamp(decision: Decision, { case: sent, envelope }: RawRequest, explanation: readonly ExplanationPart[]): Decision {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([decision.policy.digest, decision.asOf, sent]))));
  return { ...decision, decisionId: `dec-${digest.slice(0, 24)}`, ...(envelope.explain === true && { explanation }) };
}

/** A severity that a case had from an instant on, with all that follows from it. */
type Phase = {
  readonly from: number;
  readonly severity: SeverityPart;
  readonly facts: Facts;
  readonly route: Route;
  readonly promises: Promises;
  readonly fired: { readonly severity: readonly Fired[]; readonly routing: readonly Fired[] };
};

function* decideCase(policy: CompiledPolicy, supportCase: SupportCase, asOf: number, explain: boolean): Asking<Decision> {
  const { document, tables } = policy;
  const facts = caseFacts(supportCase, document.timeZone ?? 'UTC');
  const intake = yield* decideIntake(policy, facts);
  const phases: Phase[] = [yield* decidePhase(policy, facts, supportCase.openedAt, undefined)];
  for (const { type, at, to } of supportCase.events) {
    if (type === 'severity-changed') phases.push(yield* decidePhase(policy, facts, at, to));
  }
  const current = phases.at(-1) as Phase;
  const zone = zoneOf(deskZone(policy, current.route.desk));
  const exclusion = yield* askFirst(tables.exclusions, current.facts);
  const targets = exclusion
    ? {}
    : tellTargets(
        phases.map(({ from, severity, promises }) => ({ from, severity: severity.id, promises })),
        supportCase,
        asOf,
        zone,
        explain,
      );
  const closesAt = closingInstant(policy, supportCase, zone.name);
  const disposition = yield* decideDisposition(policy, current.facts, closesAt !== undefined && closesAt <= asOf);
  const obligations = yield* askEvery(tables.obligations, current.facts);
  const notices = yield* askEvery(tables.notices, current.facts);
  const fired = [
    ...intake.fired,
    ...current.fired.severity,
    ...current.fired.routing,
    ...(exclusion ? [exclusion] : current.promises.fired),
    ...disposition.fired,
    ...obligations,
    ...notices,
  ];
  return {
    decisionId: '',
    caseId: supportCase.id,
    asOf: formatInstant(asOf, zone),
    policy: { id: policy.id, language: policy.language, version: policy.version, digest: policy.digest },
    intake: intake.part,
    severity: current.severity,
    routing: tellRouting(policy, current.route, facts.country, asOf),
    excluded: exclusion ? labelled(exclusion) : null,
    targets,
    obligations: obligations.map(labelled),
    escalation: tellEscalation(policy, supportCase),
    disposition: disposition.part,
    closure: tellClosure(policy, closesAt, zone),
    notices: notices.map(labelled),
    sources: tellSources(fired, document.source),
  };
}

function* decidePhase(policy: CompiledPolicy, facts: Facts, from: number, changedTo: string | undefined): Asking<Phase> {
  const severity = yield* decideSeverity(policy, facts, changedTo);
  const routing = yield* decideRoute(policy, severity.facts);
  const promises = yield* decidePromises(policy, routing.route, severity.facts);
  return {
    from,
    severity: severity.part,
    facts: severity.facts,
    route: routing.route,
    promises,
    fired: { severity: severity.fired, routing: routing.fired },
  };
}
